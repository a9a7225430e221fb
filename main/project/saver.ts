import { GlossError, type SaveState } from '../../preload/contract';
import { unsavedWords } from './disk-words';

type Write = () => Promise<void>;

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 30_000;

/**
 * Writes files one after the other, each as soon as it can: what is queued while its file is in flight becomes one
 * more write. What fails stays here and is tried again after 2 s, then 4, up to every 30 s.
 */
export class Saver {
  readonly #waiting = new Map<string, Write>();
  readonly #failed = new Map<string, Write>();
  #inFlight: string | null = null;
  #running: Promise<void> | null = null;
  #state: SaveState = { state: 'saved' };
  #timer: NodeJS.Timeout | undefined;
  #delay = FIRST_RETRY;

  /** `before` runs ahead of every write; when it fails, so does the write. */
  constructor(
    private readonly onState: (state: SaveState) => void,
    private readonly before: () => Promise<void>,
  ) {}

  get state(): SaveState {
    return this.#state;
  }

  /** True while the file has something that is not on the disk. */
  has(file: string): boolean {
    return this.#inFlight === file || this.#waiting.has(file) || this.#failed.has(file);
  }

  /** Queues a write. `write` must take the newest data when it is called, and resolve when they are on the disk. */
  queue(file: string, write: Write): void {
    this.#failed.delete(file);
    this.#waiting.set(file, write);
    if (this.#state.state !== 'failed') this.#tell({ state: 'saving' });
    this.#start();
  }

  /** Resolves when nothing is being written any more: all is on the disk, or the state is `failed`. */
  async flush(): Promise<SaveState> {
    while (this.#running) await this.#running;
    return this.#state;
  }

  /** Tries at once what has failed, and waits for the outcome. */
  async saveNow(): Promise<SaveState> {
    await this.flush();
    this.#retry();
    return this.flush();
  }

  /** Writes what is left. Throws GlossError `disk` when one of an article's files could not be written. */
  async requireWritten(files: readonly string[]): Promise<void> {
    const state = await this.flush();
    if (state.state === 'failed' && files.some((file) => this.has(file)))
      throw new GlossError('disk', `The article has changes that are not saved yet. ${state.message}`);
  }

  /** Stops trying again. What is still unwritten is lost with the memory; `state` tells. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    for (const [file, write] of this.#failed) this.#waiting.set(file, write);
    this.#failed.clear();
    this.#start();
  }

  #start(): void {
    if (this.#running || this.#waiting.size === 0) return;
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    let words = '';
    for (const [file, write] of this.#waiting) {
      this.#waiting.delete(file);
      this.#inFlight = file;
      try {
        await this.before();
        await write();
      } catch (error) {
        words = unsavedWords(file, error);
        // A newer edit of the file is waiting already and will be tried in a moment.
        if (!this.#waiting.has(file)) this.#failed.set(file, write);
      }
      this.#inFlight = null;
    }
    this.#running = null;
    this.#settle(words);
  }

  #settle(words: string): void {
    clearTimeout(this.#timer);
    if (this.#failed.size === 0) {
      this.#delay = FIRST_RETRY;
      this.#tell({ state: 'saved' });
      return;
    }
    const message = words || (this.#state.state === 'failed' ? this.#state.message : '');
    this.#tell({ state: 'failed', message });
    this.#timer = setTimeout(() => this.#retry(), this.#delay);
    this.#timer.unref();
    this.#delay = Math.min(this.#delay * 2, LONGEST_RETRY);
  }

  #tell(state: SaveState): void {
    const same =
      state.state === this.#state.state &&
      (state.state !== 'failed' || ('message' in this.#state && state.message === this.#state.message));
    if (same) return;
    this.#state = state;
    this.onState(state);
  }
}
