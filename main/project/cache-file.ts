import { mkdir, readFile, writeFile } from 'node:fs/promises';
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

type Documents = Iterable<[id: string, Entry<DocumentFacts>]>;

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
  documents: Documents,
  annotators: Cache['sets'],
): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const write = (temporary: string) => writeFile(temporary, inPortions(linesFor(documents, annotators)));
    await writeFileAtomic(file, '', { fsync: false, tmpfileCreated: write });
  } catch {
    // As if there were no cache.
  }
}

function* linesFor(documents: Documents, annotators: Cache['sets']): Generator<string> {
  yield JSON.stringify({ version: VERSION });
  for (const [document, { stamp, facts }] of documents)
    if (stamp) yield JSON.stringify({ document, stamp, facts });
  for (const [annotator, sets] of annotators) {
    for (const [set, { stamp, facts }] of sets)
      if (stamp) yield JSON.stringify({ set, annotator, stamp, facts });
  }
}

/** So many lines are written at a time: everything else has its turn in between. */
const PORTION = 500;

function* inPortions(lines: Iterable<string>): Generator<string> {
  let portion: string[] = [];
  for (const line of lines) {
    if (portion.push(`${line}\n`) < PORTION) continue;
    yield portion.join('');
    portion = [];
  }
  yield portion.join('');
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? null : JSON.parse(line);
  } catch {
    return null;
  }
}
