import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importFiles } from '../../main/import';
import { lookOver } from '../../main/look-over';
import { Project } from '../../main/project/project';
import { defaultScheme } from '../../preload/contract';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-look-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const long = 'The mayor of Port Alder said on Monday that the vote was over and had been fair.';
/** “Мэр” in KOI8-R: too little to know it by. */
const mayor = Buffer.from([0xed, 0xdc, 0xd2, 0x0a]);

function write(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

const look = (...paths: string[]) => lookOver(paths, defaultScheme, () => {}, new AbortController().signal);

it('finds tables and weakly guessed encodings, and nothing else', async () => {
  mkdirSync(join(dir, 'deep'));
  write('deep/mayor.txt', mayor);
  write('plain.txt', long);
  write('marked.txt', Buffer.from(`\ufeff${long}`, 'utf16le'));
  write('broken.pdf', Buffer.from([0xff, 0xfe, 0xfd]));
  const table = `title,text\nOne,${long}\n`;
  const outside = mkdtempSync(join(tmpdir(), 'gloss-table-'));
  const csv = join(outside, 'news.csv');
  writeFileSync(csv, table);
  const dataset = join(outside, 'set.jsonl');
  writeFileSync(dataset, '{"text":"A b.","label":[[0,1,"claim"]]}\n');
  const broken = join(outside, 'broken.json');
  writeFileSync(broken, '{"a":');
  const found = await look(dir, csv, dataset, broken);
  rmSync(outside, { recursive: true });
  expect(found?.doubts.map(({ path, kind }) => [path, kind])).toEqual([
    [join(dir, 'deep/mayor.txt'), 'encoding'],
    [csv, 'table'],
  ]);
  expect(found?.others).toBe(4);
  expect(found?.datasets).toEqual({
    ...{ paths: [dataset], documents: 1, annotations: 1, annotators: [], unnamed: 1, unknown: [] },
  });
});

it('offers tables of articles that lie in a folder, and no other data', async () => {
  const csv = write('news.csv', `title,text\nOne,${long}\n`);
  write('package.json', '{"name":"x","version":"1.0.0"}');
  write('plain.txt', long);
  const found = await look(dir);
  expect(found).toEqual({
    paths: [dir, csv],
    doubts: [{ path: csv, kind: 'table', encoding: 'utf-8' }],
    datasets: null,
    others: 1,
  });
  const folder = mkdtempSync(join(tmpdir(), 'gloss-project-'));
  await Project.create(join(folder, 'p'), { title: 'Test' });
  const project = await Project.open(join(folder, 'p'), { annotator: 'ana' });
  const report = await importFiles(project, found?.paths ?? [], { leftOut: [csv] });
  expect(report.skipped.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    expect.stringMatching(/package\.json a table; add it by itself/),
    `${csv} You left it out.`,
  ]);
  expect(report.imported).toHaveLength(1);
  await project.close();
  rmSync(folder, { recursive: true });
});

it('stops when it is cancelled', async () => {
  write('plain.txt', long);
  expect(await lookOver([dir], defaultScheme, () => {}, AbortSignal.abort())).toBeNull();
});

it('adds each file as was chosen for it, and leaves out what is not wanted', async () => {
  const folder = join(dir, 'project');
  await Project.create(folder, { title: 'Test' });
  const project = await Project.open(folder, { annotator: 'ana' });
  mkdirSync(join(dir, 'in'));
  const files = {
    mayor: write('in/mayor.txt', mayor),
    other: write('in/other.txt', Buffer.from([0xed, 0xdc, 0xd3, 0x0a])),
    table: write('news.csv', `body,text\n${long},No.\n`),
  };
  const report = await importFiles(project, [join(dir, 'in'), files.table], {
    choices: [
      { path: files.mayor, encoding: 'koi8-r' },
      { path: files.table, columns: { text: 'body' } },
    ],
    leftOut: [files.other],
  });
  expect(report.skipped).toEqual([{ file: files.other, reason: 'You left it out.' }]);
  const texts = await Promise.all(
    project.documents().map(async (id) => (await project.readDocument(id)).text),
  );
  expect(texts.sort()).toEqual([long, 'Мэр\n'].sort());
  await project.close();
});
