import { diffArrays } from 'diff';
import { commonOrder } from './common-order';
import { isWord, type Tokens, tokensOf } from './tokens';

/** A stretch that both texts have, character by character. Offsets and length are UTF-16 code units. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Tokens of one text that are still to be matched: half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Side {
  readonly tokens: Tokens;
  /** A number for each token, the same in both texts. */
  readonly ids: Int32Array;
}

/**
 * Texts are first cut where the same line stands once in either (0), and stretches that are still large then where
 * the same so many words do.
 */
const SHINGLES = [0, 4, 2, 1] as const;
/** So many tokens are compared each with each. */
const SMALL = 600;
/** A stretch with more changes than this counts as altogether changed, so that the time stays bounded. */
const MOST_EDITS = 600;

/**
 * What two versions of a text have in common, in the order of both. The work is about linear in the length of the
 * texts, however much has changed: large stretches are cut at rows of words that stand once in either text, and only
 * the small ones left are compared token by token.
 */
export function difference(before: string, after: string): readonly Run[] {
  const numbers = new Map<string, number>();
  const [a, b] = [sideOf(before, numbers), sideOf(after, numbers)];
  const runs: Run[] = [];
  const put = (x: number, y: number, count: number): void => add(runs, a.tokens, b.tokens, x, y, count);
  cut(a, b, { from: 0, to: a.ids.length }, { from: 0, to: b.ids.length }, 0, put);
  return withoutChance(runs, before.length, after.length);
}

function sideOf(text: string, numbers: Map<string, number>): Side {
  const tokens = tokensOf(text);
  const ids = Int32Array.from(tokens.words, (word) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  });
  return { tokens, ids };
}

/** `put` is told of each row of `count` tokens that is in both, in their order. */
type Put = (x: number, y: number, count: number) => void;

function match(a: Side, b: Side, inA: Range, inB: Range, level: number, put: Put): void {
  let { from: x, to: endA } = inA;
  let { from: y, to: endB } = inB;
  while (x < endA && y < endB && a.ids[x] === b.ids[y]) {
    x++;
    y++;
  }
  put(inA.from, inB.from, x - inA.from);
  while (endA > x && endB > y && a.ids[endA - 1] === b.ids[endB - 1]) {
    endA--;
    endB--;
  }
  if (x < endA && y < endB) {
    const [restA, restB] = [
      { from: x, to: endA },
      { from: y, to: endB },
    ];
    if (level < SHINGLES.length && endA - x + endB - y > SMALL) cut(a, b, restA, restB, level, put);
    else compare(a, b, restA, restB, put);
  }
  put(endA, endB, inA.to - endA);
}

/** Matches what lies between lines, or rows of words, that stand once in either range. */
function cut(a: Side, b: Side, inA: Range, inB: Range, level: number, put: Put): void {
  let [x, y] = [inA.from, inB.from];
  for (const [nextX, nextY] of commonOrder(uniqueRows(a, inA, level), uniqueRows(b, inB, level))) {
    if (nextX < x || nextY < y) continue;
    match(a, b, { from: x, to: nextX }, { from: y, to: nextY }, level + 1, put);
    put(nextX, nextY, 1);
    [x, y] = [nextX + 1, nextY + 1];
  }
  match(a, b, { from: x, to: inA.to }, { from: y, to: inB.to }, level + 1, put);
}

/** The first token of each row of words (or line) that stands once in the range, by the row. */
function uniqueRows(side: Side, range: Range, level: number): Map<string, number> {
  const rows = new Map<string, number>();
  const put = (row: string, at: number) => rows.set(row, rows.has(row) ? -1 : at);
  const length = SHINGLES[level] ?? 1;
  if (length === 0) eachLine(side, range, put);
  else eachRow(side, range, length, put);
  for (const [row, at] of rows) if (at < 0) rows.delete(row);
  return rows;
}

function eachLine({ tokens, ids }: Side, { from, to }: Range, put: (row: string, at: number) => void): void {
  for (let at = from; at < to; ) {
    const end = tokens.words.indexOf('\n', at);
    const next = end < 0 ? to : Math.min(end + 1, to);
    put(ids.subarray(at, next).join(' '), at);
    at = next;
  }
}

function eachRow(
  { tokens, ids }: Side,
  range: Range,
  length: number,
  put: (row: string, at: number) => void,
): void {
  const words: number[] = [];
  for (let at = range.from; at < range.to; at++) if (isWord(tokens.words[at] ?? '')) words.push(at);
  for (let at = 0; at + length <= words.length; at++) {
    let row = '';
    for (let next = at; next < at + length; next++) row += ` ${ids[words[next] ?? 0]}`;
    put(row, words[at] ?? 0);
  }
}

function compare(a: Side, b: Side, inA: Range, inB: Range, put: Put): void {
  const changes = diffArrays(
    Array.from(a.ids.subarray(inA.from, inA.to)),
    Array.from(b.ids.subarray(inB.from, inB.to)),
    { maxEditLength: MOST_EDITS },
  );
  let [x, y] = [inA.from, inB.from];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) put(x, y, count);
    if (!added) x += count;
    if (!removed) y += count;
  }
}

/** Puts tokens that are in both behind the runs, as one with the last run when nothing stands between. */
function add(runs: Run[], a: Tokens, b: Tokens, x: number, y: number, count: number): void {
  if (count === 0) return;
  const [before, after] = [a.starts[x] ?? 0, b.starts[y] ?? 0];
  const length = (a.starts[x + count] ?? 0) - before;
  const last = runs.at(-1);
  if (last && last.before + last.length === before && last.after + last.length === after) {
    runs[runs.length - 1] = { ...last, length: last.length + length };
  } else runs.push({ before, after, length });
}

/**
 * Leaves out runs that are no longer than what has changed on either side: a word or two that both texts happen to
 * have amid all that is different.
 */
function withoutChance(all: readonly Run[], lengthBefore: number, lengthAfter: number): readonly Run[] {
  const end = { before: lengthBefore, after: lengthAfter, length: 0 };
  let runs = all;
  while (true) {
    const kept: Run[] = [];
    for (const [index, run] of runs.entries()) {
      const next = runs[index + 1] ?? end;
      if (run.length > between(kept.at(-1), run) || run.length > between(run, next)) kept.push(run);
    }
    if (kept.length === runs.length) return runs;
    runs = kept;
  }
}

/** How much has changed between two runs: the longer of both texts. */
function between(run: Run | undefined, next: Run): number {
  const { before, after, length } = run ?? { before: 0, after: 0, length: 0 };
  return Math.max(next.before - before, next.after - after) - length;
}
