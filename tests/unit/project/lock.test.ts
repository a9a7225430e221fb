import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ProjectLock } from '../../../main/project/lock';
import { Project } from '../../../main/project/project';
import { json, newProject, openedProject } from './fixture';

afterEach(() => {
  vi.useRealTimers();
});

/** The folder as a window has left it that did not close it. */
async function leftBehind(holder: object): Promise<string> {
  const dir = await newProject();
  await mkdir(join(dir, '.gloss.lock'));
  const whole = {
    user: 'Bo',
    host: hostname(),
    pid: process.ppid,
    since: new Date().toISOString(),
    ...holder,
  };
  await writeFile(join(dir, '.gloss-holder.json'), JSON.stringify(whole));
  return dir;
}

function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('a second window of this process is refused; after closing it opens', async () => {
  const dir = await newProject();
  const first = await openedProject(dir);
  await expect(Project.open(dir, { annotator: 'ana' })).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining('another window'),
  });
  expect(await json(dir, '.gloss-holder.json')).toMatchObject({ user: 'ana', pid: process.pid });
  await first.close();
  expect((await readdir(dir)).filter((name) => name.startsWith('.gloss'))).toEqual([]);
  await openedProject(dir);
});

test('of two opens at once one succeeds', async () => {
  const dir = await newProject();
  const both = await Promise.allSettled([openedProject(dir), openedProject(dir)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a living process keeps it, and is named', async () => {
  const dir = await leftBehind({});
  const opening = Project.open(dir, { annotator: 'ana' });
  await expect(opening).rejects.toThrow(
    new RegExp(`^Bo has this project open on .* \\(process ${process.ppid}\\)`),
  );
});

test('a reader is not kept out', async () => {
  const dir = await leftBehind({});
  expect((await openedProject(dir, { lock: false })).view().title).toBe('Port Alder');
});

test('the lock of a dead process on this computer is taken over at once', async () => {
  const dir = await leftBehind({ pid: deadProcess() });
  await openedProject(dir);
  expect(await json(dir, '.gloss-holder.json')).toMatchObject({ user: 'ana', pid: process.pid });
});

test('of another computer nobody can know, so its lock must be old', async () => {
  const dir = await leftBehind({ host: 'elsewhere', pid: deadProcess() });
  await expect(Project.open(dir, { annotator: 'ana' })).rejects.toThrow(
    /Bo has this project open on elsewhere/,
  );
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(join(dir, '.gloss.lock'), longAgo, longAgo);
  await openedProject(dir);
});

test('who lost the lock while asleep does not crash, and is told who has it now', async () => {
  const dir = await newProject();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [sleeper, other] = [new ProjectLock(dir, 'ana'), new ProjectLock(dir, 'bo')];
  await sleeper.hold();
  await rm(join(dir, '.gloss.lock'), { recursive: true });
  await other.hold();
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(sleeper.hold()).rejects.toMatchObject({ code: 'locked' }));
  await other.release();
  await sleeper.hold();
  await sleeper.release();
});

test('one who asks twice at once is not kept out by itself', async () => {
  const lock = new ProjectLock(await newProject(), 'ana');
  await Promise.all([lock.hold(), lock.hold()]);
  await lock.release();
});
