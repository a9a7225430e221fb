import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { DocumentFacts, SetFacts } from './facts';
import type { Entry } from './scan';
import { inSlices } from './slices';
import { Stamp } from './stamps';

/** What was known of a project's files at the end of the last session: of documents by id, of sets by annotator and id. */
export interface Cache {
  readonly documents: Map<string, Entry<DocumentFacts>>;
  readonly sets: Map<string, Map<string, Entry<SetFacts>>>;
}

const VERSION = 4;
const Head = z.object({ version: z.literal(VERSION) });
const Line = z.union([
  z.object({ document: z.string(), stamp: Stamp, facts: DocumentFacts }),
  z.object({ set: z.string(), annotator: z.string(), stamp: Stamp, facts: SetFacts }),
]);

/** Reads the file, an entry a line. Of one that is missing, of another version or broken, what is whole is used. */
export async function readCache(file: string | null): Promise<Cache> {
  const cache: Cache = { documents: new Map(), sets: new Map() };
  if (file === null) return cache;
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const lines = linesOf(bytes);
  if (!Head.safeParse(parsed(lines.next().value)).success) return cache;
  await inSlices(lines, (line) => take(cache, parsed(line)));
  return cache;
}

/** One after the other: the whole file made a text at once would hold the window up. */
function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    const next = end < 0 ? bytes.length : end;
    yield bytes.toString('utf8', start, next);
    start = next + 1;
  }
}

function take(cache: Cache, data: unknown): void {
  const line = Line.safeParse(data);
  if (!line.success) return;
  const { stamp } = line.data;
  if ('document' in line.data) cache.documents.set(line.data.document, { stamp, facts: line.data.facts });
  else setsOf(cache, line.data.annotator).set(line.data.set, { stamp, facts: line.data.facts });
}

/** The entries of one annotator's sets, to which more can be added. */
export function setsOf(cache: Cache, annotator: string): Map<string, Entry<SetFacts>> {
  const sets = cache.sets.get(annotator) ?? new Map<string, Entry<SetFacts>>();
  cache.sets.set(annotator, sets);
  return sets;
}

/** Writes the file. Never fails: without it the next opening reads more. */
export async function writeCache(
  file: string,
  documents: Iterable<[id: string, Entry<DocumentFacts>]>,
  annotators: Cache['sets'],
): Promise<void> {
  const lines = [JSON.stringify({ version: VERSION })];
  const put = (line: object) => lines.push(JSON.stringify(line));
  await inSlices(documents, ([document, { stamp, facts }]) => stamp && put({ document, stamp, facts }));
  for (const [annotator, sets] of annotators) {
    await inSlices(sets, ([set, { stamp, facts }]) => stamp && put({ set, annotator, stamp, facts }));
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, lines.join('\n'), { fsync: false });
  } catch {
    // As if there were no cache.
  }
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? null : JSON.parse(line);
  } catch {
    return null;
  }
}
