import { expect, it } from 'vitest';
import { fragmentAt } from '../../../preload/contract';
import { areApart, partsIn } from '../../../renderer/reanchor/parts';

const before = '“We won 🗳️,” she said, “and we will govern.”';
const part = (words: string) => {
  const start = before.indexOf(words);
  return fragmentAt(before, { start, end: start + words.length });
};
const parts = [part('We won 🗳️'), part('and we will govern')];

it('finds the parts of an annotation in the words that were selected', () => {
  const after = 'Again: “We won 🗳️,” the mayor told us, “and we will govern.” We won 🗳️, and we will govern.';
  const span = { start: 7, end: after.indexOf(' We won') };
  const found = partsIn(after, span, parts);
  expect(found?.map(({ start, end }) => after.slice(start, end))).toEqual(['We won 🗳️', 'and we will govern']);
  expect(found?.[0]?.start).toBe(8);
});

it('finds none when one of them is missing, or stands outside or in another order', () => {
  const after = '“and we will govern,” she said. “We won 🗳️.”';
  expect(partsIn(after, { start: 0, end: after.length }, parts)).toBeNull();
  expect(partsIn(before, { start: 0, end: 20 }, parts)).toBeNull();
});

it('takes any words for an annotation of one part', () => {
  expect(partsIn('Other words.', { start: 0, end: 5 }, parts.slice(0, 1))).toEqual([{ start: 0, end: 5 }]);
});

it('tells spans that overlap', () => {
  expect(
    areApart([
      { start: 0, end: 5 },
      { start: 5, end: 7 },
    ]),
  ).toBe(true);
  expect(
    areApart([
      { start: 0, end: 5 },
      { start: 4, end: 7 },
    ]),
  ).toBe(false);
});
