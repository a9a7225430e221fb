import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewArticles } from '../../../main/articles/preview';
import { csvRows, guessDelimiter } from '../../../main/articles/tables/csv';
import { previewTable } from '../../../main/articles/tables/preview';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-preview-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const preview = (text: string, name = 'a.csv', encoding: BufferEncoding = 'utf8') =>
  previewTable(new Uint8Array(Buffer.from(text, encoding)), name);

describe('the preview of a table', () => {
  it('shows columns, first rows and how many there are', () => {
    const rows = Array.from({ length: 30 }, (_, n) => `Title ${n},"Text, ${n}"`).join('\n');
    const { columns, rows: shown, count, kind } = preview(`title,text\n${rows}\n`);
    expect({ columns, count, kind }).toEqual({ columns: ['title', 'text'], count: 30, kind: 'csv' });
    expect(shown.slice(0, 2)).toEqual([
      ['Title 0', 'Text, 0'],
      ['Title 1', 'Text, 1'],
    ]);
  });

  it('guesses what the columns are by their names and by what is in them', () => {
    const long =
      'The mayor of Port Alder said on Monday that the vote was over and had been fair, all in all.';
    const guess = (text: string, name?: string) => preview(text, name).guess;
    expect(guess('Article ID;Headline;Full Text;Source;Publish Date\n1;A;B;C;2031-05-03\n')).toEqual({
      ...{ text: 'Full Text', title: 'Headline', date: 'Publish Date', id: 'Article ID', outlet: 'Source' },
    });
    expect(guess(`a\tb\tc\n1\t${long}\t3 May 2031\n`, 'a.tsv')).toEqual({ text: 'b', date: 'c' });
    expect(guess('text,title,date\n,A,\n,B,\n')).toBeNull();
    expect(guess('a,b\n1,2\n')).toBeNull();
  });

  it('finds delimiter and encoding', () => {
    for (const [delimiter, text] of [
      [';', 'a;b\n"1,5";"x, y"\n2,5;z, q\n'],
      ['\t', 'a\tb\n1, 2\tx; y\n'],
      ['|', 'a|b\nx, y|z\n'],
      [',', 'text\nOne\nTwo\n'],
    ] as const)
      expect(guessDelimiter(text)).toBe(delimiter);
    expect(preview('\ufeffa,text\n1,Мэр\n', 'a.csv', 'utf16le')).toMatchObject({
      ...{ encoding: 'utf-16le', rows: [['1', 'Мэр']], columns: ['a', 'text'] },
    });
  });

  it('names the lines that cannot be read, and goes on behind them', () => {
    const { warnings, rows } = preview('text,n\na,1\n"open,2\nc,3\n');
    expect(warnings).toEqual([
      'Line 3: A quotation mark in this line is never closed. The line was left out.',
    ]);
    expect(rows).toEqual([
      ['a', '1'],
      ['c', '3'],
    ]);
  });

  it('reads any cells back that are written as the rules of CSV say', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', '👩‍🚒', ' ', 'é') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some(Boolean));
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = rows
          .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        const lines = rows.map((_, index) => {
          const before = rows.slice(0, index).map((cells) => cells.join('').match(/\n/g)?.length ?? 0);
          return 1 + before.reduce((sum, breaks) => sum + breaks + 1, 0);
        });
        expect([...csvRows(text, delimiter)]).toEqual(
          rows.map((cells, index) => ({ line: lines[index], cells })),
        );
      }),
    );
  });
});

describe('the preview of an article', () => {
  it('shows its text in the encoding that is tried', async () => {
    const path = join(dir, 'koi.txt');
    writeFileSync(path, Buffer.from([0xed, 0xdc, 0xd2]));
    expect(await previewArticles(path, { encoding: 'koi8-r' })).toMatchObject({ kind: 'text', text: 'Мэр' });
    expect((await previewArticles(path, { encoding: 'windows-1252' })).text).toBe('íÜÒ');
  });
});
