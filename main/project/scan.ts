import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { GlossError } from '../../preload/contract';
import { hasCode, namesIn } from './durable';
import type { Place } from './json-file';
import { idOfFile } from './paths';

/** By which a file is taken for unchanged. */
const Stamp = z.object({ size: z.number(), mtimeMs: z.number() });
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
  /** Entries of an earlier session by id, unchecked. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly facts: z.ZodType<F>;
  /** Reads one file anew; null when there is nothing in it to know. */
  readonly read: (place: Place, id: string) => Promise<F | null>;
}

/** So many files are looked at side by side; between the groups everything else gets its turn. */
const GROUP = 32;

/** Looks at each `<id>.json` of the folder and reads those that are new or changed. Files that fail become Problems. */
export async function scan<F>(task: Scan<F>): Promise<Map<string, Entry<F>>> {
  const names = await namesIn(join(task.place.root, task.folder));
  const ids = names.map(idOfFile).filter((id) => id !== null);
  const entries = new Map<string, Entry<F>>();
  for (let from = 0; from < ids.length; from += GROUP) {
    const group = ids.slice(from, from + GROUP);
    const looked = await Promise.all(group.map((id) => look(task, id)));
    for (const [index, id] of group.entries()) {
      const entry = looked[index];
      if (entry) entries.set(id, entry);
    }
  }
  return entries;
}

async function look<F>(task: Scan<F>, id: string): Promise<Entry<F> | null> {
  const file = `${task.folder}/${id}.json`;
  const stamp = await stampOf(join(task.place.root, file));
  const known = z.object({ stamp: Stamp, facts: task.facts }).safeParse(task.known[id]);
  if (known.success && stamp && same(known.data.stamp, stamp)) return known.data;
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
