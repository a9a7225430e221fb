import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { sha256 } from '../articles/canonical';
import {
  DocumentColumns,
  documentColumns,
  documentsIn,
  type Row,
  SetColumns,
  setColumns,
  setsIn,
} from './cache-columns';
import type { DocumentFacts, SetFacts } from './facts';
import type { Entry } from './scan';
import { inSlices } from './slices';

/** What was known of a project's files at the end of the last session: of documents by id, of sets by annotator and id. */
export interface Cache {
  readonly documents: Map<string, Entry<DocumentFacts>>;
  readonly sets: Map<string, Map<string, Entry<SetFacts>>>;
}

type Documents = Iterable<[id: string, Entry<DocumentFacts>]>;

const VERSION = 5;
const Head = z.object({ version: z.literal(VERSION) });

const Line = z.union([
  z.object({ documents: DocumentColumns }),
  z.object({ annotator: z.string(), sets: SetColumns }),
]);

/** The cache file of the project in the folder `root`, by whatever path that is reached. */
export async function cacheFileOf(cacheDir: string, root: string): Promise<string> {
  return join(cacheDir, `${sha256(await realpath(root)).slice(0, 32)}.json`);
}

/**
 * Reads the file, some documents or sets a line. Of one that is missing, of another version or broken, what is whole
 * is used.
 */
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
  const { data: line } = Line.safeParse(data);
  if (!line) return;
  if ('documents' in line)
    for (const [id, entry] of documentsIn(line.documents)) cache.documents.set(id, entry);
  else {
    const entries = setsOf(cache, line.annotator);
    for (const [id, entry] of setsIn(line.sets)) entries.set(id, entry);
  }
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
    const write = (temporary: string) => writeFile(temporary, linesFor(documents, annotators));
    await writeFileAtomic(file, '', { fsync: false, tmpfileCreated: write });
  } catch {
    // As if there were no cache.
  }
}

/** A line at a time is made and written: everything else has its turn in between. */
function* linesFor(documents: Documents, annotators: Cache['sets']): Generator<string> {
  yield `${JSON.stringify({ version: VERSION })}\n`;
  for (const rows of inPortions(documents)) yield `${JSON.stringify({ documents: documentColumns(rows) })}\n`;
  for (const [annotator, entries] of annotators)
    for (const rows of inPortions(entries))
      yield `${JSON.stringify({ annotator, sets: setColumns(rows) })}\n`;
}

/** So many are in a line. */
const PORTION = 500;

function* inPortions<F>(entries: Iterable<[id: string, Entry<F>]>): Generator<Row<F>[]> {
  let rows: Row<F>[] = [];
  for (const [id, { stamp, facts }] of entries) {
    if (stamp && rows.push({ id, stamp, facts }) === PORTION) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? null : JSON.parse(line);
  } catch {
    return null;
  }
}
