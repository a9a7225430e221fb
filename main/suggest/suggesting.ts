import { setTimeout as delay } from 'node:timers/promises';
import { offeredLabels, type Suggestion } from '../../preload/contract';
import type { Project } from '../project/project';
import { Learning } from './learning';
import { ProjectNews } from './project-news';
import { SuggestThread } from './thread';

/** Some of what is suggested in a document. */
interface Batch {
  readonly document: string;
  /** Of the text that the suggestions are about. */
  readonly textSha256: string;
  readonly suggestions: Suggestion[];
}

/** So long may a text wait for what is new in a large project, in milliseconds; then it is read without. */
const PATIENCE = 50;

type OnBatch = (batch: Batch) => void;

/** Suggestions for the documents of one project. */
export class Suggesting {
  #open = new AbortController();
  /** The document that was asked for last, and its reading. */
  #last: { readonly id: string; readonly onBatch: OnBatch; readonly reading: Promise<boolean> } | null = null;
  #news: { readonly generation: number; readonly of: ProjectNews } | null = null;
  #telling: Promise<void> = Promise.resolve();
  readonly learning: Learning;

  constructor(
    private readonly project: Pick<
      Project,
      'outline' | 'readDocument' | 'lessons' | 'documents' | 'summary' | 'attributeValues'
    >,
    private readonly thread = new SuggestThread(),
  ) {
    thread.warm();
    void this.#tellNews();
    this.learning = new Learning(project, () => void this.#scoreAnew());
  }

  /**
   * Looks for suggestions in a document, in place of the one before. Resolves to whether all of its text was read.
   * Throws GlossError.
   */
  document(id: string, onBatch: OnBatch): Promise<boolean> {
    this.#open.abort();
    this.#open = new AbortController();
    const reading = this.#read(id, onBatch, this.#open.signal);
    this.#last = { id, onBatch, reading };
    return reading;
  }

  async close(): Promise<void> {
    this.#open.abort();
    this.learning.close();
    await this.thread.close();
  }

  async #read(id: string, onBatch: OnBatch, signal: AbortSignal): Promise<boolean> {
    const { text, textSha256, language } = await this.project.readDocument(id);
    await Promise.race([this.#tellNews(), delay(PATIENCE)]);
    const labels = offeredLabels(this.project.outline().scheme).map((label) => label.id);
    const take = (found: readonly Suggestion[]) =>
      onBatch({ document: id, textSha256, suggestions: [...found] });
    return this.thread.read({ document: id, text, language, labels }, take, signal);
  }

  /** Tells the thread what is new in the project; a new thread everything. */
  #tellNews(): Promise<void> {
    this.thread.warm();
    const { generation } = this.thread;
    if (this.#news?.generation !== generation) {
      this.#news = { generation, of: new ProjectNews(this.project) };
    }
    const news = this.#news.of;
    this.#telling = this.#telling
      .then(async () => this.thread.tell(await news.next()))
      // Files that cannot be read were told of when the project was opened; suggestions do without.
      .catch(() => undefined);
    return this.#telling;
  }

  /** Reads the last document again, as its suggestions have other scores now. */
  async #scoreAnew(): Promise<void> {
    const last = this.#last;
    const { signal } = this.#open;
    try {
      await last?.reading;
      if (last && last === this.#last) await this.#read(last.id, last.onBatch, signal);
    } catch {
      // It was told when the document was opened.
    }
  }
}
