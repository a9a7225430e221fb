import type { LabelScheme, ProjectFile } from '../../preload/contract';
import { JsonFile, type Place } from './json-file';
import { projectFile } from './paths';
import type { Saver } from './saver';
import { refuseContradictions, refuseDropping, type Usage } from './scheme';
import { projectShape } from './shapes';

/** The project's own file, as it is in memory. */
export class ProjectHead {
  #file: ProjectFile;
  readonly #json: JsonFile<ProjectFile>;

  constructor(
    place: Place,
    file: ProjectFile,
    private readonly saver: Pick<Saver, 'queue'>,
  ) {
    this.#file = file;
    this.#json = new JsonFile(place, projectFile, projectShape);
  }

  get file(): ProjectFile {
    return this.#file;
  }

  /** Throws GlossError `bad-input`, and changes nothing, for a scheme that contradicts itself or lacks what is in use. */
  async changeScheme(scheme: LabelScheme, usage: () => Promise<Usage>): Promise<void> {
    refuseContradictions(scheme);
    await refuseDropping(this.#file.scheme, scheme, usage);
    this.#file = { ...this.#file, scheme };
    this.saver.queue(projectFile, () => this.#json.write(this.#file));
  }
}
