import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../formats/support';
import { gloss } from './run';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(join(dir, name), content);
  return join(dir, name);
}

interface Output {
  offsetUnit: string;
  documents: {
    document: string;
    text: string;
    spans: { start: number; end: number; text: string; label: string; score: number; fragments: object[] }[];
  }[];
}

async function suggest(...args: string[]): Promise<Output> {
  const ran = await gloss(['suggest', ...args, '--json']);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  return ran.json() as Output;
}

const article =
  '🚢 The port of Alder handled 7.7 million tonnes in 2031.\r\n“We are proud 🙂,” Mara Lindqvist said on Monday.\r\n';

describe('suggest', () => {
  it('prints candidates in code points, or in UTF-16 code units when asked', async () => {
    const path = await file('article.txt', article);
    const { offsetUnit, documents } = await suggest(path);
    expect(offsetUnit).toBe('code-point');
    expect(documents.map(({ document }) => document)).toEqual([path]);
    const [{ text, spans } = { text: '', spans: [] }] = documents;
    expect(text).not.toContain('\r');
    for (const span of spans) expect(Array.from(text).slice(span.start, span.end).join('')).toBe(span.text);
    const utf16 = await suggest(path, '--offset-unit', 'utf-16');
    expect(utf16.offsetUnit).toBe('utf-16');
    for (const span of utf16.documents[0]?.spans ?? []) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('keeps to the labels and the score that are asked for', async () => {
    const path = await file('article.txt', article);
    const all = (await suggest(path)).documents[0]?.spans ?? [];
    const sure = (await suggest(path, '--min-score', '0.5')).documents[0]?.spans ?? [];
    expect(sure).toEqual(all.filter(({ score }) => score >= 0.5));
    const claims = (await suggest(path, '--label', 'claim')).documents[0]?.spans ?? [];
    expect(claims).toEqual(all.filter(({ label }) => label === 'claim'));
    expect((await suggest(path, '--label', 'nothing')).documents[0]?.spans).toEqual([]);
  });

  it('reads a folder, a table and a project text by text', async () => {
    await file('in/2.txt', 'The second article.');
    await file('in/10.txt', 'The tenth article.');
    const folder = await suggest(join(dir, 'in'));
    expect(folder.documents.map(({ text }) => text)).toEqual(['The second article.', 'The tenth article.']);
    const table = await file('news.csv', 'title,text\nOne,The first row.\nTwo,The second row.\n');
    expect((await suggest(table)).documents.map(({ document, text }) => [document, text])).toEqual([
      [`${table}:2`, 'The first row.'],
      [`${table}:3`, 'The second row.'],
    ]);
    const project = join(dir, 'project');
    await gloss(['init', project]);
    await gloss(['import', project, join(dir, 'in')]);
    expect((await suggest(project)).documents.map(({ text }) => text)).toEqual([
      'The second article.',
      'The tenth article.',
    ]);
  });

  it('names a bad file, keeps the rest and exits with 1', async () => {
    await file('in/good.txt', 'A good article.');
    const bad = await file('in/bad.txt', new Uint8Array([0, 1, 2, 0, 0, 3]));
    const { code, err, json } = await gloss(['suggest', join(dir, 'in'), '--json']);
    expect(code).toBe(1);
    expect(err).toContain(`${bad}: `);
    expect((json() as Output).documents.map(({ text }) => text)).toEqual(['A good article.']);
    const missing = await gloss(['suggest', join(dir, 'missing.txt')]);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('missing.txt: There is no such file.');
  });

  it('stops when asked, and says so', async () => {
    const { code, err } = await gloss(['suggest', await file('a.txt', 'An article.')], AbortSignal.abort());
    expect(code).toBe(1);
    expect(err).toContain('stopped');
  });

  it.each([[[]], [['a', 'b']], [['a', '--min-score', '2']], [['a', '--min-score', 'high']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, out, err } = await gloss(['suggest', ...args]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Usage: gloss suggest');
    },
  );

  it('writes one readable line a suggestion', async () => {
    const path = await file('article.txt', article);
    const { out } = await gloss(['suggest', path]);
    const { spans } = (await suggest(path)).documents[0] ?? { spans: [] };
    expect(out.split('\n')).toHaveLength(spans.length + 2);
  });
});
