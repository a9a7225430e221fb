import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { GlossError } from '../../preload/contract';
import { projectFile } from './paths';
import { syncFolder } from './sync-folder';

/**
 * Writes the file so that it is whole at any moment, and resolves when it is on the disk and not only in memory:
 * temporary file, fsync, rename, fsync of the folder.
 */
export async function writeDurably(file: string, data: string | Uint8Array): Promise<void> {
  // Left to itself, write-file-atomic takes a short write on a full disk for a whole one, and renames half a file
  // into place. So the contents are written here, in full or not at all.
  await writeFileAtomic(file, '', { tmpfileCreated: (temporary) => writeFile(temporary, data) });
  await syncFolder(dirname(file));
}

/** Keeps what the file is now as `<file>~`, so that it can be gone back to. Nothing happens when there is no file. */
export async function keepPrevious(file: string): Promise<void> {
  const previous = `${file}~`;
  await rm(previous, { force: true });
  try {
    await link(file, previous);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    // Not every file system has hard links.
    await copyFile(file, previous);
  }
}

/**
 * Makes a folder inside the project, with those above it. Never makes the project folder itself: when that is gone,
 * or has no `gloss.json` (an empty mount point, say), the disk was unplugged. Then fails with ENOENT.
 */
export async function makeFolder(root: string, relative: string): Promise<void> {
  await stat(join(root, projectFile));
  let folder = root;
  for (const part of relative.split('/')) {
    const parent = folder;
    folder = join(folder, part);
    try {
      await mkdir(folder);
      await syncFolder(parent);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

/** Moves a file or folder inside the project, durably. Nothing happens when it is not there; nothing is overwritten. */
export async function moveDurably(root: string, from: string, to: string): Promise<void> {
  if (!(await exists(join(root, from)))) return;
  if (await exists(join(root, to)))
    throw new GlossError('failed', `${to} is there already. Nothing was overwritten.`);
  await makeFolder(root, dirname(to));
  await rename(join(root, from), join(root, to));
  await syncFolder(dirname(join(root, to)));
  await syncFolder(dirname(join(root, from)));
}

/** Removes those of the names in a folder that a killed process has left half-written. */
export async function clearTemporary(dir: string, names: readonly string[]): Promise<void> {
  const isTemporary = (name: string) => /\.(json|md)\.\d+$/.test(name);
  for (const name of names.filter(isTemporary)) await rm(join(dir, name), { force: true });
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** The names in a folder, sorted; none when there is no such folder. */
export async function namesIn(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** True for an error of the operating system with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
  );
}
