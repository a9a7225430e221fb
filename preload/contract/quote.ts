import type { Fragment } from './annotation';
import type { Span } from './span';

/** How much text is kept on each side of an annotation, in UTF-16 code units, before grapheme clusters are respected. */
const CONTEXT = 32;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The start of the grapheme cluster that `offset` falls into, or `offset` itself when it stands on a boundary.
 * Offsets in and out are UTF-16 code units of `text`.
 */
export function graphemeFloor(text: string, offset: number): number {
  return nearestBoundary(text, offset).before;
}

/** The end of the grapheme cluster that `offset` falls into, or `offset` itself on a boundary. UTF-16 code units. */
export function graphemeCeil(text: string, offset: number): number {
  return nearestBoundary(text, offset).after;
}

function nearestBoundary(text: string, offset: number): { before: number; after: number } {
  if (offset <= 0) return { before: 0, after: 0 };
  if (offset >= text.length) return { before: text.length, after: text.length };
  if (isBoundary(text, offset)) return { before: offset, after: offset };
  // The segmenter must start on a boundary, or it would pair up flags and surrogates wrongly.
  let from = offset - 1;
  while (from > 0 && !isBoundary(text, from)) from--;
  for (const { index, segment } of graphemes.segment(text.slice(from, lineEnd(text, offset)))) {
    const start = from + index;
    const end = start + segment.length;
    if (start === offset) return { before: offset, after: offset };
    if (end > offset) return { before: start, after: end };
  }
  return { before: offset, after: offset };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** True where a cluster surely ends: at a line feed, or between two characters that never join. Spares the segmenter. */
function isBoundary(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before === 0x0a || after === 0x0a || (standsAlone(before) && standsAlone(after));
}

/** ASCII, Latin, Cyrillic letters and Han characters: of grapheme cluster break property Other (UAX #29). */
function standsAlone(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0xc0 && unit < 0x300) ||
    (unit >= 0x400 && unit < 0x480) ||
    (unit >= 0x4e00 && unit < 0xa000)
  );
}

/** The span, widened where needed so that it splits no surrogate pair and no grapheme cluster. */
export function wholeGraphemes(text: string, span: Span): Span {
  return { start: graphemeFloor(text, span.start), end: graphemeCeil(text, span.end) };
}

/** The span without white space at its edges, or null when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  const inside = text.slice(span.start, span.end);
  const start = span.start + (inside.length - inside.trimStart().length);
  const end = span.end - (inside.length - inside.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** The fragment that stands at `span`: its exact text and what surrounds it, so that it can be found again. */
export function fragmentAt(text: string, span: Span): Fragment {
  const before = graphemeFloor(text, Math.max(0, span.start - CONTEXT));
  const after = graphemeFloor(text, Math.min(text.length, span.end + CONTEXT));
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(before, span.start),
    suffix: text.slice(span.end, Math.max(after, span.end)),
  };
}
