import type { Fragment, Span } from '../../preload/contract';

/**
 * Where the words of each part stand inside the span of the text, in their order; the span itself for an annotation of
 * one part. Null when they are not all there. UTF-16 code units.
 */
export function partsIn(text: string, span: Span, parts: readonly Fragment[]): Span[] | null {
  if (parts.length === 1) return [span];
  const found: Span[] = [];
  let from = span.start;
  for (const { exact } of parts) {
    const start = text.indexOf(exact, from);
    from = start + exact.length;
    if (start < 0 || from > span.end) return null;
    found.push({ start, end: from });
  }
  return found;
}

/** Whether none of these spans, which are in text order, overlaps the next. */
export function areApart(spans: readonly Span[]): boolean {
  return spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0));
}
