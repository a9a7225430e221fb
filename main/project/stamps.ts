import { once } from 'node:events';
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { builtWorker } from '../threads/built-worker';
import { hasCode } from './durable';
import { idOfFile } from './paths';
import { inSlices } from './slices';

/** By which a file is taken for unchanged. */
export const Stamp = z.object({ size: z.number(), mtimeMs: z.number() });
export type Stamp = z.infer<typeof Stamp>;

/** The files `<id>.json` in a folder. */
export interface StampsTask {
  readonly folder: string;
  readonly ids: readonly string[];
}

/** For fewer files, a thread takes longer to start than it takes to look at them. */
const MANY = 3000;

/** The stamps of the `<id>.json` among the names in a folder, by id. Very many are looked at in a thread. */
export async function stampsOf(folder: string, names: readonly string[]): Promise<Map<string, Stamp>> {
  const ids: string[] = [];
  await inSlices(names, (name) => {
    const id = idOfFile(name);
    if (id !== null) ids.push(id);
  });
  const worker = ids.length < MANY ? null : builtWorker('stamps-worker');
  const numbers = worker ? await lookAside(worker, { folder, ids }) : await look({ folder, ids });
  const stamps = new Map<string, Stamp>();
  await inSlices(ids.entries(), ([at, id]) => {
    const [size, mtimeMs] = [numbers[2 * at], numbers[2 * at + 1]];
    if (size !== undefined && mtimeMs !== undefined && !Number.isNaN(size)) stamps.set(id, { size, mtimeMs });
  });
  return stamps;
}

/**
 * The size and the time of each file, one after the other; NaN where it is gone. Each at once: asked of a hundred
 * thousand files, waiting for each takes ten times as long.
 */
export async function look({ folder, ids }: StampsTask): Promise<Float64Array<ArrayBuffer>> {
  const numbers = new Float64Array(2 * ids.length).fill(Number.NaN);
  await inSlices(ids.entries(), ([at, id]) => {
    const found = statSync(join(folder, `${id}.json`), { throwIfNoEntry: false });
    if (found) numbers.set([found.size, found.mtimeMs], 2 * at);
  });
  return numbers;
}

/** The same in a thread, from the built worker. Fails when that does. */
export async function lookAside(file: URL, task: StampsTask): Promise<Float64Array> {
  const [numbers]: Float64Array[] = await once(new Worker(file, { workerData: task }), 'message');
  if (!numbers) throw new Error('there was no answer');
  return numbers;
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
