import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, GlossError } from '../../preload/contract/result';
import { type FileReading, readFile } from './read-file';
import type { ReadOptions } from './readers';

export type { FileReading } from './read-file';

export interface ArticleReader {
  /** Reads one file. Throws GlossError in words. Files are read one after the other, in the order of the calls. */
  read(path: string, options?: ReadOptions): Promise<FileReading>;
  /** Ends the thread. What is still being read fails. */
  close(): Promise<void>;
}

export interface ReadRequest {
  readonly id: number;
  readonly path: string;
  readonly options: ReadOptions;
}

export type ReadReply =
  | { readonly id: number; readonly ok: true; readonly reading: FileReading }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly reason: string };

interface Waiting {
  resolve(reading: FileReading): void;
  reject(error: Error): void;
}

/**
 * Opens a reader with a thread of its own, which starts at the first read. Where the built worker is missing, as in
 * unit tests, files are read in this thread.
 */
export function openReader(file: URL | null = builtWorker()): ArticleReader {
  return file ? new ThreadReader(file) : { read: readFile, close: async () => {} };
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

  read(path: string, options: ReadOptions = {}): Promise<FileReading> {
    this.worker ??= this.start();
    const id = ++this.lastId;
    const request: ReadRequest = { id, path, options };
    const reading = new Promise<FileReading>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.worker.postMessage(request);
    return reading;
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
    if (reply.ok) waiting?.resolve(reply.reading);
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
