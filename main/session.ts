import { GlossError, type ProjectOutline, type SaveNews, type SaveState } from '../preload/contract';
import { Project } from './project/project';
import { Suggesting } from './suggest/suggesting';

/** How often the save state of a window's project was asked for, so that news are told apart by their age. */
let news = 0;

/** What one window works on: its project, if it has one, and the long work under way. */
export class Session {
  private project: Project | null = null;
  private suggester: Suggesting | null = null;
  private job: AbortController | null = null;
  private searching: AbortController | null = null;
  private opening: AbortController | null = null;
  private starting: Promise<unknown> = Promise.resolve();

  /** Says that a project is being opened for this window already, before its page has asked. */
  start(opening: Promise<unknown>): void {
    this.starting = opening;
    opening.catch(() => undefined);
  }

  /** The project that the window starts with, or null. Throws what went wrong in opening it. */
  async first(): Promise<ProjectOutline | null> {
    await this.starting;
    return this.outline();
  }

  /** The open project. Throws GlossError `no-project` when there is none. */
  get open(): Project {
    if (!this.project) throw new GlossError('no-project', 'Open a project first.');
    return this.project;
  }

  /** What is suggested in the open project. Throws GlossError `no-project` when there is none. */
  get suggesting(): Suggesting {
    const project = this.open;
    this.suggester ??= new Suggesting(project);
    return this.suggester;
  }

  /** The open project but for its documents, or null. */
  outline(): ProjectOutline | null {
    return this.project?.outline() ?? null;
  }

  /** The save state as it is now. To be sent at once. */
  saveNews(): SaveNews {
    news += 1;
    return { number: news, state: this.project?.saveState ?? { state: 'saved' } };
  }

  /**
   * Opens a project in place of the one that is open, which is closed when the new one could be opened. Throws
   * GlossError `disk` when what was done in the one that is open cannot be saved: it stays open then.
   */
  async use(dir: string, options: Parameters<typeof Project.open>[1]): Promise<ProjectOutline> {
    if (this.outline()?.dir === dir) return this.open.outline();
    await this.requireSaved();
    this.cancelOpening();
    const opening = new AbortController();
    this.opening = opening;
    const project = await Project.open(dir, { ...options, signal: opening.signal });
    const before = this.project;
    await this.stopSuggesting();
    this.project = project;
    // The thread starts while the window is being drawn.
    void this.suggesting;
    await before?.close();
    return project.outline();
  }

  /** Ends the opening of a project, if its files are still being read. */
  cancelOpening(): void {
    this.opening?.abort();
  }

  /** Runs long work that can be cancelled. Throws GlossError `failed` while other work is under way. */
  async work<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.job)
      throw new GlossError('failed', 'Something else is under way. Wait for it to end, or cancel it.');
    this.job = new AbortController();
    try {
      return await task(this.job.signal);
    } finally {
      this.job = null;
    }
  }

  cancel(): void {
    this.job?.abort();
  }

  /** Runs a search, which may go on beside other long work. One that is still under way is cancelled. */
  async search<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancelSearch();
    const job = new AbortController();
    this.searching = job;
    try {
      return await task(job.signal);
    } finally {
      if (this.searching === job) this.searching = null;
    }
  }

  cancelSearch(): void {
    this.searching?.abort();
  }

  /** Writes what is left and gives the project back. Tells when not everything could be written: it is still open then. */
  async close(): Promise<SaveState> {
    this.cancel();
    this.cancelSearch();
    this.cancelOpening();
    const state = (await this.project?.saveNow()) ?? { state: 'saved' };
    if (state.state !== 'failed') await this.abandon();
    return state;
  }

  /** Gives the project back whatever is unwritten. */
  async abandon(): Promise<void> {
    await this.stopSuggesting();
    await this.project?.close();
    this.project = null;
  }

  private async requireSaved(): Promise<void> {
    const state = await this.project?.saveNow();
    if (state?.state !== 'failed') return;
    const words = `“${this.outline()?.title}” stays open, for not everything in it is saved yet.`;
    throw new GlossError('disk', `${words} ${state.message}`);
  }

  private async stopSuggesting(): Promise<void> {
    const { suggester } = this;
    this.suggester = null;
    await suggester?.close();
  }
}
