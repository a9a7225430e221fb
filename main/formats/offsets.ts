import type { OffsetUnit } from '../../preload/contract';

/**
 * Offsets of one text in another unit than the UTF-16 code units that Gloss counts in. Built once for a text;
 * a lookup takes O(log n) of the characters that need two code units, O(1) where there are none.
 */
export interface Offsets {
  /** The text's length in the other unit. */
  readonly length: number;
  /** UTF-16 code units -> the other unit. An offset inside a surrogate pair counts as after it. */
  from(utf16: number): number;
  /** The other unit -> UTF-16 code units. */
  to(offset: number): number;
}

/** The offsets of `text` in `unit`. */
export function offsetsIn(text: string, unit: OffsetUnit): Offsets {
  return withoutUnits(text.length, unit === 'utf-16' ? [] : secondHalves(text));
}

/** From offsets in `text` (`to`) to offsets in its canonical form with LF alone (`from`), both in UTF-16 code units. */
export function canonicalOffsets(text: string): Offsets {
  const feeds: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) feeds.push(at + 1);
  return withoutUnits(text.length, feeds);
}

/** Where the second code unit of each surrogate pair stands, in ascending order. */
function secondHalves(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) found.push(++at);
  }
  return found;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Offsets in a text of `length` units of which those at `uncounted` (ascending, never two in a row) do not count. */
function withoutUnits(length: number, uncounted: readonly number[]): Offsets {
  return {
    length: length - uncounted.length,
    from: (offset) => offset - countWhile(uncounted, (at) => at < offset),
    to: (offset) => offset + countWhile(uncounted, (at, index) => at - index <= offset),
  };
}

/** How many items at the head of the list pass; those that pass all stand before those that do not. */
function countWhile(list: readonly number[], passes: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
