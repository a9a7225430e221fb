import type { SaveNews } from './project';

/**
 * The result of every call over the bridge. Failures are returned, not thrown: of a thrown error only the
 * message would arrive on the other side.
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** What goes over the bridge: the result, and to a window of ours whether everything is on the disk. */
export type Answer<T> = Result<T> & { readonly save?: SaveNews };

export type ErrorCode =
  | 'bad-input'
  | 'not-trusted'
  | 'no-project'
  | 'not-found'
  | 'locked'
  | 'broken-file'
  | 'disk'
  /** The person has stopped it: that is told plainly. */
  | 'stopped'
  | 'failed';

/** A failure that has words for the person and a code for the program. */
export class GlossError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'GlossError';
  }
}
