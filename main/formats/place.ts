import { type Span, wholeGraphemes } from '../../preload/contract';

/** How far from its stated place a quote is looked for, in UTF-16 code units. */
const NEAR = 256;

/** Where words stand, and whether that is where they were said to stand. */
export interface Found {
  readonly span: Span;
  /** Null where the stated place holds; else what was done, as the end of a sentence. */
  readonly repair: string | null;
}

/**
 * The place of `quote` in `text`, said to be at `span` (UTF-16 code units of `text`). Where other words stand
 * there, the quote's own place is taken if it stands exactly once within 256 code units of it. A place that would
 * cut a character in two is widened to the whole of it. Null where the quote cannot be placed.
 */
export function placeQuote(text: string, span: Span, quote: string): Found | null {
  if (quote === '') return null;
  const stated = text.slice(span.start, span.end) === quote && span.end <= text.length;
  const start = stated ? span.start : onlyStartNear(text, span, quote);
  if (start === null) return null;
  const exact = { start, end: start + quote.length };
  const whole = wholeGraphemes(text, exact);
  if (whole.start !== exact.start || whole.end !== exact.end) {
    return { span: whole, repair: 'it cut a character in two and was widened to the whole of it' };
  }
  return { span: exact, repair: stated ? null : 'its words stand elsewhere nearby, and it was moved there' };
}

function onlyStartNear(text: string, span: Span, quote: string): number | null {
  const from = Math.max(0, span.start - NEAR);
  const around = text.slice(from, span.start + NEAR + quote.length);
  const first = around.indexOf(quote);
  return first < 0 || around.indexOf(quote, first + 1) >= 0 ? null : from + first;
}
