import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, makeProject, test } from './app';
import { harbour } from './articles';
import { annotationsOn } from './project-files';

/** A project's folder that can be made read-only and writable again; null where the system lets us do neither. */
interface Switchable {
  readonly dir: string;
  readonly readOnly: () => void;
  readonly writable: () => void;
  readonly end: () => void;
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** Root may write whatever the permissions say, but not into a read-only mount or an immutable file. */
function switchable(folder: string): Switchable | null {
  const original = makeProject(join(folder, 'project'), { 'harbour.txt': harbour });
  const everything = [
    original,
    ...readdirSync(original, { recursive: true }).map((name) => join(original, `${name}`)),
  ];
  const set = (mode: (path: string) => number) => () => {
    for (const path of everything) chmodSync(path, mode(path));
  };
  if (process.getuid?.() !== 0) {
    const writable = set((path) => (/\.\w+$/.test(path) ? 0o644 : 0o755));
    return {
      dir: original,
      readOnly: set((path) => (/\.\w+$/.test(path) ? 0o444 : 0o555)),
      writable,
      end: writable,
    };
  }
  const dir = join(folder, 'mounted');
  mkdirSync(dir);
  if (succeeds('mount', '--bind', original, dir)) {
    return {
      dir,
      readOnly: () => succeeds('mount', '-o', 'remount,ro,bind', dir),
      writable: () => succeeds('mount', '-o', 'remount,rw,bind', dir),
      end: () => succeeds('umount', '-l', dir),
    };
  }
  const writable = () => succeeds('chattr', '-R', '-i', original);
  const readOnly = () => succeeds('chattr', '-R', '+i', original);
  if (!readOnly()) return null;
  return { dir: original, readOnly, writable, end: writable };
}

test('a read-only project opens, says so, keeps an edit, and writes it when it can', async ({
  folder,
  launch,
}) => {
  const disk = switchable(folder);
  test.skip(disk === null, 'Nothing here can make a folder read-only for root.');
  if (!disk) return;
  try {
    disk.readOnly();
    const { page, window } = await launch({ open: disk.dir });
    await expect(window.notices).toContainText(/could not be|Nothing can be written/);
    await window.notices.getByText('Details').click();
    await expect(window.notices).toContainText('Nothing can be written into this project');
    await window.label('51 percent', '2');
    await expect(page.getByText(/^Not saved:/)).toBeVisible();
    await window.expectAnnotations('Figure 51 percent');

    disk.writable();
    await window.menu('project.save');
    await window.waitSaved();
    expect(annotationsOn(disk.dir)).toEqual(['figure 51 percent']);
  } finally {
    disk.end();
  }
});

test('the folder turns read-only while it is open', async ({ folder, launch }) => {
  const disk = switchable(folder);
  test.skip(disk === null, 'Nothing here can make a folder read-only for root.');
  if (!disk) return;
  try {
    const { page, window } = await launch({ open: disk.dir });
    await window.label('51 percent', '2');
    await window.waitSaved();
    disk.readOnly();
    await window.label('never left', '1');
    await expect(page.getByText(/^Not saved:/)).toBeVisible();
    disk.writable();
    await page.getByRole('button', { name: 'Try again' }).click();
    await window.waitSaved();
    expect(annotationsOn(disk.dir)).toEqual(['figure 51 percent', 'claim never left']);
  } finally {
    disk.end();
  }
});

test('the folder is gone for a while: the edit is kept and written by itself', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.label('51 percent', '2');
  await window.waitSaved();
  renameSync(dir, `${dir}-away`);
  await window.label('never left', '1');
  await expect(page.getByText(/^Not saved:.*the project folder is gone/)).toBeVisible();
  await window.expectAnnotations('Figure 51 percent', 'Claim never left');
  renameSync(`${dir}-away`, dir);
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent', 'claim never left']);
});

test('a window with something unwritten asks before it closes', async ({ openProject }) => {
  const { app, page, window, dir } = await openProject();
  renameSync(dir, `${dir}-away`);
  await window.label('never left', '1');
  await expect(page.getByText(/^Not saved:/)).toBeVisible();
  await window.stubDialogs({ message: 1 }); // keep the window open
  await page.keyboard.press('Control+w');
  await window.label('51 percent', '2');
  renameSync(`${dir}-away`, dir);
  await window.waitSaved();
  const ended = new Promise((done) => app.process().once('exit', done));
  await page.keyboard.press('Control+w').catch(() => undefined);
  await ended;
  expect(annotationsOn(dir)).toEqual(['figure 51 percent', 'claim never left']);
});

test('what another program wrote into the open article’s file is kept aside, and said at once', async ({
  openProject,
}) => {
  const { window, dir } = await openProject();
  await window.label('51 percent', '2');
  await window.waitSaved();
  const folder = join(dir, 'annotations', 'ana');
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const theirs = readFileSync(join(folder, name), 'utf8').replace('"note":""', '"note":"from elsewhere"');
  writeFileSync(join(folder, name), theirs);
  await window.label('300 cups', '2');
  await expect(window.notices).toContainText('Another program changed it while it was open here');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent', 'figure 300 cups']);
  const [kept = ''] = readdirSync(folder).filter((file) => file.includes('.changed-elsewhere-'));
  expect(readFileSync(join(folder, kept), 'utf8')).toBe(theirs);
});
