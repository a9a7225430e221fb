import { once } from 'node:events';
import { statSync } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { builtWorker } from '../threads/built-worker';
import { clearTemporary, hasCode, namesIn } from './durable';
import type { Place } from './json-file';
import { idOfFile } from './paths';
import { inSlices } from './slices';

/** By which a file is taken for unchanged. */
export const Stamp = z.object({ size: z.number(), mtimeMs: z.number() });
export type Stamp = z.infer<typeof Stamp>;

/** What there is in a folder. */
export interface Stamps {
  /** Of the files `<id>.json`, by id. */
  readonly files: ReadonlyMap<string, Stamp>;
  /** The names of everything else in it. */
  readonly others: readonly string[];
}

/** The same as it comes from a thread: names as one text, which is handed over at once, and numbers. */
export interface Looked {
  /** The ids, with `/` between them. */
  readonly ids: string;
  /** The size and the time of each file, one after the other; NaN where it has just gone. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly others: readonly string[];
}

/** For fewer files, a thread takes longer to start than it takes to look at them. */
const MANY = 3000;

/** The stamps of the files `<id>.json` in a folder; none when there is no such folder. Very many are looked at in a thread. */
export async function stampsIn(folder: string): Promise<Stamps> {
  const worker = (await hasMany(folder)) ? builtWorker('stamps-worker') : null;
  const { ids, numbers, others } = await (worker ? lookAside(worker, folder) : look(folder));
  const files = new Map<string, Stamp>();
  await inSlices(ids === '' ? [] : ids.split('/').entries(), ([at, id]) => {
    const [size, mtimeMs] = [numbers[2 * at], numbers[2 * at + 1]];
    if (size !== undefined && mtimeMs !== undefined && !Number.isNaN(size)) files.set(id, { size, mtimeMs });
  });
  return { files, others };
}

/** Those of a folder of a project that is being opened; what a killed process has left half-written is removed. */
export async function firstStamps({ root, mayTouch }: Place, name: string): Promise<Stamps['files']> {
  const folder = join(root, name);
  const { files, others } = await stampsIn(folder);
  if (mayTouch) await clearTemporary(folder, others);
  return files;
}

/**
 * Looks at every file. Each at once: asked of a hundred thousand files, waiting for each takes ten times as long.
 */
export async function look(folder: string): Promise<Looked> {
  const ids: string[] = [];
  const others: string[] = [];
  await inSlices(await namesIn(folder), (name) => {
    const id = idOfFile(name);
    if (id === null) others.push(name);
    else ids.push(id);
  });
  const numbers = new Float64Array(2 * ids.length).fill(Number.NaN);
  await inSlices(ids.entries(), ([at, id]) => {
    const found = statSync(join(folder, `${id}.json`), { throwIfNoEntry: false });
    if (found) numbers.set([found.size, found.mtimeMs], 2 * at);
  });
  return { ids: ids.join('/'), numbers, others };
}

/** The same in a thread, from the built worker. Fails when that does. */
export async function lookAside(file: URL, folder: string): Promise<Looked> {
  const [looked]: Looked[] = await once(new Worker(file, { workerData: folder }), 'message');
  if (!looked) throw new Error('there was no answer');
  return looked;
}

async function hasMany(folder: string): Promise<boolean> {
  try {
    let count = 0;
    for await (const _ of await opendir(folder, { bufferSize: 100 })) if (++count >= MANY) return true;
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
  }
  return false;
}

/** Null when the file is gone. */
export async function stampOf(path: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, mtimeMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
