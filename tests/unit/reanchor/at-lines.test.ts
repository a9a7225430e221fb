import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from '../../../main/anchor/difference';
import { atLines } from '../../../renderer/reanchor/at-lines';

function changesOf(
  before: string,
  after: string,
  runs = atLines(before, after, [...difference(before, after)]),
) {
  const ends = [...runs, { before: before.length, after: after.length, length: 0 }];
  let [b, a] = [0, 0];
  return ends.flatMap((run) => {
    const change = [before.slice(b, run.before), after.slice(a, run.after)];
    [b, a] = [run.before + run.length, run.after + run.length];
    return change.join('') === '' ? [] : [change];
  });
}

it('takes a whole line for new, or for gone', () => {
  const [short, long] = ['A pot of tea.\n', 'A pot of tea.\nThe ferry ran twice.\n'];
  expect(changesOf(short, long)).toEqual([['', 'The ferry ran twice.\n']]);
  expect(changesOf(long, short)).toEqual([['The ferry ran twice.\n', '']]);
});

it('leaves a change within a line where it is', () => {
  expect(changesOf('He said so.', 'He said so twice.')).toEqual([['', ' twice']]);
});

const text = fc.array(fc.constantFrom('tea', '.', '\n', ' ', '🗳️', 'e\u0301'), { maxLength: 30 });

it('keeps what both texts have: every run is the same in both, and none overlaps another', () => {
  fc.assert(
    fc.property(text, text, (one, two) => {
      const [before, after] = [one.join(''), two.join('')];
      const plain = [...difference(before, after)];
      const moved = atLines(before, after, plain);
      let [b, a] = [0, 0];
      for (const run of moved) {
        expect(before.slice(run.before, run.before + run.length)).toBe(
          after.slice(run.after, run.after + run.length),
        );
        expect(run.before >= b && run.after >= a && run.length > 0).toBe(true);
        [b, a] = [run.before + run.length, run.after + run.length];
      }
      const sum = (runs: readonly { length: number }[]) =>
        runs.reduce((total, { length }) => total + length, 0);
      expect(sum(moved)).toBe(sum(plain));
    }),
  );
});
