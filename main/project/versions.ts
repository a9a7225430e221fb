import type { Document, TakenOver } from '../../preload/contract';
import type { Ground } from './ground';
import { type CarryOver, giveBack, readEarlier, takeOver } from './take-over';
import type { Turns } from './turns';

/** Articles of a project that came in again with another text. Failures are GlossErrors. */
export class Versions {
  constructor(
    private readonly turns: Turns,
    private readonly ground: () => Ground,
  ) {}

  /**
   * Makes the document `to` the new version of `from`: everyone's annotations are carried over, and `from` goes to
   * `removed/` with all that it had. When it fails, nothing is changed.
   */
  takeOver(from: string, to: string, carry: CarryOver): Promise<TakenOver> {
    const failure = 'The annotations could not be taken over';
    return this.turns.run(failure, () => takeOver(this.ground(), from, to, carry));
  }

  /** Undoes `takeOver`, and answers with the earlier version's id. */
  giveBack(to: string): Promise<string> {
    return this.turns.run('The earlier version could not be restored', () => giveBack(this.ground(), to));
  }

  /** The document that another one has replaced; null when there is none, or its file is gone. */
  earlier(id: string): Promise<Document | null> {
    return readEarlier(this.ground(), id);
  }
}
