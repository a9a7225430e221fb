import type { Doubt } from '../../preload/contract/doubt';
import { GlossError } from '../../preload/contract/result';
import type { ArticlePreview } from '../../preload/contract/table';
import { builtWorker } from '../threads/built-worker';
import { FileThread } from '../threads/file-thread';
import { limitOf } from '../threads/limit';
import type { ReadOptions } from './content';
import { doubtIn } from './doubt';
import { previewArticles } from './preview';
import { type Found, readArticles, type Stuck } from './read-articles';
import { type FileReading, readFile } from './read-file';
import { isZip } from './zip';

export interface ArticleReader {
  /**
   * The articles in one file, and the trouble with them. Reading begins at once, and the next article is read while
   * one is looked at. Throws GlossError in words, also for a file that takes too long. Files are read one after the
   * other, in the order of the calls.
   */
  read(path: string, options?: ReadOptions): AsyncIterable<Found>;
  /** The one article that a file is, whatever its name says of tables and archives. Throws GlossError in words. */
  readFile(path: string, options?: ReadOptions): Promise<FileReading>;
  /** What a file would become, before it is added. Throws GlossError in words. */
  preview(path: string, options?: ReadOptions): Promise<ArticlePreview>;
  /** What should be looked at before a file is added; null where nothing is doubtful. Throws GlossError in words. */
  doubt(path: string): Promise<Doubt | null>;
  /** Ends the thread. What is still being read fails. */
  close(): Promise<void>;
}

/** What the thread is asked for, and what it hands over one by one: articles, one preview, or what is doubtful. */
export interface ArticleTask {
  readonly want: 'articles' | 'article' | 'preview' | 'doubt';
  readonly path: string;
  readonly options: ReadOptions;
  readonly stuck?: Stuck;
}
export type ArticleItem =
  | { readonly found: Found }
  | { readonly article: FileReading }
  | { readonly preview: ArticlePreview }
  | { readonly doubt: Doubt | null };

/**
 * Opens a reader with a thread of its own, which starts at the first read. Where the built worker is missing, as in
 * unit tests, files are read in this thread, and without a limit of time.
 */
export function openReader(file: URL | null = builtWorker('article-worker')): ArticleReader {
  return file
    ? new ThreadReader(new FileThread(file, limitOf, afterStuck))
    : { read: readArticles, readFile, preview: previewArticles, doubt: doubtIn, close: async () => {} };
}

/** An archive is gone on with after the file in it that ended the thread. */
function afterStuck(task: ArticleTask, at: number, reason: string): ArticleTask | null {
  const isNew = task.stuck?.at !== at;
  return task.want === 'articles' && isZip(task.path) && isNew ? { ...task, stuck: { at, reason } } : null;
}

/** The article that a file is. Throws GlossError `bad-input` for one that holds several, and as `read` does. */
export async function onlyArticle(
  reader: ArticleReader,
  path: string,
  options: ReadOptions = {},
): Promise<FileReading> {
  for await (const found of reader.read(path, options)) {
    if (found.more > 0 || found.file !== path) break;
    if ('message' in found) throw new GlossError('bad-input', found.message);
    return found;
  }
  throw new GlossError('bad-input', 'This file holds several articles. Choose one that holds a single one.');
}

class ThreadReader implements ArticleReader {
  constructor(private readonly thread: FileThread<ArticleTask, ArticleItem>) {}

  read(path: string, options: ReadOptions = {}): AsyncIterable<Found> {
    return foundIn(this.thread.read({ want: 'articles', path, options }));
  }

  async readFile(path: string, options: ReadOptions = {}): Promise<FileReading> {
    for await (const item of this.thread.read({ want: 'article', path, options })) {
      if ('article' in item) return item.article;
    }
    throw new GlossError('failed', 'There is nothing to be seen of it.');
  }

  async preview(path: string, options: ReadOptions = {}): Promise<ArticlePreview> {
    for await (const item of this.thread.read({ want: 'preview', path, options })) {
      if ('preview' in item) return item.preview;
    }
    throw new GlossError('failed', 'There is nothing to be seen of it.');
  }

  async doubt(path: string): Promise<Doubt | null> {
    for await (const item of this.thread.read({ want: 'doubt', path, options: {} })) {
      if ('doubt' in item) return item.doubt;
    }
    return null;
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}

async function* foundIn(items: AsyncIterable<ArticleItem>): AsyncGenerator<Found> {
  for await (const item of items) if ('found' in item) yield item.found;
}
