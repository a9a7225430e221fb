import { Worker } from 'node:worker_threads';
import { GlossError, type Suggestion } from '../../preload/contract';
import { builtWorker } from '../threads/built-worker';
import type { News } from './knowledge';

/** A text in which suggestions are looked for. */
export interface Reading {
  /** The document's id. */
  readonly document: string;
  readonly text: string;
  /** A BCP 47 tag; null when it is not known. */
  readonly language: string | null;
  /** The ids of the labels that may be suggested. */
  readonly labels: readonly string[];
}

export type SuggestRequest =
  | ({ readonly want: 'suggestions'; readonly id: number } & Reading)
  | { readonly want: 'stop'; readonly id: number }
  | { readonly want: 'knowledge'; readonly news: News };
export type SuggestReply =
  | { readonly id: number; readonly suggestions: readonly Suggestion[]; readonly done: boolean }
  | { readonly id: number; readonly failure: string };

interface Job {
  readonly onBatch: (suggestions: readonly Suggestion[]) => void;
  readonly end: (finished: boolean) => void;
  readonly fail: (error: GlossError) => void;
}

/** So long may the thread be silent, in milliseconds, while it reads. */
const LIMIT = 10_000;

/** Looks for suggestions in a thread of its own. Of several texts the latest is read first. */
export class SuggestThread {
  #worker: Worker | null = null;
  #clock: NodeJS.Timeout | undefined;
  #lastId = 0;
  #generation = 0;
  readonly #jobs = new Map<number, Job>();

  /** `file` is the built worker, null where nothing was built; `limit` as above. */
  constructor(
    private readonly file: URL | null = builtWorker('suggest-worker'),
    private readonly limit = LIMIT,
  ) {}

  /** How many threads there have been: a new one knows nothing of the project. */
  get generation(): number {
    return this.#generation;
  }

  /** Tells the thread what is new in the project. It counts for the texts that are read from then on. */
  tell(news: News): void {
    this.warm();
    this.#worker?.postMessage({ want: 'knowledge', news } satisfies SuggestRequest);
  }

  /** Starts the thread, so that it has read what it needs when the first text comes. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  /**
   * Looks for suggestions, and hands them over in batches in text order (offsets in UTF-16 code units). Resolves to
   * whether that went to the end of the text: not when the signal aborts or the thread is closed. Rejects with a
   * GlossError when it took too long or something broke; the next text then gets a new thread.
   */
  read(reading: Reading, onBatch: Job['onBatch'], signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    const id = ++this.#lastId;
    const stop = () => this.#stop(id);
    const reads = new Promise<boolean>((end, fail) => {
      this.warm();
      this.#jobs.set(id, { onBatch, end, fail });
      this.#post({ want: 'suggestions', id, ...reading });
      signal.addEventListener('abort', stop);
    });
    // One signal may be for all texts of a project.
    return reads.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Ends the thread, and what is being read. */
  async close(): Promise<void> {
    const jobs = this.#takeJobs();
    await this.#discard();
    for (const { end } of jobs) end(false);
  }

  #start(): Worker {
    if (!this.file) throw new GlossError('failed', 'The thread for suggestions was not built.');
    const worker = new Worker(this.file);
    this.#generation++;
    // An idle thread does not keep the program from ending.
    worker.unref();
    const gone = (reason: string) => worker === this.#worker && this.#fail(reason);
    worker.on('message', (reply: SuggestReply) => worker === this.#worker && this.#take(reply));
    worker.on('error', (error) => gone(`Looking for suggestions failed: ${error}`));
    worker.on('exit', () => gone('Looking for suggestions stopped without a reason.'));
    return worker;
  }

  #post(request: SuggestRequest): void {
    this.#worker?.postMessage(request);
    this.#watch();
  }

  #take(reply: SuggestReply): void {
    const job = this.#jobs.get(reply.id);
    const failure = 'failure' in reply ? `Looking for suggestions failed: ${reply.failure}` : null;
    if (failure !== null || ('done' in reply && reply.done)) this.#jobs.delete(reply.id);
    this.#watch();
    if (failure !== null) job?.fail(new GlossError('failed', failure));
    else if ('done' in reply) {
      if (reply.suggestions.length > 0) job?.onBatch(reply.suggestions);
      if (reply.done) job?.end(true);
    }
  }

  #stop(id: number): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    this.#jobs.delete(id);
    this.#post({ want: 'stop', id });
    job.end(false);
  }

  /** Counts anew how long the thread is silent, while there is something to read. */
  #watch(): void {
    clearTimeout(this.#clock);
    if (this.#jobs.size === 0) return;
    const seconds = Math.ceil(this.limit / 1000);
    const tooLong = () =>
      this.#fail(`Looking for suggestions took longer than ${seconds} s and was stopped.`);
    // It may be this thread that was busy: an answer that has come meanwhile is taken first.
    this.#clock = setTimeout(() => {
      const clock = this.#clock;
      setImmediate(() => clock === this.#clock && tooLong());
    }, this.limit);
  }

  #fail(reason: string): void {
    const jobs = this.#takeJobs();
    void this.#discard();
    for (const { fail } of jobs) fail(new GlossError('failed', reason));
  }

  #takeJobs(): readonly Job[] {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    return jobs;
  }

  async #discard(): Promise<void> {
    clearTimeout(this.#clock);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
