import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { AnnotationSet } from '../../preload/contract';
import { SetTraces, tracesOf } from '../suggest/learn/traces';
import { JsonFile, type Place } from './json-file';
import { annotatorFolder, setFile } from './paths';
import { type Entry, scan } from './scan';
import { setShape } from './shapes';
import { inSlices } from './slices';
import { Stamp, stampsIn } from './stamps';

const VERSION = 2;
const Line = z.object({ set: z.string(), stamp: Stamp, traces: SetTraces });

/**
 * What one annotator's sets tell about other texts, by document. Nothing is read until somebody asks; then only the
 * sets that have changed since an earlier session, whose end is kept in `cacheFile` (null for none).
 */
export class Traces {
  #entries: Promise<Map<string, Entry<SetTraces>>> | null = null;
  /** Sets that were edited since somebody asked. */
  readonly #noted = new Map<string, AnnotationSet>();
  #unsaved = false;

  constructor(
    private readonly place: Place,
    private readonly annotator: string,
    private readonly cacheFile: string | null,
  ) {}

  /** Takes in a set that was edited. */
  note(set: AnnotationSet): void {
    if (set.annotator === this.annotator) this.#noted.set(set.document, set);
  }

  /** Of every set, as it is now. What has not changed is the same object each time. */
  async all(): Promise<ReadonlyMap<string, SetTraces>> {
    this.#entries ??= this.#read();
    const entries = await this.#entries;
    for (const [document, set] of this.#noted) entries.set(document, { stamp: null, facts: tracesOf(set) });
    this.#unsaved ||= this.#noted.size > 0;
    this.#noted.clear();
    return new Map([...entries].map(([document, { facts }]) => [document, facts]));
  }

  /** Writes the cache, if there is something new to it. Never fails: without it more is read the next time. */
  async save(): Promise<void> {
    if (this.cacheFile === null || this.#entries === null || !this.#unsaved) return;
    this.#unsaved = false;
    const lines = [JSON.stringify({ version: VERSION })];
    await inSlices(await this.#entries, ([set, { stamp, facts }]) => {
      if (stamp) lines.push(JSON.stringify({ set, stamp, traces: facts }));
    });
    try {
      await mkdir(dirname(this.cacheFile), { recursive: true });
      await writeFileAtomic(this.cacheFile, lines.join('\n'), { fsync: false });
    } catch {
      // As if there were no cache.
    }
  }

  async #read(): Promise<Map<string, Entry<SetTraces>>> {
    const folder = annotatorFolder(this.annotator);
    const inside = join(this.place.root, folder);
    const { entries, news } = await scan({
      // What is wrong with a set was told when the project was opened.
      place: { ...this.place, mayTouch: false, onProblem: () => {} },
      folder,
      stamps: (await stampsIn(inside)).files,
      known: await this.#readCache(),
      read: async (inside, id) => {
        const set = await new JsonFile(inside, setFile(this.annotator, id), setShape).read();
        return set && tracesOf(set);
      },
    });
    this.#unsaved ||= news > 0;
    return entries;
  }

  async #readCache(): Promise<Map<string, Entry<SetTraces>>> {
    const known = new Map<string, Entry<SetTraces>>();
    if (this.cacheFile === null) return known;
    const text = await readFile(this.cacheFile, 'utf8').catch(() => '');
    const [head, ...lines] = text.split('\n');
    if (head !== JSON.stringify({ version: VERSION })) return known;
    await inSlices(lines, (line) => {
      const parsed = Line.safeParse(fromJson(line));
      if (parsed.success) known.set(parsed.data.set, { stamp: parsed.data.stamp, facts: parsed.data.traces });
    });
    return known;
  }
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
