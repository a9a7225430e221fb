import { expect, test } from 'vitest';
import { isRow, tabStop } from '../../../renderer/editor/layout';

test('a line with tabs between its words is a row of a table, one that only begins with them is not', () => {
  expect(['Port\tBoats', '\tPort\tBoats', 'Port\t'].map(isRow)).toEqual([true, true, true]);
  expect(['\tcount += 1;', '\t\t', 'Port  Boats', ''].map(isRow)).toEqual([false, false, false, false]);
});

test('the tab stops of a table leave room for its longest cell, as far as the column is wide enough', () => {
  expect(tabStop('Port  Boats\n\tindented\n')).toBeNull();
  const narrow = tabStop('Port\tBoats\nAlder\t51\n') ?? 0;
  const wide = tabStop('Port\tBoats\nThe old harbour\t51\n') ?? 0;
  expect(wide).toBeGreaterThan(narrow);
  expect(tabStop(`${'x'.repeat(500)}\t51\t3\n`)).toBe(7.5);
  expect(tabStop('a\tb\n')).toBe(3);
});
