import { GlossError, type Progress } from '../../preload/contract';
import type { Place } from './json-file';
import { inSlices } from './slices';
import type { Stamp } from './stamps';

/** What is known of a file. Without a stamp it is read again at the next opening. */
export interface Entry<F> {
  readonly stamp: Stamp | null;
  readonly facts: F;
}

export interface Scan<F> {
  readonly place: Place;
  /** Relative to the project folder. */
  readonly folder: string;
  /** Of the files in that folder, by id. */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** Entries of an earlier session by id. They are taken over: what is no longer so is taken out, what is new put in. */
  readonly known: Map<string, Entry<F>>;
  /** Reads one file anew; null when there is nothing in it to know. */
  readonly read: (place: Place, id: string) => Promise<F | null>;
  /** Told of each few files that were read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the reading before all is read. */
  readonly signal?: AbortSignal | undefined;
}

/** So many files are read side by side. */
const GROUP = 32;

/**
 * Keeps what is known of files that are unchanged, in the order in which it is known, and reads those that are new or
 * changed. Files that fail become Problems. `news` tells how many entries are not those that were known.
 */
export async function scan<F>(task: Scan<F>): Promise<{ entries: Map<string, Entry<F>>; news: number }> {
  const { known: entries, stamps } = task;
  const gone = await takeOutGone(entries, stamps);
  const changed: [id: string, stamp: Stamp][] = [];
  await inSlices(stamps, (file) => {
    if (!entries.has(file[0])) changed.push(file);
  });
  const [total, current] = [changed.length, task.folder];
  for (let from = 0; from < total && !task.signal?.aborted; from += GROUP) {
    task.onProgress?.({ task: 'open', done: from, total, current });
    const group = changed.slice(from, from + GROUP);
    const found = await Promise.all(group.map(([id, stamp]) => readEntry(task, id, stamp)));
    for (const [at, [id]] of group.entries()) {
      const entry = found[at];
      if (entry) entries.set(id, entry);
    }
  }
  return { entries, news: gone + changed.length };
}

/** Answers how many entries were of files that are not there any more, or have changed. */
async function takeOutGone<F>(
  entries: Map<string, Entry<F>>,
  stamps: ReadonlyMap<string, Stamp>,
): Promise<number> {
  const gone: string[] = [];
  await inSlices(entries, ([id, entry]) => {
    const stamp = stamps.get(id);
    if (!entry.stamp || !stamp || !same(entry.stamp, stamp)) gone.push(id);
  });
  for (const id of gone) entries.delete(id);
  return gone.length;
}

async function readEntry<F>(task: Scan<F>, id: string, stamp: Stamp): Promise<Entry<F> | null> {
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

function same(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs;
}
