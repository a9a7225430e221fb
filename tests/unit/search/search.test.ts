import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../../main/project/project';
import { Finder } from '../../../main/search/finder';
import { searchProject } from '../../../main/search/search';
import { article, newProject, now, openedProject } from '../project/fixture';

let folder: string;
let worker: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloss-search-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, '../../../main/search/worker.ts'),
      outDir: folder,
      rollupOptions: { output: { format: 'es', entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true },
  });
  worker = pathToFileURL(join(folder, 'worker.mjs'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function projectOf(texts: readonly string[]): Promise<Project> {
  const project = await openedProject(await newProject());
  for (const [index, text] of texts.entries()) {
    const later = new Date(now.getTime() + index);
    await project.collection.add(article({ text, title: text.slice(0, 9) }), { now: later });
  }
  return project;
}

const quiet = () => {};
const never = new AbortController().signal;
const plain = { text: 'vote', matchCase: false, wholeWord: false, regularExpression: false };

describe('a search of the project', () => {
  test('tells the places in each article, in order, and how far it is', async () => {
    const project = await projectOf(['🗳️ Votes and a vote.', 'Nothing here.', 'No vote.']);
    const told: number[] = [];
    const found = await searchProject(
      project,
      plain,
      ({ done }) => told.push(done),
      never,
      new Finder(worker),
    );
    expect(found.map(({ hits }) => hits)).toEqual([
      [
        { start: 4, end: 8 },
        { start: 16, end: 20 },
      ],
      [{ start: 3, end: 7 }],
    ]);
    expect(told).toEqual([0, 1, 2]);
  });

  test('says in words what is wrong with an expression', async () => {
    const project = await projectOf(['One.']);
    const query = { ...plain, text: 'vote(', regularExpression: true };
    await expect(searchProject(project, query, quiet, never, new Finder(worker))).rejects.toThrow(
      /“vote\(” is not a regular expression: .*group/,
    );
  });

  test('stops an expression that never ends, and names the article', async () => {
    const project = await projectOf([`Aha: ${'a'.repeat(60)}!`]);
    const query = { ...plain, text: '(a+)+$', regularExpression: true };
    const search = searchProject(project, query, quiet, never, new Finder(worker, 300));
    await expect(search).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('Aha: aaaa'),
    });
  });

  test('can be cancelled in the middle of such an expression', async () => {
    const project = await projectOf(['Aha.', `Aha: ${'a'.repeat(60)}!`]);
    const controller = new AbortController();
    const query = { ...plain, text: 'Aha|(a+)+$', regularExpression: true };
    const stopAtSecond = ({ done }: { done: number }) => {
      if (done === 1) setImmediate(() => controller.abort());
    };
    const found = await searchProject(
      project,
      query,
      stopAtSecond,
      controller.signal,
      new Finder(worker, 60_000),
    );
    expect(found).toHaveLength(1);
  });
});
