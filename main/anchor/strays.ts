import { type Annotation, type Span, wholeGraphemes } from '../../preload/contract';
import { Places } from './places';

const MOST = 5;

/**
 * Where the words of orphans stand in a text that their places were never counted in, for each of them the likeliest
 * first. Orphans of several parts have none. UTF-16 code units.
 */
export function straysIn(text: string, orphans: readonly Annotation[]): Span[][][] {
  const places = new Places(text);
  return orphans.map(({ fragments }) => {
    const [only, second] = fragments;
    if (!only || second) return [];
    const { exact, prefix, suffix } = only;
    const inContext = places.first(prefix + exact + suffix, MOST).map((start) => start + prefix.length);
    const starts = [...new Set([...inContext, ...places.first(exact, MOST)])].slice(0, MOST);
    const spans = starts.map((start) => ({ start, end: start + exact.length }));
    return spans.filter((span) => isWhole(text, span)).map((span) => [span]);
  });
}

function isWhole(text: string, { start, end }: Span): boolean {
  const whole = wholeGraphemes(text, { start, end });
  return whole.start === start && whole.end === end;
}
