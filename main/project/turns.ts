import { GlossError } from '../../preload/contract';
import { diskError } from './disk-words';

/** Work on the project folder that is done one after the other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** `before` runs ahead of each piece of work; when it fails, the work is not begun. */
  constructor(private readonly before: () => Promise<void>) {}

  /** Errors of the system become GlossErrors `disk`; `failure` as in “x.txt could not be added”. */
  run<T>(failure: string, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      try {
        await this.before();
        return await work();
      } catch (error) {
        throw refusal(failure, error);
      }
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Resolves when all work that was asked for has ended. */
  async settled(): Promise<void> {
    await this.#last;
  }
}

/** A GlossError as it is, and one for an error of the system. Throws any other: that is a fault of ours. */
export function refusal(failure: string, error: unknown): GlossError {
  if (error instanceof GlossError) return error;
  if (error instanceof Error && 'code' in error) return diskError(failure, error);
  throw error;
}
