import type { Span } from '../../../preload/contract';
import { type Mark, marksIn } from './marks';

/** Words in quotation marks, the marks included. */
export interface Quoted extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** False where a mark was opened and never closed: it goes to the end of the line, or to the next one that opens. */
  readonly closed: boolean;
  /** False where only the closing mark is there. */
  readonly opened: boolean;
  /** In single marks, which oftener set a word off than give what someone said. */
  readonly single: boolean;
}

/** How many marks ahead the one is looked for that closes a single mark: a bound, so that the work stays linear. */
const AHEAD = 60;
/** The same for a double mark; far more than a paragraph has. */
const FAR = 1000;

/**
 * The stretches of a line that stand in quotation marks of any kind, the outermost ones, in order. Marks may be mixed
 * up (“…", „…”), or never closed; apostrophes are no marks. Spans are in UTF-16 code units of the line plus `offset`.
 */
export function quotedIn(line: string, offset: number): readonly Quoted[] {
  const marks = marksIn(line);
  const found: Quoted[] = [];
  const add = (from: number, to: number, inner: Span, what: Pick<Quoted, 'closed' | 'opened' | 'single'>) => {
    const words = trimmed(line, inner);
    if (words.end <= words.start) return;
    const span = trimmed(line, { start: from, end: to });
    found.push({ ...moved(span, offset), inner: moved(words, offset), ...what });
  };
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) break;
    if (!mark.opens) {
      const first = !mark.single && mark.ends && found.every(({ single }) => single);
      if (first && line.slice(mark.end).trim() !== '') {
        found.length = 0;
        add(0, mark.end, { start: 0, end: mark.start }, { closed: true, opened: false, single: false });
      }
      continue;
    }
    const closer = mark.single ? closerOfSingle(marks, index) : closerOfDouble(marks, index);
    const close = marks[closer.at];
    if (close && closer.closes) {
      const inner = { start: mark.end, end: close.start };
      add(mark.start, close.end, inner, { closed: true, opened: true, single: mark.single });
      index = closer.at;
    } else if (!mark.single) {
      const end = close?.start ?? line.length;
      add(mark.start, end, { start: mark.end, end }, { closed: false, opened: true, single: false });
      index = close ? closer.at - 1 : marks.length;
    }
  }
  return found;
}

/** Where an open mark is closed; or, where `closes` is false, at which mark another begins before that; -1 at the end. */
interface Closer {
  readonly at: number;
  readonly closes: boolean;
}

function closerOfDouble(marks: readonly Mark[], open: number): Closer {
  let depth = 0;
  let curly = 0;
  let single = -1;
  let singleOpen = false;
  for (let at = open + 1; at < marks.length && at < open + FAR; at++) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.single) {
      if (mark.opens) singleOpen = true;
      else if (singleOpen && mark.ends) singleOpen = false;
      else if (mark.ends && single < 0) single = at;
    } else if (marks[open]?.straight && !mark.straight && mark.opens && !mark.closes) curly++;
    else if (curly > 0 && !mark.straight && mark.closes) curly--;
    else if (mark.closes) {
      if (depth-- === 0) return { at, closes: true };
    } else if (closesTwice(marks, at)) depth++;
    else return single > 0 ? { at: single, closes: true } : { at, closes: false };
  }
  return { at: single, closes: single > 0 };
}

/** Whether two marks close after this one before another opens: then it opens a quotation within a quotation. */
function closesTwice(marks: readonly Mark[], at: number): boolean {
  let closing = 0;
  for (let next = at + 1; next < marks.length && next < at + AHEAD; next++) {
    const mark = marks[next];
    if (!mark || mark.single) continue;
    if (!mark.closes) return false;
    if (++closing === 2) return true;
  }
  return false;
}

function closerOfSingle(marks: readonly Mark[], open: number): Closer {
  let weak = -1;
  let within = 0;
  for (let at = open + 1; at < marks.length && at < open + AHEAD; at++) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.opens && !mark.closes) {
      if (mark.single) break;
      within++;
      continue;
    }
    if (!mark.single && within-- > 0) continue;
    if (mark.ends && (mark.single || weak < 0)) return { at, closes: true };
    if (mark.single && weak < 0) weak = at;
  }
  return { at: weak, closes: weak > 0 };
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
