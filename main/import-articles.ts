import { GlossError } from '../preload/contract';
import { type AddTask, addArticles } from './add-articles';
import type { ReadOptions } from './articles/content';
import type { Found } from './articles/read-articles';
import { type ArticleReader, openReader } from './articles/reader-pool';
import { EarlierVersions } from './new-version';

export interface ArticleImport extends Omit<AddTask, 'versions' | 'now'> {
  /** How each file is to be read. */
  readonly optionsFor: (file: string) => ReadOptions;
  /** How many are done, how many there are at least, and the one that is being read or was done. */
  readonly onProgress: (done: number, total: number, current: string) => void;
  readonly signal: AbortSignal | undefined;
}

/** So many articles are written side by side: the disk takes them in about the time that it takes one. */
const TOGETHER = 16;
/** So many bytes of them, counting one that is larger. */
const BYTES = 8 * 1024 * 1024;

/**
 * Adds the articles in these files to the project, and tells in the draft what became of each, in the order of the
 * files. Reads ahead while it writes. False when the project cannot take an article, and so no other either.
 */
export async function importArticles(files: readonly string[], task: ArticleImport): Promise<boolean> {
  const reader = openReader();
  const stop = () => void reader.close();
  task.signal?.addEventListener('abort', stop);
  const count = new Count(files.length, task.onProgress);
  const adding = { ...task, versions: await EarlierVersions.in(task.project), now: clock() };
  let writing = Promise.resolve(true);
  try {
    for await (const batch of batches(foundIn(files, reader, task, count))) {
      if (!(await writing)) return false;
      if (task.signal?.aborted) break;
      writing = addArticles(batch, adding, count.done);
      // Looked at when the next batch is there: until then its failure is nobody's.
      writing.catch(() => {});
    }
    return await writing;
  } finally {
    task.signal?.removeEventListener('abort', stop);
    await reader.close();
  }
}

/** The time of day, always later than when it was asked before. */
function clock(): () => Date {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now());
    return new Date(last);
  };
}

/** How far the import has come. */
class Count {
  #done = 0;
  #found = 0;

  /** `coming`: how many may still be found. */
  constructor(
    private coming: number,
    private readonly tell: ArticleImport['onProgress'],
  ) {}

  reading(file: string): void {
    this.tell(this.#done, this.#found + this.coming, file);
  }

  found(coming: number): void {
    this.#found++;
    this.coming = coming;
  }

  readonly done = (file: string): void => {
    this.tell(++this.#done, this.#found + this.coming, file);
  };
}

/** All that is in the files, one after the other; that a file could not be read as a whole is told as trouble too. */
async function* foundIn(
  files: readonly string[],
  reader: ArticleReader,
  { optionsFor, signal }: ArticleImport,
  count: Count,
): AsyncGenerator<Found> {
  const start = (file: string | undefined) =>
    file === undefined || signal?.aborted ? null : reader.read(file, optionsFor(file));
  let next = start(files[0]);
  for (const [index, file] of files.entries()) {
    if (!next) return;
    const articles = next;
    next = start(files[index + 1]);
    count.reading(file);
    for await (const found of withFailure(articles, file)) {
      if (signal?.aborted) return;
      count.found(found.more + files.length - index - 1);
      yield found;
    }
  }
}

async function* withFailure(articles: AsyncIterable<Found>, file: string): AsyncGenerator<Found> {
  try {
    yield* articles;
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    yield { file, more: 0, message: error.message, leftOut: true };
  }
}

async function* batches(all: AsyncIterable<Found>): AsyncGenerator<Found[]> {
  let batch: Found[] = [];
  let bytes = 0;
  for await (const found of all) {
    batch.push(found);
    bytes += 'bytes' in found ? found.bytes.length : 0;
    if (batch.length < TOGETHER && bytes < BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
