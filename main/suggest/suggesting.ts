import { offeredLabels, type Suggestion } from '../../preload/contract';
import type { Project } from '../project/project';
import { SuggestThread } from './thread';

/** Some of what is suggested in a document. */
interface Batch {
  readonly document: string;
  /** Of the text that the suggestions are about. */
  readonly textSha256: string;
  readonly suggestions: Suggestion[];
}

/** Suggestions for the documents of one project. */
export class Suggesting {
  #open = new AbortController();

  constructor(
    private readonly project: Pick<Project, 'outline' | 'readDocument'>,
    private readonly thread = new SuggestThread(),
  ) {
    thread.warm();
  }

  /**
   * Looks for suggestions in a document, in place of the one before. Resolves to whether all of its text was read.
   * Throws GlossError.
   */
  async document(id: string, onBatch: (batch: Batch) => void): Promise<boolean> {
    this.#open.abort();
    this.#open = new AbortController();
    return this.#read(id, onBatch, this.#open.signal);
  }

  async close(): Promise<void> {
    this.#open.abort();
    await this.thread.close();
  }

  async #read(id: string, onBatch: (batch: Batch) => void, signal: AbortSignal): Promise<boolean> {
    const { text, textSha256, language } = await this.project.readDocument(id);
    const labels = offeredLabels(this.project.outline().scheme).map((label) => label.id);
    const take = (found: readonly Suggestion[]) =>
      onBatch({ document: id, textSha256, suggestions: [...found] });
    return this.thread.read({ text, language, labels }, take, signal);
  }
}
