import { type Span, wholeGraphemes } from '../../preload/contract';
import { difference } from './difference';
import { Mapping } from './mapping';
import { Places } from './places';

/** Two versions of an article's text, and what is asked of them when annotations are carried over. */
export interface Versions {
  readonly before: Places;
  readonly after: Places;
  readonly mapping: Mapping;
}

export function versionsOf(before: string, after: string): Versions {
  return {
    before: new Places(before),
    after: new Places(after),
    mapping: new Mapping(difference(before, after), after.length),
  };
}

/**
 * Whether words may stand at the span of the new text: it splits no character, and cuts a word in two only where the
 * span in the old text did.
 */
export function fits({ before, after }: Versions, at: Span, there: Span): boolean {
  const whole = wholeGraphemes(after.text, there);
  if (whole.start !== there.start || whole.end !== there.end) return false;
  const cuts = (offset: number, other: number): boolean =>
    cutsWord(after.text, other) && !cutsWord(before.text, offset);
  return !cuts(at.start, there.start) && !cuts(at.end, there.end);
}

function cutsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return /[\p{L}\p{N}\p{M}]{2}/u.test(text.slice(offset - 1, offset + 1));
}
