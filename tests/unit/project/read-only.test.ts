import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { SaveState } from '../../../preload/contract';
import { annotate, article, json, newProject, now, openedProject } from './fixture';

const undo: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

/** Nothing can be written into the folder afterwards; false where this user cannot bring that about. */
async function makeReadOnly(dir: string): Promise<boolean> {
  await chmod(dir, 0o555);
  undo.push(() => chmod(dir, 0o755).catch(() => {}));
  if (!(await canWrite(dir))) return true;
  try {
    setImmutable('+i', dir);
  } catch {
    return false;
  }
  undo.unshift(async () => makeWritable(dir));
  return !(await canWrite(dir));
}

async function makeWritable(dir: string): Promise<void> {
  try {
    setImmutable('-i', dir);
  } catch {
    // It was not made so by chattr.
  }
  await chmod(dir, 0o755);
}

/** Root may write anywhere, but not there. */
function setImmutable(flag: '+i' | '-i', dir: string): void {
  execFileSync('/bin/sh', ['-c', `chattr ${flag} "$0"`, dir], { stdio: 'ignore' });
}

async function canWrite(dir: string): Promise<boolean> {
  const trial = join(dir, 'trial');
  try {
    await writeFile(trial, '');
    await rm(trial);
    return true;
  } catch {
    return false;
  }
}

test('a read-only folder opens, says so, and takes the edits when it can be written again', async (context) => {
  const dir = await newProject();
  const writer = await openedProject(dir);
  const { id } = await writer.collection.add(article(), { now });
  await writer.close();
  const folders = [join(dir, 'annotations'), join(dir, 'documents'), dir];
  for (const folder of folders) if (!(await makeReadOnly(folder))) context.skip();
  const states: SaveState[] = [];
  const project = await openedProject(dir, { onSaveState: (state) => states.push(state) });
  expect(project.view().problems).toMatchObject([
    { message: expect.stringContaining('Nothing can be written') },
  ]);
  expect(project.saveState).toEqual({ state: 'saved' });
  await project.change(id, { added: [annotate('a', 'victory')] });
  expect(await project.saveNow()).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('in memory'),
  });
  expect((await project.read(id)).set.annotations).toHaveLength(1);
  const added = project.collection.add(article({ text: 'New.', sha256: '0' }), { now });
  await expect(added).rejects.toMatchObject({ code: 'disk' });
  for (const folder of folders) await makeWritable(folder);
  expect(await project.saveNow()).toEqual({ state: 'saved' });
  expect(states.map(({ state }) => state)).toEqual(['saving', 'failed', 'saved']);
  expect((await json(dir, `annotations/ana/${id}.json`)).annotations).toHaveLength(1);
});

test('a project folder that was unplugged and comes back gets the edits', async () => {
  const dir = await newProject();
  const project = await openedProject(dir);
  const { id } = await project.collection.add(article(), { now });
  await project.read(id);
  await rename(dir, `${dir}-away`);
  // What is left of an unplugged disk is often an empty folder.
  await mkdir(dir);
  await project.change(id, { added: [annotate('a', 'victory')] });
  expect(await project.saveNow()).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('is gone'),
  });
  await expect(project.collection.remove([id])).rejects.toMatchObject({ code: 'disk' });
  await rm(dir, { recursive: true });
  await rename(`${dir}-away`, dir);
  expect(await project.saveNow()).toEqual({ state: 'saved' });
  expect((await json(dir, `annotations/ana/${id}.json`)).annotations).toHaveLength(1);
});

test('a file where the folder of annotations should be fails in words, and other files are still written', async () => {
  const dir = await newProject();
  const project = await openedProject(dir);
  const { id } = await project.collection.add(article(), { now });
  await project.read(id);
  await rm(join(dir, 'annotations'), { recursive: true });
  await writeFile(join(dir, 'annotations'), 'in the way');
  await project.change(id, { added: [annotate('a', 'victory')] });
  await project.editMetadata(id, { title: 'Vote' });
  expect(await project.saveNow()).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('annotations/ana'),
  });
  expect(await json(dir, `documents/${id}.json`)).toMatchObject({ title: 'Vote' });
  await rm(join(dir, 'annotations'));
  expect(await project.saveNow()).toEqual({ state: 'saved' });
});
