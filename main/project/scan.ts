import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { GlossError } from '../../preload/contract';
import { hasCode } from './durable';
import type { Place } from './json-file';
import { idOfFile } from './paths';
import { inSlices } from './slices';

/** By which a file is taken for unchanged. */
export const Stamp = z.object({ size: z.number(), mtimeMs: z.number() });
export type Stamp = z.infer<typeof Stamp>;

/** What is known of a file. Without a stamp it is read again at the next opening. */
export interface Entry<F> {
  readonly stamp: Stamp | null;
  readonly facts: F;
}

export interface Scan<F> {
  readonly place: Place;
  /** Relative to the project folder. */
  readonly folder: string;
  /** The names in that folder. */
  readonly names: readonly string[];
  /** Entries of an earlier session by id. */
  readonly known: ReadonlyMap<string, Entry<F>>;
  /** Reads one file anew; null when there is nothing in it to know. */
  readonly read: (place: Place, id: string) => Promise<F | null>;
}

/** So many files are read side by side. */
const GROUP = 32;

/**
 * Looks at each `<id>.json` of the folder and reads those that are new or changed. Files that fail become Problems.
 * `fresh` tells that the entries are not those that were known.
 */
export async function scan<F>(task: Scan<F>): Promise<{ entries: Map<string, Entry<F>>; fresh: boolean }> {
  const folder = join(task.place.root, task.folder);
  const entries = new Map<string, Entry<F>>();
  const changed: { id: string; stamp: Stamp | null }[] = [];
  await inSlices(task.names, (name) => {
    const id = idOfFile(name);
    if (id === null) return;
    const stamp = stampAt(join(folder, name));
    const known = task.known.get(id);
    if (known?.stamp && stamp && same(known.stamp, stamp)) entries.set(id, known);
    else changed.push({ id, stamp });
  });
  for (let from = 0; from < changed.length; from += GROUP) {
    const group = changed.slice(from, from + GROUP);
    const found = await Promise.all(group.map(({ id, stamp }) => readEntry(task, id, stamp)));
    for (const [at, { id }] of group.entries()) {
      const entry = found[at];
      if (entry) entries.set(id, entry);
    }
  }
  return { entries, fresh: changed.length > 0 || entries.size !== task.known.size };
}

async function readEntry<F>(task: Scan<F>, id: string, stamp: Stamp | null): Promise<Entry<F> | null> {
  const file = `${task.folder}/${id}.json`;
  let sound = true;
  const onProblem: Place['onProblem'] = (problem) => {
    sound = false;
    task.place.onProblem(problem);
  };
  try {
    const facts = await task.read({ ...task.place, onProblem }, id);
    return facts === null ? null : { stamp: sound ? stamp : null, facts };
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    task.place.onProblem({ file, message: error.message });
    return null;
  }
}

/** As `stampOf`, at once: asked of a hundred thousand files, waiting for each takes ten times as long. */
function stampAt(path: string): Stamp | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { size: found.size, mtimeMs: found.mtimeMs } : null;
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

function same(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs;
}
