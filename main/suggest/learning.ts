import type { LearnedModel, LearningReport } from '../../preload/contract';
import type { Project } from '../project/project';
import { answerAside } from './learn/aside';
import type { HandArticle, LearnReply, LearnRequest } from './learn/learner';
import { latestOf } from './learn/match';
import type { SetTraces } from './learn/traces';

/** After so many new decisions it is learned anew, once there are enough of them. */
const DUE = 10;
const FEWEST = 20;
/** When nothing was edited for so long, in milliseconds. */
const PAUSE = 2000;

/** Of what was annotated by hand so many documents are looked at, and so many code units of their texts. */
const MOST_ARTICLES = 20;
const MOST_TEXT = 100_000;

/** Learns from the decisions on suggestions in one project, in the background, and tells what it has learned. */
export class Learning {
  #timer: NodeJS.Timeout | undefined;
  readonly #end = new AbortController();
  #running: Promise<void> = Promise.resolve();

  /** `onLearned` is called when the scores are others from now on. */
  constructor(
    private readonly project: Pick<Project, 'lessons' | 'outline' | 'readDocument' | 'documents'>,
    private readonly onLearned: () => void,
    private readonly answer: (
      request: LearnRequest,
      signal: AbortSignal,
    ) => Promise<LearnReply> = answerAside,
  ) {
    project.lessons.listen(() => this.#edited());
    this.#edited();
  }

  /** Learns when there is enough that is new. Throws GlossError. */
  learnIfDue(): Promise<void> {
    const before = this.#running.catch(() => undefined);
    this.#running = before.then(async () => {
      const model = await this.project.lessons.learned.read();
      const traces = await this.#traces();
      const decisions = countDecisions(traces, model.since);
      if (decisions < FEWEST || Math.abs(decisions - model.decisions) < DUE) return;
      const { weights } = await this.#ask('weights', traces, model);
      const now = await this.project.lessons.learned.read();
      // The person may have begun anew meanwhile.
      if (now.since !== model.since || this.#end.signal.aborted) return;
      this.put({ ...model, learned: new Date().toISOString(), decisions, suggesters: weights });
    });
    return this.#running;
  }

  /** How the suggesters do, and what was learned. Throws GlossError. */
  async report(): Promise<LearningReport> {
    await this.learnIfDue();
    const model = await this.project.lessons.learned.read();
    const { report } = await this.#ask('report', await this.#traces(), model);
    return { model, suggesters: [...report] };
  }

  /** Takes another model in place of what was learned: none, to begin anew, or an earlier one. */
  put(model: LearnedModel): void {
    this.project.lessons.learned.write(model);
    this.onLearned();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  #edited(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Without it the scores are as they were; the panel tells what is wrong when it is opened.
      this.learnIfDue().catch(() => undefined);
    }, PAUSE);
    this.#timer.unref();
  }

  /** Of the documents that are in the project. */
  async #traces(): Promise<ReadonlyMap<string, SetTraces>> {
    const all = await this.project.lessons.traces.all();
    const here = new Set(this.project.documents());
    return new Map([...all].filter(([document]) => here.has(document)));
  }

  async #ask(
    want: LearnRequest['want'],
    traces: ReadonlyMap<string, SetTraces>,
    { since }: LearnedModel,
  ): Promise<LearnReply> {
    const decisions = [...traces.values()].flatMap((one) => one.decisions);
    const articles = await this.#articles(traces);
    const { scheme } = this.project.outline();
    return this.answer({ want, scheme, decisions, articles, since }, this.#end.signal);
  }

  /** Those in which something was annotated by hand or that are done, the latest first. */
  async #articles(traces: ReadonlyMap<string, SetTraces>): Promise<HandArticle[]> {
    const latest = [...traces]
      .filter(([, { places, done }]) => places.length > 0 && (done || places.some(({ by }) => by === 'hand')))
      .map(([document, { places, done }]) => ({
        ...{ document, places, done },
        at: latestOf(places) ?? '',
      }))
      .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.document < b.document ? -1 : 1));
    const articles: HandArticle[] = [];
    let room = MOST_TEXT;
    for (const { document, places, done } of latest.slice(0, MOST_ARTICLES)) {
      const { text, language } = await this.project.readDocument(document);
      room -= text.length;
      if (room < 0 && articles.length > 0) break;
      articles.push({ document, text, language, places, done });
    }
    return articles;
  }
}

/** What was accepted, rejected or annotated by hand since then. */
function countDecisions(traces: ReadonlyMap<string, SetTraces>, since: string | null): number {
  const isRecent = ({ at }: { readonly at: string }) => since === null || at > since;
  let count = 0;
  for (const { decisions, places } of traces.values()) {
    count += decisions.filter(isRecent).length;
    count += places.filter((place) => place.by === 'hand' && isRecent(place)).length;
  }
  return count;
}
