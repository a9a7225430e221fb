import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Project } from '../../../main/project/project';
import { ExportReport, ImportReport } from '../../../preload/contract';
import { annotationOf, spanOf, temporaryFolder } from '../formats/support';
import { gloss } from './run';

let dir: string;
let project: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  project = join(dir, 'project');
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(resolve(dir, name, '..'), { recursive: true });
  await writeFile(join(dir, name), content);
  return join(dir, name);
}

/** A project with one article, in which ana has put a label on each of the words. */
async function annotated(content: string, words: readonly string[]): Promise<string> {
  await gloss(['init', project]);
  await gloss(['import', project, await file('article.txt', content)]);
  const open = await Project.open(project, { annotator: 'ana' });
  const [id = ''] = open.documents();
  const { text } = await open.readDocument(id);
  const annotations = words.map((word) => annotationOf(text, [spanOf(text, word)], { note: `on ${word}` }));
  await open.change(id, { added: annotations });
  await open.close();
  return id;
}

async function datasetLines(path: string) {
  return (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('wrong usage', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['init']],
    [['init', 'a', 'b']],
    [['init', 'a', '--frob']],
    [['import', 'a']],
    [['import', 'a', 'b', '--annotator', '../x']],
    [['import', 'a', 'b', '--format', 'frob']],
    [['export', 'a', '--format', 'jsonl']],
    [['export', 'a', '--format', 'jsonl', '--out', 'x', '--offset-unit', 'bytes']],
    [['formats', 'a']],
    [['help', 'frobnicate']],
  ])('%j: usage on standard error, exit 2, nothing made', async (args) => {
    const { code, out, err } = await gloss(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: gloss');
    expect(existsSync('a')).toBe(false);
  });

  it('helps on standard output', async () => {
    for (const args of [['--help'], ['help'], ['help', 'export'], ['export', '--help']]) {
      const { code, out, err } = await gloss(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Usage: gloss');
    }
  });
});

describe('init', () => {
  it('makes a project named after its folder or its title', async () => {
    expect((await gloss(['init', project, '--json'])).json()).toEqual({ project });
    expect((await gloss(['stats', project, '--json'])).json()).toMatchObject({
      title: 'project',
      documents: 0,
    });
    const { code } = await gloss(['init', join(dir, 'other'), '--title', 'Port Alder']);
    expect(code).toBe(0);
    expect((await gloss(['stats', join(dir, 'other')])).out).toMatch(/^Port Alder\n/);
  });

  it('leaves a folder with something in it alone', async () => {
    await file('project/mine.txt', 'mine');
    const { code, err } = await gloss(['init', project]);
    expect(code).toBe(1);
    expect(err).toContain(project);
    expect(await readdir(project)).toEqual(['mine.txt']);
  });
});

describe('import', () => {
  it('adds files and folders, skips what is there already, and that is no problem', async () => {
    await gloss(['init', project]);
    await file('in/1.txt', 'First article. 🙂\r\nIt has two lines.\r\n');
    await file('in/deep/2.md', '# Second\n\nAn article in Markdown.\n');
    await file('in/same.txt', 'First article. 🙂\nIt has two lines.\n');
    await file('in/picture.png', 'no text');
    const ran = await gloss(['import', project, join(dir, 'in'), '--json']);
    const { imported, skipped, problems } = ImportReport.omit({ cancelled: true }).parse(ran.json());
    expect(imported.map(({ file, characters }) => [file.slice(dir.length), characters])).toEqual([
      ['/in/1.txt', 35],
      ['/in/deep/2.md', 34],
    ]);
    expect(skipped.map(({ file }) => file.slice(dir.length)).sort()).toEqual([
      '/in/picture.png',
      '/in/same.txt',
    ]);
    expect(problems).toEqual([]);
    expect(ran.code).toBe(0);
  });

  it('names a bad file, keeps the good ones and exits with 1', async () => {
    await gloss(['init', project]);
    const bad = [
      await file('empty.txt', ''),
      await file('binary.txt', new Uint8Array([0, 1, 2, 0, 0, 3])),
      join(dir, 'missing.txt'),
      join(dir, 'missing.jsonl'),
    ];
    const ran = await gloss(['import', project, ...bad, await file('good.txt', 'A good article.'), '--json']);
    const { imported, skipped } = ImportReport.omit({ cancelled: true }).parse(ran.json());
    expect(ran.code).toBe(1);
    expect(imported).toHaveLength(1);
    expect(skipped.map((item) => item.file).sort()).toEqual([...bad].sort());
    for (const path of bad) expect(ran.err).toContain(`${path}: `);
  });

  it('adds the rows of a table, its columns being what one says', async () => {
    await gloss(['init', project]);
    const table = await file(
      'news.csv',
      'when,headline,body\n2031-05-03,Harbour vote,One.\n,Empty,\n,Two,Two.\n',
    );
    const columns = 'text=body,title=headline,date=when';
    const { code, json, err } = await gloss(['import', project, table, '--columns', columns, '--json']);
    expect(code).toBe(1);
    const report = json() as ImportReport;
    expect(report.imported.map(({ title, date }) => [title, date])).toEqual([
      ['Harbour vote', '2031-05-03'],
      ['Two', null],
    ]);
    expect(err).toBe(`${table}:3: There is no text in the column “body”. The row was left out.\n`);
    expect((await gloss(['import', project, table, '--columns', 'body'])).code).toBe(2);
    expect((await gloss(['import', project, table, '--columns', 'text=nothing'])).err).toContain(
      'The table has no column “nothing”. It has “when”, “headline”, “body”.',
    );
  });

  it('stops when it is told to, and keeps what it has', async () => {
    await gloss(['init', project]);
    const stop = new AbortController();
    stop.abort();
    const { code, err } = await gloss(['import', project, await file('a.txt', 'An article.')], stop.signal);
    expect(code).toBe(1);
    expect(err).toContain('stopped');
    expect((await gloss(['validate', project])).code).toBe(0);
  });

  it('says that a folder is no project', async () => {
    const { code, err } = await gloss(['import', dir, await file('a.txt', 'An article.')]);
    expect(code).toBe(1);
    expect(err).toContain(dir);
  });
});

describe('export', () => {
  const content = '🙂 “Holm won”, said U\u0308nal.\r\nשלום: 51 percent, cafe\u0301.\r\n';
  const words = ['Holm won', 'said U\u0308nal', '51 percent', 'שלום', 'cafe\u0301'];

  it('gives Python the annotated words, and the same counts in the printed report and the one beside', async () => {
    await annotated(content, words);
    const out = join(dir, 'set.jsonl');
    const ran = await gloss(['export', project, '--format', 'jsonl', '--out', out, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const report = ExportReport.parse(ran.json());
    expect(report).toMatchObject({ documents: 1, annotations: 5, checked: 5, mismatched: 0, files: [out] });
    expect(ExportReport.parse(JSON.parse(await readFile(`${out}.report.json`, 'utf8')))).toEqual(report);
    const [line] = await datasetLines(out);
    expect(line.text).toBe(content.replaceAll('\r\n', '\n'));
    const found = line.annotations.map(({ start, end }: { start: number; end: number }) =>
      Array.from(line.text).slice(start, end).join(''),
    );
    expect(found.sort()).toEqual([...words].sort());
  });

  it('refuses an annotator and a label that the project does not have', async () => {
    await annotated(content, words);
    const out = join(dir, 'set.jsonl');
    const ben = await gloss(['export', project, '--format', 'jsonl', '--out', out, '--annotator', 'ben']);
    expect(ben.code).toBe(2);
    expect(ben.err).toContain('ana');
    expect((await gloss(['export', project, '--format', 'jsonl', '--out', out, '--label', 'x'])).code).toBe(
      2,
    );
    expect(existsSync(out)).toBe(false);
  });

  it('comes back into an empty project as it was, as somebody else’s if one wants', async () => {
    await annotated(content, words);
    const out = join(dir, 'set.jsonl');
    await gloss(['export', project, '--format', 'jsonl', '--out', out]);
    const other = join(dir, 'other');
    await gloss(['init', other]);
    expect((await gloss(['import', other, out, '--json'])).json()).toMatchObject({
      imported: [{ annotations: 5 }],
      problems: [],
    });
    const again = join(dir, 'again.jsonl');
    await gloss(['export', other, '--format', 'jsonl', '--out', again]);
    const [before, after] = [(await datasetLines(out))[0], (await datasetLines(again))[0]];
    expect({ ...after, source: null }).toEqual({ ...before, source: null });

    expect((await gloss(['import', other, out, '--annotator', 'ben'])).code).toBe(0);
    expect((await gloss(['stats', other, '--json'])).json()).toMatchObject({
      documents: 1,
      annotations: 10,
      annotators: { ana: { annotations: 5 }, ben: { annotations: 5, status: { 'in-progress': 1 } } },
    });
    const repeated = await gloss(['import', other, out, '--annotator', 'ben', '--json']);
    expect(repeated.json()).toMatchObject({ imported: [], skipped: [{ file: out }], problems: [] });
    expect((await gloss(['validate', other])).code).toBe(0);
  });

  it('keeps what the project has when a dataset has it otherwise', async () => {
    await annotated('Holm won.', ['Holm won']);
    const out = join(dir, 'set.jsonl');
    await gloss(['export', project, '--format', 'jsonl', '--out', out]);
    await writeFile(out, (await readFile(out, 'utf8')).replace('on Holm won', 'another note'));
    const { code, err } = await gloss(['import', project, out]);
    expect(code).toBe(1);
    expect(err).toContain(`${out}:1: `);
    await gloss(['export', project, '--format', 'jsonl', '--out', out]);
    expect((await datasetLines(out))[0].annotations[0].note).toBe('on Holm won');
  });

  it('names the line of a dataset that is bad, and takes the others', async () => {
    await gloss(['init', project]);
    const good = (text: string, label: string) =>
      JSON.stringify({
        offsetUnit: 'code-point',
        text,
        annotations: [{ label, start: 0, end: 4, text: text.slice(0, 4) }],
      });
    const data = await file(
      'x.jsonl',
      `${good('Holm won', 'claim')}\n{oops\n${good('Ruiz lost', 'person')}\n`,
    );
    const { code, err } = await gloss(['import', project, data]);
    expect(code).toBe(1);
    expect(err).toContain(`${data}:2: `);
    expect(err).toMatch(/:3: .*person/);
    expect((await gloss(['stats', project, '--json'])).json()).toMatchObject({
      documents: 2,
      annotations: 1,
    });
  });
});

describe('validate', () => {
  it('finds offsets that do not hold, and exits with 1', async () => {
    const id = await annotated('Holm won.', ['Holm won']);
    expect(await gloss(['validate', project, '--json'])).toMatchObject({ code: 0, err: '' });
    const set = join(project, 'annotations', 'ana', `${id}.json`);
    await writeFile(set, (await readFile(set, 'utf8')).replace('"exact":"Holm won"', '"exact":"Ruiz won"'));
    const ran = await gloss(['validate', project, '--json']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`${id}.json`);
    expect(ran.json()).toMatchObject({ documents: 1, problems: [{}] });
  });
});

describe('text', () => {
  it('prints exactly the canonical text', async () => {
    const path = await file('a.txt', '\ufeffOne 🙂\r\nTwo\r\n\r\n');
    expect(await gloss(['text', path])).toMatchObject({ code: 0, out: 'One 🙂\nTwo\n\n', err: '' });
  });

  it('tells what it read off the article', async () => {
    const path = await file('a.txt', ' date 2031-05-03 The vote in Port Alder is over. Holm won.\n');
    expect((await gloss(['text', path, '--json'])).json()).toMatchObject({
      text: ' date 2031-05-03 The vote in Port Alder is over. Holm won.\n',
      date: '2031-05-03',
      outlet: null,
    });
  });

  it('takes the encoding that it is told', async () => {
    const path = await file('a.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]));
    expect((await gloss(['text', path, '--encoding', 'windows-1252'])).out).toBe('café\n');
    expect((await gloss(['text', path, '--encoding', 'klingon'])).code).toBe(1);
  });
});

describe('formats', () => {
  it('names every format, what it does and its unit', async () => {
    const printed = (await gloss(['formats', '--json'])).json();
    for (const expected of [
      { name: 'text', reads: true, writes: false },
      { name: 'markdown', reads: true, writes: false },
      { name: 'jsonl', reads: true, writes: true, offsetUnit: 'code-point', loses: [] },
      { name: 'w3c', reads: true, writes: true, offsetUnit: 'code-point' },
      { name: 'refi-qda', reads: false, writes: true },
    ]) {
      expect(printed).toHaveProperty('formats', expect.arrayContaining([expect.objectContaining(expected)]));
    }
  });
});

const articles = resolve('../shared/articles');
describe.skipIf(!existsSync(articles))('five real articles', () => {
  it('are imported whole and exported with every text as it was', async () => {
    await gloss(['init', project]);
    expect((await gloss(['import', project, articles])).code).toBe(0);
    const out = join(dir, 'real.jsonl');
    expect((await gloss(['export', project, '--format', 'jsonl', '--out', out])).code).toBe(0);
    const texts = (await datasetLines(out)).map(({ text }) => text);
    const files = (await readdir(articles)).map((name) => readFile(join(articles, name), 'utf8'));
    expect(texts.sort()).toEqual((await Promise.all(files)).sort());
  });
});
