import type { Span } from '../../preload/contract';

/** By so much text on each side a place is told from others, in UTF-16 code units. */
const NEAR = 32;
/** So much text on each side must be the same for a place to be in the same surroundings. */
const BESIDE = 16;

/** A span with what surrounds it in its line, so many code units on each side at most. */
export function inLine(text: string, { start, end }: Span, most = NEAR): Span {
  const before = text.slice(Math.max(0, start - most), start);
  const after = text.slice(end, end + most);
  const lineEnd = after.indexOf('\n');
  return {
    start: start - before.length + before.lastIndexOf('\n') + 1,
    end: end + (lineEnd < 0 ? after.length : lineEnd),
  };
}

/** Whether the same words surround both places, however their lines are broken. */
export function sameContext(before: string, at: Span, after: string, there: Span): boolean {
  const [lineBefore, lineAfter] = [inLine(before, at, BESIDE), inLine(after, there, BESIDE)];
  const left =
    plain(before.slice(lineBefore.start, at.start)) === plain(after.slice(lineAfter.start, there.start)) ||
    sameEnd(reversed(before.slice(0, at.start)), reversed(after.slice(0, there.start)));
  const right =
    plain(before.slice(at.end, lineBefore.end)) === plain(after.slice(there.end, lineAfter.end)) ||
    sameEnd(before.slice(at.end, at.end + 2 * NEAR), after.slice(there.end, there.end + 2 * NEAR));
  return left && right;
}

/** How many characters in a row, white space aside, are the same to the left and to the right of both places. */
export function support(before: string, at: Span, after: string, there: Span): number {
  return (
    common(reversed(before.slice(0, at.start)), reversed(after.slice(0, there.start))) +
    common(before.slice(at.end, at.end + 2 * NEAR), after.slice(there.end, there.end + 2 * NEAR))
  );
}

/** The words with single spaces for all white space. */
export function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function sameEnd(a: string, b: string): boolean {
  const [x, y] = [plain(a).slice(0, BESIDE), plain(b).slice(0, BESIDE)];
  return x === y && x.length === BESIDE;
}

/** The last code units in turned order. */
function reversed(text: string): string {
  return text
    .slice(-2 * NEAR)
    .split('')
    .reverse()
    .join('');
}

function common(a: string, b: string): number {
  const [x, y] = [a.replace(/\s+/g, ''), b.replace(/\s+/g, '')];
  let length = 0;
  while (length < NEAR && length < x.length && x[length] === y[length]) length++;
  return length;
}
