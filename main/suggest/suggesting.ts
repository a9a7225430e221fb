import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Annotation,
  acceptedAs,
  type ChosenSuggestions,
  GlossError,
  offeredLabels,
  type Progress,
  type QueueSettings,
  type Suggestion,
  type SuggestionChoice,
  suggestionKey,
} from '../../preload/contract';
import type { Project } from '../project/project';
import { inSlices } from '../project/slices';
import { chosenOf } from './choose';
import { Learning } from './learning';
import { ProjectNews } from './project-news';
import { type Found, Queue } from './queue';
import { SuggestThread } from './thread';

/** Some of what is suggested in a document. */
interface Batch {
  readonly document: string;
  /** Of the text that the suggestions are about. */
  readonly textSha256: string;
  readonly suggestions: Suggestion[];
  /** The keys of what was suggested there before and is no longer. */
  readonly gone: string[];
}

/** So long may a text wait for what is new in a large project, in milliseconds; then it is read without. */
const PATIENCE = 50;

type OnBatch = (batch: Batch) => void;
/** For a document that is not on the screen. */
const NOBODY: OnBatch = () => {};

/** Suggestions for the documents of one project. */
export class Suggesting {
  #open = new AbortController();
  /** The document that was asked for last, and its reading. */
  #last: { readonly id: string; readonly onBatch: OnBatch; readonly reading: Promise<boolean> } | null = null;
  #news: { readonly generation: number; readonly of: ProjectNews } | null = null;
  #telling: Promise<void> = Promise.resolve();
  readonly learning: Learning;
  /** What was found in documents that were read to their end. */
  readonly #found = new Map<string, { readonly textSha256: string; readonly list: readonly Found[] }>();
  #queue: Queue | null = null;
  /** The keys of what was shown, by document. */
  readonly #shown = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly project: Pick<
      Project,
      'outline' | 'readDocument' | 'read' | 'lessons' | 'documents' | 'has' | 'summary' | 'sets'
    >,
    private readonly thread = new SuggestThread(),
  ) {
    thread.warm();
    void this.#tellNews();
    this.learning = new Learning(project, () => void this.lookAgain());
  }

  /**
   * Looks for suggestions in a document, in place of the one before. Resolves to whether all of its text was read.
   * Throws GlossError.
   */
  document(id: string, onBatch: OnBatch): Promise<boolean> {
    this.#open.abort();
    this.#open = new AbortController();
    const reading = this.#show(id, onBatch, this.#open.signal);
    this.#last = { id, onBatch, reading };
    return reading;
  }

  /**
   * Looks for suggestions in all documents that were not looked at before. When the signal aborts, what was found until
   * then is kept. A document that cannot be read is left out: the project has told of it.
   */
  async all(
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<{ documents: number; suggestions: number; cancelled: boolean }> {
    const ids = this.project.documents();
    for (const [done, id] of ids.entries()) {
      if (signal.aborted) break;
      try {
        const { title, textSha256 } = await this.project.readDocument(id);
        if (this.#found.get(id)?.textSha256 === textSha256) continue;
        progress({ task: 'suggest', done, total: ids.length, current: title });
        await this.#read(id, NOBODY, signal);
      } catch (error) {
        if (!(error instanceof GlossError)) throw error;
      }
    }
    const lists = [...this.#foundHere().values()];
    const suggestions = lists.reduce((sum, list) => sum + list.length, 0);
    return { documents: lists.length, suggestions, cancelled: signal.aborted };
  }

  /** Begins a queue of what was found so far. */
  async startQueue(settings: QueueSettings): Promise<void> {
    this.#queue = await Queue.of(this.project, this.#foundHere(), settings);
  }

  /**
   * Which suggestions of all documents would be accepted together (see `chosenOf`); looks for them where that has not
   * been done. Null when the signal aborts.
   */
  async choose(
    choice: SuggestionChoice,
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ChosenSuggestions | null> {
    await this.all(progress, signal);
    const here = this.#foundHere();
    const chosen: ChosenSuggestions = { articles: [], labels: {} };
    for (const [document, list] of here) {
      if (signal.aborted) return null;
      const some = chosenOf(list, await this.project.read(document), choice);
      if (some.length > 0) chosen.articles.push({ document, keys: some.map(suggestionKey) });
      for (const { label } of some) chosen.labels[label] = (chosen.labels[label] ?? 0) + 1;
    }
    return chosen;
  }

  /**
   * The suggestions of a document with these keys as annotations, without those that are decided on. Their words are
   * looked up anew, since no more than their places are kept of a document that is not open. Throws GlossError, `stopped`
   * when the signal aborts.
   */
  async accepted(id: string, keys: readonly string[], signal: AbortSignal): Promise<Annotation[]> {
    const wanted = new Set(keys);
    const found: Suggestion[] = [];
    const take: OnBatch = ({ suggestions }) =>
      found.push(...suggestions.filter((one) => wanted.has(suggestionKey(one))));
    const finished = await this.#read(id, take, signal);
    if (!finished) throw new GlossError('stopped', 'Accepting was stopped. Nothing was accepted.');
    const read = await this.project.read(id);
    const { annotator: creator, scheme } = this.project.outline();
    const created = new Date().toISOString();
    const annotations: Annotation[] = [];
    await inSlices(chosenOf(found, read, { hidden: [], threshold: 0 }), (one) => {
      const label = scheme.labels.find(({ id }) => id === one.label);
      annotations.push(acceptedAs(one, label, read.document, { id: randomUUID(), creator, created }));
    });
    return annotations;
  }

  /** What was found so far in the documents that are in the project. */
  #foundHere(): ReadonlyMap<string, readonly Found[]> {
    return new Map(
      this.project.documents().flatMap((id) => {
        const found = this.#found.get(id);
        return found ? [[id, found.list] as const] : [];
      }),
    );
  }

  /** The next of the queue; null at its end and without one. */
  async next(): Promise<Awaited<ReturnType<Queue['next']>>> {
    return (await this.#queue?.next()) ?? null;
  }

  async close(): Promise<void> {
    this.#open.abort();
    this.learning.close();
    await this.thread.close();
  }

  /** Reads a document that is on the screen. At its end, what is no longer suggested there is told. */
  async #show(id: string, onBatch: OnBatch, signal: AbortSignal): Promise<boolean> {
    const before = this.#shown.get(id) ?? new Set();
    const found = new Set<string>();
    const take: OnBatch = (batch) => {
      for (const one of batch.suggestions) found.add(suggestionKey(one));
      onBatch(batch);
    };
    const finished = await this.#read(id, take, signal);
    const gone = [...before].filter((key) => !found.has(key));
    this.#shown.set(id, finished ? found : new Set([...before, ...found]));
    if (finished && gone.length > 0) {
      const { textSha256 } = await this.project.readDocument(id);
      onBatch({ document: id, textSha256, suggestions: [], gone });
    }
    return finished;
  }

  async #read(id: string, onBatch: OnBatch, signal: AbortSignal): Promise<boolean> {
    const { text, textSha256, language } = await this.project.readDocument(id);
    await Promise.race([this.#tellNews(), delay(PATIENCE)]);
    const labels = offeredLabels(this.project.outline().scheme).map((label) => label.id);
    const list: Found[] = [];
    const take = (suggestions: readonly Suggestion[]) => {
      list.push(...suggestions.map(({ label, spans, score }) => ({ label, spans, score })));
      onBatch({ document: id, textSha256, suggestions: [...suggestions], gone: [] });
    };
    const finished = await this.thread.read({ document: id, text, language, labels }, take, signal);
    if (finished) this.#found.set(id, { textSha256, list });
    return finished;
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

  /** Reads the last document again: what the project knows is different, and so may its suggestions and scores be. */
  async lookAgain(): Promise<void> {
    this.#found.clear();
    const last = this.#last;
    const { signal } = this.#open;
    try {
      await last?.reading;
      if (last && last === this.#last) await this.#show(last.id, last.onBatch, signal);
    } catch {
      // It was told when the document was opened.
    }
  }
}
