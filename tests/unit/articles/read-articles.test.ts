import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../main/articles/content';
import { readArticles } from '../../../main/articles/read-articles';
import { docx, paragraph, zipped, zipped64 } from './office';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-several-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What is in the file: of each article its place and text, of what was left out its place and why. */
async function all(
  name: string,
  content: Uint8Array | string,
  options: ReadOptions = {},
): Promise<string[][]> {
  const path = join(dir, name);
  writeFileSync(path, content);
  const found: string[][] = [];
  for await (const item of readArticles(path, options)) {
    const place = relative(dir, item.file) + (item.line === undefined ? '' : `:${item.line}`);
    found.push(
      'message' in item ? [place, `! ${item.message}`] : [place, item.text, item.fileName, ...item.warnings],
    );
  }
  return found;
}

describe('a zip archive', () => {
  it('is walked like a folder, in natural order, one archive deep', async () => {
    const found = await all(
      'news.zip',
      zipped({
        'b/10.txt': 'Ten.',
        'b/2.txt': 'Two.',
        'a.docx': docx(paragraph('Word.')),
        'inner.zip': zipped({ 'c.md': 'Inner.', 'deep.zip': zipped({ 'd.txt': 'Deep.' }) }),
        'photo.png': 'x',
        'table.csv': 'a,b',
        'bad.docx': 'x',
        '__MACOSX/b/._2.txt': 'x',
        '.hidden.txt': 'x',
      }),
    );
    expect(found).toEqual([
      ['news.zip/a.docx', 'Word.\n', 'news.zip/a.docx'],
      ['news.zip/b/2.txt', 'Two.', 'news.zip/b/2.txt'],
      ['news.zip/b/10.txt', 'Ten.', 'news.zip/b/10.txt'],
      ['news.zip/bad.docx', expect.stringMatching(/^! .*broken or cut off/)],
      ['news.zip/inner.zip/c.md', 'Inner.', 'news.zip/inner.zip/c.md'],
      ['news.zip/inner.zip/deep.zip', expect.stringMatching(/^! /)],
      ['news.zip/photo.png', '! no kind of article that Gloss reads'],
      ['news.zip/table.csv', expect.stringMatching(/^! a table in an archive; unpack it/)],
    ]);
  });

  it('writes nothing, whatever names are in it', async () => {
    const found = await all('slip.zip', zipped({ '../../../evil.txt': 'Evil.', '/etc/x.txt': 'Root.' }));
    expect(found.map(([place]) => place)).toEqual(['slip.zip/evil.txt', 'slip.zip/etc/x.txt']);
    expect(readdirSync(dir)).toEqual(['slip.zip']);
  });

  it('is refused in words when it is broken, and in it what is locked or blown up', async () => {
    await expect(all('a.zip', 'PK nonsense')).rejects.toThrow(/broken or cut off/);
    await expect(all('a.zip', zipped({}))).rejects.toThrow(/no file in this archive/);
    const bomb = zipped({ 'bomb.txt': new Uint8Array(40 * 1024 * 1024), 'b.txt': 'Sound.' });
    expect(await all('bomb.zip', bomb)).toEqual([
      ['bomb.zip/b.txt', 'Sound.', 'bomb.zip/b.txt'],
      ['bomb.zip/bomb.txt', expect.stringMatching(/^! It unpacks to more than 250 times its size/)],
    ]);
    const locked = zipped({ 'a.txt': 'Text.' });
    const directory = Buffer.from(locked).indexOf('PK\x01\x02');
    locked[directory + 8] = 1;
    expect(await all('locked.zip', locked)).toEqual([
      ['locked.zip/a.txt', '! It is locked with a password.'],
    ]);
  });

  it('is read when it is written as if it had more than 4 GB', async () => {
    const large = zipped64('a.txt', 'Text.');
    expect(await all('large.zip', large)).toEqual([['large.zip/a.txt', 'Text.', 'large.zip/a.txt']]);
    for (const cut of [20, 60, 90, 100, 130]) {
      const broken = all('cut.zip', large.slice(0, -cut));
      await expect(broken).rejects.toThrow(/broken or cut off/);
    }
  });

  it('is gone on with after a file in it that came to no end', async () => {
    const files = {
      'a.txt': 'One.',
      'b.zip': zipped({ 'c.txt': 'Two.', 'd.txt': 'Three.' }),
      'e.zip': 'no archive',
      'f.txt': 'Four.',
      'g.txt': 'Five.',
    };
    const path = join(dir, 'news.zip');
    writeFileSync(path, zipped(files));
    const from = async (at?: number) => {
      const rest: string[] = [];
      const stuck = at === undefined ? undefined : { at, reason: 'It came to no end.' };
      for await (const item of readArticles(path, {}, stuck))
        rest.push('message' in item ? item.message : item.text);
      return rest;
    };
    const whole = await from();
    expect(whole).toEqual(['One.', 'Two.', 'Three.', expect.stringMatching(/broken/), 'Four.', 'Five.']);
    for (const at of [0, 1, 2, 4, 5])
      expect(await from(at)).toEqual(['It came to no end.', ...whole.slice(at + 1)]);
  });

  it('believes no size that the archive states', async () => {
    const lying = zipped({ 'a.txt': new Uint8Array(40 * 1024 * 1024) });
    const view = new DataView(lying.buffer, lying.byteOffset);
    const directory = Buffer.from(lying).indexOf('PK\x01\x02');
    for (const place of [22, directory + 24]) view.setUint32(place, 10, true);
    expect(await all('lying.zip', lying)).toEqual([
      ['lying.zip/a.txt', expect.stringMatching(/^! It unpacks to more than 250 times/)],
    ]);
  });
});

describe('a table', () => {
  const long =
    'The mayor of Port Alder said on Monday that the vote was over and had been fair, as expected.';

  it('gives an article a row, and names the rows that have none', async () => {
    const csv = `headline,body,when,key\r\nHarbour,"${long}\r\nSecond ""line"" 👩‍🚒",2031-05-03,a1\r\nEmpty,,,a2\r\n\r\nLast,"${long}",,a3\r\nCut,One,2031-05-04,a4,x\r\n`;
    expect(await all('news.csv', csv)).toEqual([
      ['news.csv:2', `${long}\nSecond "line" 👩‍🚒`, 'news.csv/a1.json'],
      ['news.csv:4', '! There is no text in the column “body”. The row was left out.'],
      ['news.csv:6', long, 'news.csv/a3.json'],
      ['news.csv:7', 'One', 'news.csv/a4.json', expect.stringMatching(/5 cells and the table 4 columns/)],
    ]);
  });

  it('tells the encoding of the table with each row', async () => {
    const path = join(dir, 'old.csv');
    writeFileSync(path, Buffer.from(`headline,body\nCafé,"${long} Über, naïve, déjà vu."\n`, 'latin1'));
    for await (const found of readArticles(path, { encoding: 'windows-1252' }))
      expect(found).toMatchObject({ title: 'Café', encoding: 'windows-1252' });
  });

  it('takes the columns that it is told', async () => {
    const jsonl = `{"a": "One.", "b": "Two."}\nnonsense\n{"a": "Three."}\n`;
    expect(await all('x.jsonl', jsonl, { columns: { text: 'b' } })).toEqual([
      ['x.jsonl:1', 'Two.', 'x.jsonl/1.json'],
      ['x.jsonl:2', '! This is no JSON object. The line was left out.'],
      ['x.jsonl:3', '! There is no text in the column “b”. The row was left out.'],
    ]);
    await expect(all('x.jsonl', jsonl, { columns: { text: 'c' } })).rejects.toThrow(
      /no column “c”. It has “a”, “b”/,
    );
    await expect(all('x.jsonl', jsonl)).rejects.toThrow(/No column of this table looks like the text/);
    await expect(all('cut.jsonl', '{"text":\n')).rejects.toThrow(
      'There is no record in this table that can be read. Line 1: This is no JSON object. The line was left out.',
    );
  });

  it('reads metadata from its columns, and keeps the whole record as the source', async () => {
    const path = join(dir, 'a.json');
    const record = {
      ...{ content: long, source: { name: 'Alder Post' }, authors: ['A. Reyes', 'B. Lind'] },
      ...{ publishedAt: '2031-05-03T10:00:00Z', lang: 'en', extra: 1 },
    };
    writeFileSync(path, JSON.stringify({ status: 'ok', articles: [record] }));
    const found = (await readArticles(path).next()).value;
    expect(found).toMatchObject({
      ...{
        text: long,
        outlet: 'Alder Post',
        author: 'A. Reyes, B. Lind',
        date: '2031-05-03',
        language: 'en',
      },
      ...{ format: 'table', fileName: 'a.json/1.json' },
    });
    expect(JSON.parse(Buffer.from(found && 'bytes' in found ? found.bytes : []).toString())).toMatchObject({
      extra: '1',
    });
  });
});
