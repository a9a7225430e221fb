import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Query, Span } from '../../preload/contract';
import { builtWorker } from '../threads/built-worker';

export interface FindRequest {
  readonly text: string;
  readonly query: Query;
}
export type FindReply = readonly Span[];

/** So long may an expression take in one text, in milliseconds. Plain words always come to an end. */
const LIMIT = 2000;

/** Finds places in texts, one text after the other, in a thread of its own. */
export class Finder {
  #worker: Worker | null = null;

  /** `file` is the built worker. */
  constructor(
    private readonly file: URL = searchWorker(),
    private readonly limit = LIMIT,
  ) {}

  /**
   * Where the query is found in the text, in UTF-16 code units; null when an expression takes longer than the limit.
   * Nothing is found when the signal aborts. In both cases the thread is ended.
   */
  async find(request: FindRequest, signal: AbortSignal): Promise<FindReply | null> {
    const worker = await this.#start();
    const limit = request.query.regularExpression ? AbortSignal.timeout(this.limit) : signal;
    const answer = once(worker, 'message', { signal: AbortSignal.any([signal, limit]) });
    worker.postMessage(request);
    try {
      const [reply]: FindReply[] = await answer;
      return reply ?? [];
    } catch (error) {
      await this.close();
      if (signal.aborted) return [];
      if (limit.aborted) return null;
      throw error;
    }
  }

  /** Ends the thread; the next text starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** The time that a thread takes to start does not count. */
  async #start(): Promise<Worker> {
    if (!this.#worker) {
      this.#worker = new Worker(this.file);
      await once(this.#worker, 'online');
    }
    return this.#worker;
  }
}

function searchWorker(): URL {
  const built = builtWorker('search-worker');
  if (!built) throw new Error('The search worker was not built.');
  return built;
}
