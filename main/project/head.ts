import type { LabelScheme, ProjectFile } from '../../preload/contract';
import type { JsonFile } from './json-file';
import { projectFile } from './paths';
import type { Saver } from './saver';
import { refuseContradictions, refuseDropping, type Usage } from './scheme';

/** The project's own file, as it is in memory. */
export class ProjectHead {
  #file: ProjectFile;

  constructor(
    private readonly json: JsonFile<ProjectFile>,
    file: ProjectFile,
    private readonly saver: Pick<Saver, 'queue'>,
  ) {
    this.#file = file;
  }

  get file(): ProjectFile {
    return this.#file;
  }

  /** Throws GlossError `bad-input`, and changes nothing, for a scheme that contradicts itself or lacks what is in use. */
  async changeScheme(scheme: LabelScheme, usage: () => Promise<Usage>): Promise<void> {
    refuseContradictions(scheme);
    await refuseDropping(this.#file.scheme, scheme, usage);
    this.#file = { ...this.#file, scheme };
    this.saver.queue(projectFile, () => this.json.write(this.#file));
  }
}
