import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { validateProject } from '../../../main/project/validate';
import {
  annotate,
  annotationAt,
  article,
  json,
  newProject,
  now,
  openedProject,
  temporaryFolder,
  text,
} from './fixture';

let dir: string;
let id: string;
let setName: string;

beforeEach(async () => {
  dir = await newProject();
  const project = await openedProject(dir);
  id = (await project.collection.add(article(), { now })).id;
  await project.change(id, {
    added: [annotate('a', 'victory'), annotate('b', '🗳️', 'quote'), annotate('c', '44%', 'figure')],
  });
  await project.close();
  setName = `annotations/ana/${id}.json`;
});

async function rewrite(file: string, change: (words: string) => string): Promise<void> {
  await writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));
}

async function rewriteSet(change: (set: { annotations: unknown[] }) => object): Promise<void> {
  const set = await json(dir, setName);
  const annotations = Array.isArray(set.annotations) ? set.annotations : [];
  await writeFile(join(dir, setName), JSON.stringify({ ...set, ...change({ annotations }) }));
}

test('a sound project has no problems', async () => {
  expect(await validateProject(dir)).toEqual({ documents: 1, annotations: 3, problems: [] });
});

test('another folder is not a project', async () => {
  await expect(validateProject(await temporaryFolder())).rejects.toMatchObject({ code: 'not-found' });
});

test('nothing is changed, whatever is found', async () => {
  await rewrite(setName, () => 'broken');
  await rewrite(`documents/${id}.json`, () => '{}');
  const before = await readdir(dir, { recursive: true });
  expect((await validateProject(dir)).problems.length).toBeGreaterThan(1);
  expect(await readdir(dir, { recursive: true })).toEqual(before);
});

test('words that do not stand at their offsets are named with the line', async () => {
  await rewrite(setName, (words) => words.replace('"exact":"44%"', '"exact":"45%"'));
  const lines = (await readFile(join(dir, setName), 'utf8')).split('\n');
  const line = lines.findIndex((each) => each.includes('"id":"c"')) + 1;
  const { problems } = await validateProject(dir);
  expect(problems).toMatchObject([{ file: setName, line, message: expect.stringContaining('“45%”') }]);
});

test.each([
  [
    'a split surrogate pair',
    () => annotationAt('x', text, text.indexOf('🗳️') + 1, text.indexOf('🗳️') + 3),
    'in two',
  ],
  ['a lost accent', () => annotationAt('x', text, text.indexOf('cafe'), text.indexOf('cafe') + 4), 'in two'],
  ['a span past the end', () => annotationAt('x', `${text}!!!`, 0, text.length + 2), 'it ends at'],
  ['an unknown label', () => annotate('x', 'victory', 'rumour'), '“rumour”'],
])('%s is found', async (_, make, message) => {
  await rewriteSet(() => ({ annotations: [make()] }));
  const { problems } = await validateProject(dir);
  expect(problems).toMatchObject([{ file: setName, message: expect.stringContaining(message) }]);
});

test('disorder and an id used twice are found', async () => {
  await rewriteSet(({ annotations }) => ({ annotations: [annotations[2], annotations[0], annotations[0]] }));
  const messages = (await validateProject(dir)).problems.map(({ message }) => message).join('\n');
  expect(messages).toMatch(/not in text order[\s\S]*same id/);
});

test('a changed text and a changed source are found', async () => {
  await rewrite(`documents/${id}.json`, (words) => words.replace('The League', 'the League'));
  await writeFile(join(dir, 'sources', id, 'holm.txt'), 'other');
  const files = (await validateProject(dir)).problems.map(({ file }) => file);
  expect(files).toEqual([`documents/${id}.json`, `sources/${id}/holm.txt`]);
});

test('a missing source, an orphan set and a folder that is no annotator are found', async () => {
  await rm(join(dir, 'sources', id), { recursive: true });
  await rewrite(setName, (words) => words);
  await writeFile(join(dir, 'annotations/ana/lost-1.json'), await readFile(join(dir, setName)));
  await mkdir(join(dir, 'annotations/two words'));
  const { problems } = await validateProject(dir);
  expect(problems.map(({ file }) => file)).toEqual([
    `sources/${id}/holm.txt`,
    'annotations/ana/lost-1.json',
    'annotations/two words',
  ]);
});

test('a broken file is named with its line, and the rest is still checked', async () => {
  await rewrite('gloss.json', (words) => words.replace('"title"', 'title'));
  await rewrite(setName, (words) => words.replace('"exact":"44%"', '"exact":"45%"'));
  const { problems } = await validateProject(dir);
  expect(problems).toMatchObject([{ file: 'gloss.json', line: 3 }, { file: setName }]);
});

test('a relation to what is not there, or of an unknown kind, is told with its line', async () => {
  const relation = {
    id: 'r',
    type: 'explains',
    from: 'a',
    to: 'z',
    creator: 'ana',
    created: now.toISOString(),
  };
  await rewriteSet((set) => ({ ...set, relations: [relation] }));
  const { problems } = await validateProject(dir);
  expect(problems.map(({ message }) => message)).toEqual([
    'Relation r: there is no kind of relation “explains”.',
    'Relation r: there is no annotation z in this file.',
  ]);
});
