import { expect, it } from 'vitest';
import type { ImportOutcome } from '../../../preload/contract';
import { problemLines, reasonsOf, shortened } from '../../../renderer/dialogs/report-reasons';

const report = (some: Partial<ImportOutcome>): ImportOutcome => ({
  ...{ skipped: [], problems: [], notes: [], versions: [], updated: [], cancelled: false },
  ...some,
});

it('counts reasons, whatever names and line numbers are in them', () => {
  const lines = [
    'It is in the project already, as “Ferry late” (ferry-late-1).',
    'Line 3: There is no text in the column “body”. The row was left out.',
    'Line 9: There is no text in the column “body”. The row was left out.',
    'It is in the project already, as “Lamp” (lamp-2).',
    'It is in the project already, as “Boat” (boat-3).',
  ].map((what) => ({ where: 'a', what }));
  expect(reasonsOf(lines)).toEqual([
    { reason: 'It is in the project already, as “…”.', count: 3 },
    { reason: 'There is no text in the column “…”. The row was left out.', count: 2 },
  ]);
});

it('does not tell again of what was skipped as if it had been added', () => {
  const lines = problemLines(
    report({
      skipped: [
        { file: 'a.txt', reason: 'The file is empty.' },
        { file: 'n.csv', reason: 'Line 3: There is no text.' },
      ],
      problems: [
        { file: 'a.txt', message: 'The file is empty.' },
        { file: 'n.csv', line: 3, message: 'There is no text.' },
        { file: 'n.csv', line: 4, message: 'The date could not be read.' },
        { file: 'b.txt', message: 'Read as koi8-r; this is a guess.' },
      ],
    }),
  );
  expect(lines).toEqual([
    { where: 'n.csv, line 4', what: 'The date could not be read.' },
    { where: 'b.txt', what: 'Read as koi8-r; this is a guess.' },
  ]);
});

it.each([
  [
    ['/home/ana/news/a.txt', '/home/ana/news/b.txt, line 3'],
    ['a.txt', 'b.txt, line 3'],
  ],
  [
    ['/home/ana/news/a.txt', '/home/ana/old/a.txt'],
    ['news/a.txt', 'old/a.txt'],
  ],
  [
    ['C:\\news\\a.zip/b.txt', 'C:\\news\\c.txt'],
    ['a.zip/b.txt', 'c.txt'],
  ],
  [['a.txt'], ['a.txt']],
])('does not say the folder that all files are in: %s', (wheres, expected) => {
  const short = shortened(wheres.map((where) => ({ where, what: '' })));
  expect(wheres.map(short)).toEqual(expected);
});
