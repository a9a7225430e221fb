import type { Anchor, Span } from '../../preload/contract';

/** Where a fragment is in the new text, and why. Spans are UTF-16 code units of the new text. */
export interface Placed {
  readonly anchor: Anchor;
  /** Null when it has no place. */
  readonly span: Span | null;
  readonly reason: string;
  /** Other places that it may mean, the likeliest first. */
  readonly candidates: readonly Span[];
}
