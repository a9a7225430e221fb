import type { Fragment, Span } from '../../preload/contract';
import { inLine, sameContext } from './context';
import type { Placed } from './placed';
import type { Places } from './places';
import { fits, type Versions } from './versions';

export const besideChanged = 'The words are the same, and what stands beside them has changed.';

/** How far the text beside a place is read to tell it from places that are alike, in UTF-16 code units. */
const WINDOWS = [32, 128, 512, 2048] as const;
/** Of places that are alike, so many are counted. */
const MOST_ALIKE = 200;

/**
 * The place to which the difference leads, when the very words stand there. It is exact when what surrounds them is
 * the same and they cannot be mistaken for others; moved when only one of that is so; null when nothing is sure.
 */
export function inPlace(versions: Versions, fragment: Fragment): Placed | null {
  const { before, after, mapping } = versions;
  const span = mapping.image(fragment);
  if (!span || !fits(versions, fragment, span)) return null;
  const same = sameContext(before.text, fragment, after.text, span);
  if (same && standsOnce(before, fragment) && standsOnce(after, span)) return exact(span);
  const { left, right, counted } = evidence(versions, fragment, span);
  if (same && ((left && right) || ((left || right) && counted))) return exact(span);
  if (!left && !right && !(same && counted)) {
    if (!before.hasOnce(fragment.exact) || !after.hasOnce(fragment.exact)) return null;
  }
  const reason = same
    ? 'The same words stand in several places, and the text beside this one has changed.'
    : besideChanged;
  return { anchor: 'moved', span, reason, candidates: [] };
}

export function exact(span: Span): Placed {
  return { anchor: 'exact', span, reason: 'The same words in the same surroundings.', candidates: [] };
}

/** Whether the words with what surrounds them in their line stand in the text once. */
export function standsOnce(places: Places, span: Span): boolean {
  const { start, end } = inLine(places.text, span);
  return places.hasOnce(places.text.slice(start, end));
}

/** What speaks for the place: the unchanged text to the left, to the right, and the order of places that are alike. */
function evidence(
  { before, after, mapping }: Versions,
  at: Span,
  there: Span,
): { left: boolean; right: boolean; counted: boolean } {
  const run = mapping.runOf(at);
  if (!run) return { left: false, right: false, counted: false };
  const toLeft = at.start - run.before;
  const toRight = run.before + run.length - at.end;
  const isSure = (onLeft: number, onRight: number): boolean => {
    const words = before.text.slice(at.start - onLeft, at.end + onRight);
    return before.hasOnce(words) && after.hasOnce(words);
  };
  const touchesStart = run.before === 0 && run.after === 0;
  const touchesEnd =
    run.before + run.length === before.text.length && run.after + run.length === after.text.length;
  return {
    left: touchesStart || grows(toLeft, (length) => isSure(length, 0)),
    right: touchesEnd || grows(toRight, (length) => isSure(0, length)),
    counted: sameRank(before, at, after, there),
  };
}

/** Whether one of the windows, none longer than there is unchanged text, makes it sure. */
function grows(unchanged: number, isSure: (length: number) => boolean): boolean {
  for (const window of WINDOWS) {
    if (isSure(Math.min(window, unchanged))) return true;
    if (window >= unchanged) return false;
  }
  return false;
}

/** Whether as many places are alike in both texts, and this one is the same of them in order. */
function sameRank(before: Places, at: Span, after: Places, there: Span): boolean {
  const rank = (places: Places, span: Span): { rank: number; count: number } => {
    const { start, end } = inLine(places.text, span);
    const alike = places.first(places.text.slice(start, end), MOST_ALIKE);
    return { rank: alike.indexOf(start), count: alike.length };
  };
  const [old, now] = [rank(before, at), rank(after, there)];
  return old.rank >= 0 && old.rank === now.rank && old.count === now.count && old.count < MOST_ALIKE;
}
