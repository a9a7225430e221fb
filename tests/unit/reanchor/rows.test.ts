import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../../main/anchor/difference';
import { piecesOf, rowsOf } from '../../../renderer/reanchor/rows';

const line = fc
  .array(fc.constantFrom('vote', 'count', '51', '🗳️', 'ראש', '.'), { maxLength: 6 })
  .map((all) => all.join(' '));
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

test('every line of both texts stands in one row, in order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = rowsOf(before, after, [...difference(before, after)]);
      const words = (of: string, side: 'before' | 'after') =>
        rows.flatMap((row) => row[side] ?? []).map(({ start, end }) => of.slice(start, end));
      expect(words(before, 'before').join('\n')).toBe(before);
      expect(words(after, 'after').join('\n')).toBe(after);
      for (const { before: left, after: right, same } of rows) {
        const equal =
          left && right && before.slice(left.start, left.end) === after.slice(right.start, right.end);
        expect(same).toBe(equal ?? false);
      }
    }),
  );
});

test('a changed line stands beside what it was, and a new one beside nothing', () => {
  const before = 'One box is open.\nTwelve boxes are closed.\nThe end.';
  const after = 'A new first line.\nOne box is open.\nFourteen boxes are closed.\nThe end.';
  const runs = [...difference(before, after)];
  const shown = rowsOf(before, after, runs).map((row) => [
    row.before && before.slice(row.before.start, row.before.end),
    row.after && after.slice(row.after.start, row.after.end),
  ]);
  expect(shown).toEqual([
    [null, 'A new first line.'],
    ['One box is open.', 'One box is open.'],
    ['Twelve boxes are closed.', 'Fourteen boxes are closed.'],
    ['The end.', 'The end.'],
  ]);
});

test('a line is cut where words changed and where the annotation stands', () => {
  const words = 'Fourteen boxes are closed.';
  const pieces = piecesOf(words, { start: 0, end: 26 }, [{ start: 8, end: 40 }], [{ start: 0, end: 14 }]);
  expect(pieces).toEqual([
    { start: 0, text: 'Fourteen', changed: true, place: true },
    { start: 8, text: ' boxes', changed: false, place: true },
    { start: 14, text: ' are closed.', changed: false, place: false },
  ]);
});
