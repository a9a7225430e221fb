import search from 'approx-string-match';
import { type Fragment, type Span, trimSpan, wholeGraphemes } from '../../preload/contract';
import { isWord, tokensOf } from './tokens';
import type { Versions } from './versions';

/** Words shorter or longer than this, in UTF-16 code units, are not searched for with differences. */
const SHORTEST = 12;
const LONGEST = 1000;
/** By so many of its rarest words, and at so many places of each, it is looked for. */
const WORDS = 4;
const PLACES = 8;
/** Up to this part of the characters may differ. */
const DIFFERENT = 0.35;
const MOST = 3;

/**
 * Places in the new text where nearly the words of the fragment stand, the likeliest first; those that were in the old
 * text already are left out. Offsets are UTF-16 code units.
 */
export function nearMatches({ after, mapping }: Versions, { exact }: Fragment): Span[] {
  if (exact.length < SHORTEST || exact.length > LONGEST) return [];
  const errors = Math.floor(exact.length * DIFFERENT);
  const found: { span: Span; errors: number }[] = [];
  for (const from of startsNear(after, exact)) {
    const start = Math.max(0, from - errors);
    const window = after.text.slice(start, from + exact.length + errors);
    const [best] = search(window, exact, errors).sort((a, b) => a.errors - b.errors);
    if (!best || best.start === best.end) continue;
    const rough = { start: start + best.start, end: start + best.end };
    const span = trimSpan(after.text, wholeGraphemes(after.text, rough));
    if (span && !mapping.origin(span)) found.push({ span, errors: best.errors });
  }
  found.sort((a, b) => a.errors - b.errors || a.span.start - b.span.start);
  return found.slice(0, MOST).map(({ span }) => span);
}

/** Where the words would begin, judging by where their rarest ones stand. */
function startsNear(after: Versions['after'], exact: string): number[] {
  const { words, starts } = tokensOf(exact);
  const known = words
    .map((word, index) => ({ offset: starts[index] ?? 0, places: isWord(word) ? after.ofWord(word) : [] }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const places = known
    .slice(0, WORDS)
    .flatMap(({ offset, places }) => places.slice(0, PLACES).map((start) => Math.max(0, start - offset)));
  return [...new Set(places)];
}
