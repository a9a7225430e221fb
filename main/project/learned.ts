import { LearnedModel, nothingLearned } from '../../preload/contract';
import { JsonFile, type Place } from './json-file';
import { learnedFile } from './paths';
import type { Saver } from './saver';
import type { Shape } from './shapes';

const learnedShape: Shape<LearnedModel> = {
  check: (data) => LearnedModel.parseAsync(data),
  print: async (data) => `${JSON.stringify(data, null, 2)}\n`,
  steps: [],
  without: 'it is learned anew from the decisions in the annotations',
};

/** What one annotator's decisions have taught: `suggest/<annotator>.json`. */
export class Learned {
  readonly #name: string;
  readonly #file: JsonFile<LearnedModel>;
  #model: Promise<LearnedModel> | null = null;

  constructor(
    private readonly place: Place,
    private readonly saver: Pick<Saver, 'queue'>,
    annotator: string,
  ) {
    this.#name = learnedFile(annotator);
    this.#file = new JsonFile(place, this.#name, learnedShape);
  }

  /** A broken file is set aside, and then nothing has been learned. Throws GlossError `disk` or `broken-file`. */
  read(): Promise<LearnedModel> {
    this.#model ??= this.#file.read().then(
      (model) => model ?? nothingLearned,
      (error: unknown) => {
        this.#model = null;
        throw error;
      },
    );
    return this.#model;
  }

  /** Holds at once; the write is queued. In a project that is open for reading only it holds until the end. */
  write(model: LearnedModel): void {
    this.#model = Promise.resolve(model);
    if (this.place.mayTouch) this.saver.queue(this.#name, async () => this.#file.write(await this.read()));
  }
}
