import { Worker } from 'node:worker_threads';
import { type ErrorCode, GlossError } from '../../preload/contract/result';
import { Answer } from './answer';
import { limitOf } from './limit';

/** Asks the thread for the first thing in a file, for the next one, or for `nothing` more of it. */
export type FileRequest<Task> =
  | { readonly id: number; readonly want: 'first'; readonly task: Task }
  | { readonly id: number; readonly want: 'next' | 'nothing' };

/** What was found; null at the end of the file. */
export type FileReply<Item> =
  | { readonly id: number; readonly ok: true; readonly item: Item | null }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly reason: string };

/** A file that is being read, or waits for it. */
interface Turn<Task, Item> {
  readonly id: number;
  task: Task;
  answer: Answer<Item | null>;
  limit: number;
  given: number;
  failure: GlossError | null;
}

/**
 * Reads files in a thread of its own, which starts at the first one, runs `serveFiles` and is ended when it takes too
 * long: then that file fails, and the next one gets a new thread.
 */
export class FileThread<Task extends { readonly path: string }, Item> {
  private worker: Worker | null = null;
  private clock: NodeJS.Timeout | undefined;
  /** In the order of the calls; the thread is at the first. */
  private readonly turns: Turn<Task, Item>[] = [];
  private lastId = 0;

  /**
   * `file` is the built worker; `limit` says how many milliseconds may pass, for a file, from one thing found in it to
   * the next. `rest` says how to go on with a file that ended the thread for this reason when so many things were found
   * in it; null when it cannot be gone on with.
   */
  constructor(
    private readonly file: URL,
    private readonly limit: (path: string) => Promise<number> = limitOf,
    private readonly rest: (task: Task, given: number, reason: string) => Task | null = () => null,
  ) {}

  /**
   * What is found in a file, one after the other. A file is begun when the one before it is at its end or let go, and
   * then the next thing is looked for while one is looked at. Throws GlossError in words.
   */
  read(task: Task): AsyncGenerator<Item> {
    const id = ++this.lastId;
    const turn = { id, task, answer: new Answer<Item | null>(), limit: 0, given: 0, failure: null };
    if (this.turns.push(turn) === 1) void this.begin();
    return this.all(turn);
  }

  /** Ends the thread. What is still being read fails. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    clearTimeout(this.clock);
    for (const turn of this.turns.splice(0)) refuse(turn, new GlossError('failed', 'Reading was stopped.'));
    await worker?.terminate();
  }

  private async *all(turn: Turn<Task, Item>): AsyncGenerator<Item> {
    try {
      for (;;) {
        const item = await turn.answer.promise;
        if (item === null) return;
        this.askNext(turn);
        yield item;
      }
    } finally {
      if (this.turns[0] === turn) this.worker?.postMessage({ id: turn.id, want: 'nothing' });
      this.leave(turn);
    }
  }

  private askNext(turn: Turn<Task, Item>): void {
    turn.given++;
    turn.answer = new Answer();
    if (turn.failure) turn.answer.reject(turn.failure);
    else this.post(turn, { id: turn.id, want: 'next' });
  }

  /** Reads the file whose turn it is. */
  private async begin(): Promise<void> {
    const [turn] = this.turns;
    if (!turn) return;
    turn.limit = await this.limit(turn.task.path);
    if (turn === this.turns[0]) this.post(turn, { id: turn.id, want: 'first', task: turn.task });
  }

  private post(turn: Turn<Task, Item>, request: FileRequest<Task>): void {
    this.worker ??= this.start();
    const { answer } = turn;
    const stop = () => {
      if (!answer.given && this.turns[0] === turn) this.end(tooLong(turn.limit));
    };
    // It may be this thread that was busy: an answer that has come meanwhile is taken first.
    this.clock = setTimeout(() => setImmediate(stop), turn.limit);
    this.worker.postMessage(request);
  }

  private start(): Worker {
    const worker = new Worker(this.file);
    const gone = (message: string) => {
      if (worker === this.worker) this.end(new GlossError('failed', message));
    };
    worker.on('message', (reply: FileReply<Item>) => worker === this.worker && this.take(reply));
    worker.on('error', (error) => gone(`Reading it failed: ${error}`));
    worker.on('exit', () => gone('Reading it stopped without a reason.'));
    return worker;
  }

  private take(reply: FileReply<Item>): void {
    const [turn] = this.turns;
    if (turn?.id !== reply.id) return;
    clearTimeout(this.clock);
    if (reply.ok) turn.answer.give(reply.item);
    else refuse(turn, new GlossError(reply.code, reply.reason));
    if (!reply.ok || reply.item === null) this.leave(turn);
  }

  /** Ends the thread; the file that it is at fails, or is gone on with in a new one. */
  private end(failure: GlossError): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
    const [turn] = this.turns;
    if (!turn) return;
    clearTimeout(this.clock);
    const rest = this.rest(turn.task, turn.given, failure.message);
    if (rest && !turn.answer.given) {
      turn.task = rest;
      this.post(turn, { id: turn.id, want: 'first', task: rest });
      return;
    }
    const kept = turn.given > 0 ? ' What had been read of it until then was kept.' : '';
    refuse(turn, new GlossError(failure.code, `${failure.message}${kept}`));
    this.leave(turn);
  }

  private leave(turn: Turn<Task, Item>): void {
    const place = this.turns.indexOf(turn);
    if (place < 0) return;
    this.turns.splice(place, 1);
    if (place > 0) return;
    clearTimeout(this.clock);
    void this.begin();
  }
}

function refuse<Task, Item>(turn: Turn<Task, Item>, failure: GlossError): void {
  turn.failure = failure;
  turn.answer.reject(failure);
}

function tooLong(limit: number): GlossError {
  const seconds = Math.ceil(limit / 1000);
  const time = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return new GlossError('bad-input', `Reading it took longer than ${time} and was stopped.`);
}
