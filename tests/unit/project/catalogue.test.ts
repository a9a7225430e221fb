import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { JsonFile } from '../../../main/project/json-file';
import type { Project } from '../../../main/project/project';
import type { Progress } from '../../../preload/contract';
import { annotate, article, json, newProject, now, openedProject, temporaryFolder } from './fixture';

let dir: string;
let cacheDir: string;
let ids: string[];

beforeEach(async () => {
  dir = await newProject();
  cacheDir = join(await temporaryFolder(), 'cache');
  const project = await openedProject(dir, { cacheDir });
  ids = [];
  for (const words of ['One', 'Two', 'Three']) {
    ids.push(
      (await project.collection.add(article({ title: words, text: `${words} victory.` }), { now })).id,
    );
  }
  await project.change(ids[0] ?? '', { added: [annotate('a', 'victory', 'claim', 'One victory.')] });
  await project.close();
  // The set was written in this session, so the catalogue takes it in at this opening.
  await (await openedProject(dir, { cacheDir })).close();
});

/** The files that an opening reads. */
async function readAtOpening(
  options: { cacheDir?: string } = { cacheDir },
): Promise<{ read: string[]; project: Project }> {
  const spy = vi.spyOn(JsonFile.prototype, 'read');
  const project = await openedProject(dir, options);
  const read = spy.mock.contexts.map((file) => (file as JsonFile<unknown>).name).sort();
  spy.mockRestore();
  return { read, project };
}

const everything = (): string[] =>
  [`annotations/ana/${ids[0]}.json`, ...ids.map((id) => `documents/${id}.json`), 'gloss.json'].sort();

describe('opening', () => {
  test('reads no document that has not changed', async () => {
    const { read, project } = await readAtOpening();
    expect(read).toEqual(['gloss.json']);
    expect(project.view().documents.map(({ title, length }) => [title, length])).toEqual([
      ['One', 12],
      ['Three', 14],
      ['Two', 12],
    ]);
    expect(project.view().documents[0]).toMatchObject({ status: 'in-progress', counts: { claim: 1 } });
  });

  test('reads just what has changed or come', async () => {
    const changed = `documents/${ids[1]}.json`;
    await writeFile(join(dir, changed), JSON.stringify({ ...(await json(dir, changed)), title: 'New' }));
    const copy = { ...(await json(dir, `documents/${ids[2]}.json`)), id: 'copy' };
    await writeFile(join(dir, 'documents/copy.json'), JSON.stringify(copy));
    const { read, project } = await readAtOpening();
    expect(read).toEqual(['documents/copy.json', changed, 'gloss.json'].sort());
    expect(
      project
        .view()
        .documents.map(({ title }) => title)
        .sort(),
    ).toEqual(['New', 'One', 'Three', 'Three']);
  });

  test('forgets what has gone, and tells of annotations without an article', async () => {
    await rm(join(dir, 'documents', `${ids[0]}.json`));
    const { read, project } = await readAtOpening();
    expect(read).toEqual(['gloss.json']);
    expect(project.documents()).toEqual(expect.not.arrayContaining([ids[0]]));
    expect(project.view().problems).toMatchObject([{ file: `annotations/ana/${ids[0]}.json` }]);
  });

  test('clears away what a killed process has left half-written, unless it is for reading only', async () => {
    const halves = ['documents/x.json.123', 'annotations/ana/x.json.123', 'gloss.json.123'];
    for (const half of halves) await writeFile(join(dir, half), '{');
    const found = () => halves.map((half) => existsSync(join(dir, half)));
    await (await openedProject(dir, { cacheDir, lock: false })).close();
    expect(found()).toEqual([true, true, true]);
    const { read } = await readAtOpening();
    expect(read).toEqual(['gloss.json']);
    expect(found()).toEqual([false, false, false]);
  });

  test.each([
    ['no cache is wanted', async () => ({})],
    [
      'the cache was deleted',
      async () => {
        await rm(cacheDir, { recursive: true });
        return { cacheDir };
      },
    ],
    [
      'the cache is broken',
      async () => {
        for (const name of await readdir(cacheDir)) await writeFile(join(cacheDir, name), '{"version":1,');
        return { cacheDir };
      },
    ],
  ])('reads everything when %s', async (_, prepare) => {
    const { read, project } = await readAtOpening(await prepare());
    expect(read).toEqual(everything());
    expect(project.documents()).toHaveLength(3);
  });

  test('tells how far it has come with what it reads', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => told.push(progress);
    await openedProject(dir, { cacheDir, onProgress });
    expect(told).toEqual([]);
    await openedProject(dir, { onProgress, lock: false });
    expect(told).toEqual([
      { task: 'open', done: 0, total: 3, current: 'documents' },
      { task: 'open', done: 0, total: 1, current: 'annotations/ana' },
    ]);
  });

  test('is cancelled, keeps what it has read by then, and gives the project back', async () => {
    await rm(cacheDir, { recursive: true });
    for (let at = 0; at < 50; at++) {
      const copy = { ...(await json(dir, `documents/${ids[2]}.json`)), id: `copy-${at}` };
      await writeFile(join(dir, `documents/copy-${at}.json`), JSON.stringify(copy));
    }
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const opening = openedProject(dir, { cacheDir, onProgress, signal: stop.signal });
    await expect(opening).rejects.toMatchObject({
      code: 'stopped',
      message: expect.stringContaining('cancelled'),
    });
    const { read, project } = await readAtOpening();
    expect(project.documents()).toHaveLength(53);
    expect(read.length).toBeLessThan(53);
    expect(read.length).toBeGreaterThan(2);
  });

  test('a broken document leaves the others in peace', async () => {
    await writeFile(join(dir, 'documents', `${ids[1]}.json`), 'no');
    await rm(join(dir, 'documents', `${ids[1]}.json~`), { force: true });
    const { project } = await readAtOpening();
    expect(project.view().problems).toMatchObject([{ file: `documents/${ids[1]}.json`, line: 1 }]);
    expect(project.documents()).toHaveLength(2);
  });

  test('a document of a newer Gloss is left out and left alone', async () => {
    const file = `documents/${ids[1]}.json`;
    const newer = { ...(await json(dir, file)), schemaVersion: 9 };
    await writeFile(join(dir, file), JSON.stringify(newer));
    const { project } = await readAtOpening();
    expect(project.view().problems).toMatchObject([
      { file, message: expect.stringContaining('newer Gloss') },
    ]);
    expect(project.documents()).toHaveLength(2);
    expect(await json(dir, file)).toEqual(newer);
  });

  test('a broken set without a previous version starts anew; the broken one is kept', async () => {
    const folder = join(dir, 'annotations/ana');
    await writeFile(join(folder, `${ids[0]}.json`), '{"schemaVersion":1}');
    const { project } = await readAtOpening();
    expect(project.view().problems).toHaveLength(1);
    expect((await project.read(ids[0] ?? '')).set).toMatchObject({ status: 'new', annotations: [] });
    expect((await readdir(folder)).some((name) => name.includes('.broken-'))).toBe(true);
  });

  test('without gloss.json, whole or previous, there is no project', async () => {
    await writeFile(join(dir, 'gloss.json'), '{\n"title" 3 }');
    const opening = openedProject(dir, { cacheDir });
    await expect(opening).rejects.toMatchObject({
      code: 'broken-file',
      message: expect.stringContaining('gloss.json, line'),
    });
    expect(
      (await readdir(dir)).filter((name) => name.includes('.broken-') || name === '.gloss.lock'),
    ).toEqual([]);
  });
});
