import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, GlossError } from '../../preload/contract/result';
import type { ArticlePreview } from '../../preload/contract/table';
import { previewArticles } from './preview';
import { type Found, readArticles } from './read-articles';
import type { FileReading } from './read-file';
import type { ReadOptions } from './readers';

export interface ArticleReader {
  /**
   * The articles in one file, and the trouble with them. Reading begins at once, and the next article is read while
   * one is looked at. Throws GlossError in words. Files are read one after the other, in the order of the calls.
   */
  read(path: string, options?: ReadOptions): AsyncIterable<Found>;
  /** What a file would become, before it is added. Throws GlossError in words. */
  preview(path: string, options?: ReadOptions): Promise<ArticlePreview>;
  /** Ends the thread. What is still being read fails. */
  close(): Promise<void>;
}

/** A preview, or the next article of a file, which the `first` request of a number opens; or `nothing` more of it. */
export type ReadRequest =
  | {
      readonly id: number;
      readonly want: 'first' | 'preview';
      readonly path: string;
      readonly options: ReadOptions;
    }
  | { readonly id: number; readonly want: 'next' | 'nothing' };

interface Answer {
  readonly found: Found | null;
  readonly preview: ArticlePreview | null;
}

export type ReadReply =
  | ({ readonly id: number; readonly ok: true } & Answer)
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly reason: string };

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * Opens a reader with a thread of its own, which starts at the first read. Where the built worker is missing, as in
 * unit tests, files are read in this thread.
 */
export function openReader(file: URL | null = builtWorker()): ArticleReader {
  return file
    ? new ThreadReader(file)
    : { read: readArticles, preview: previewArticles, close: async () => {} };
}

/** The article that a file is. Throws GlossError `bad-input` for one that holds several, and as `read` does. */
export async function onlyArticle(reader: ArticleReader, path: string): Promise<FileReading> {
  for await (const found of reader.read(path)) {
    if (found.more > 0 || found.file !== path) break;
    if ('message' in found) throw new GlossError('bad-input', found.message);
    return found;
  }
  throw new GlossError('bad-input', 'This file holds several articles. Choose one that holds a single one.');
}

/** The worker that the build puts beside the entries; this module may be in a chunk one folder below them. */
function builtWorker(): URL | null {
  const places = ['.', '..'].map((folder) => new URL(`${folder}/article-worker.js`, import.meta.url));
  return places.find((place) => existsSync(fileURLToPath(place))) ?? null;
}

class ThreadReader implements ArticleReader {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly file: URL) {}

  read(path: string, options: ReadOptions = {}): AsyncIterable<Found> {
    const id = ++this.lastId;
    return this.all(id, this.ask({ id, want: 'first', path, options }));
  }

  private async *all(id: number, first: Promise<Answer>): AsyncGenerator<Found> {
    let ended = false;
    try {
      for (let next = first; ; ) {
        const { found } = await next;
        ended = found === null;
        if (found === null) return;
        next = this.ask({ id, want: 'next' });
        yield found;
      }
    } catch (error) {
      ended = true;
      throw error;
    } finally {
      const nothing: ReadRequest = { id, want: 'nothing' };
      if (!ended) this.worker?.postMessage(nothing);
    }
  }

  private ask(request: ReadRequest): Promise<Answer> {
    this.worker ??= this.start();
    const answer = new Promise<Answer>((resolve, reject) =>
      this.waiting.set(request.id, { resolve, reject }),
    );
    // Whoever looks at it later gets the failure then.
    answer.catch(() => {});
    this.worker.postMessage(request);
    return answer;
  }

  async preview(path: string, options: ReadOptions = {}): Promise<ArticlePreview> {
    const { preview } = await this.ask({ id: ++this.lastId, want: 'preview', path, options });
    if (!preview) throw new GlossError('failed', 'There is nothing to be seen of it.');
    return preview;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.fail(worker, 'Reading was stopped.');
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.file);
    worker.on('message', (reply: ReadReply) => this.settle(reply));
    worker.on('error', (error) => this.fail(worker, `Reading articles failed: ${error}`));
    worker.on('exit', () => this.fail(worker, 'Reading articles stopped without a reason.'));
    return worker;
  }

  private settle(reply: ReadReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply);
    else waiting?.reject(new GlossError(reply.code, reply.reason));
  }

  /** Everything that waits for this worker fails; the next read starts a new one. */
  private fail(worker: Worker | null, message: string): void {
    if (worker !== this.worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new GlossError('failed', message));
    this.waiting.clear();
  }
}
