import { z } from 'zod';

/**
 * A stretch of a document's canonical text: half-open `[start, end)`, in UTF-16 code units, never empty.
 * A span never splits a surrogate pair or a grapheme cluster; `quote.ts` makes sure of it where spans are made.
 */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((span) => span.end > span.start, { error: 'a span must end after it starts' });

export type Span = Readonly<z.infer<typeof Span>>;

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
