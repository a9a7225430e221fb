import type { LabelScheme, LearnedModel, LearningCurves, LearningReport } from '../../preload/contract';
import type { Project } from '../project/project';
import { inSlices } from '../project/slices';
import { answerAside } from './learn/aside';
import type { HandArticle } from './learn/by-hand';
import type { LearnReply, LearnRequest } from './learn/learner';
import { latestOf, type Matched } from './learn/match';
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
  /** What articles that were annotated by hand have said, until something in them is decided otherwise. */
  readonly #matched = new WeakMap<SetTraces, { readonly scheme: LabelScheme; readonly matched: Matched }>();
  /** The curves that were worked out last, and from what. */
  #curves: { readonly from: readonly unknown[]; readonly curves: LearningCurves['curves'] } | null = null;

  /** `onLearned` is called when the scores are others from now on. */
  constructor(
    private readonly project: Pick<Project, 'lessons' | 'outline' | 'readDocument' | 'has' | 'summary'>,
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

  /** How the suggesters do, and what has been learned. Throws GlossError. */
  async report(): Promise<LearningReport> {
    const model = await this.project.lessons.learned.read();
    const { report } = await this.#ask('report', await this.#traces(), model);
    return { model, suggesters: [...report] };
  }

  /** Learns if that is due, and tells whether more decisions would help. Throws GlossError. */
  async curves(): Promise<LearningCurves> {
    await this.learnIfDue();
    const model = await this.project.lessons.learned.read();
    const traces = await this.#traces();
    const from = [this.project.outline().scheme, model.since, ...traces.values()];
    if (!this.#curves || !isSame(from, this.#curves.from)) {
      const { curves } = await this.#ask('curves', traces, model);
      this.#curves = { from, curves };
    }
    return { model, curves: this.#curves.curves };
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
    const here = new Map<string, SetTraces>();
    await inSlices(await this.project.lessons.traces.all(), ([document, traces]) => {
      if (this.project.has(document)) here.set(document, traces);
    });
    return here;
  }

  async #ask(
    want: LearnRequest['want'],
    traces: ReadonlyMap<string, SetTraces>,
    { since }: LearnedModel,
  ): Promise<LearnReply> {
    const decisions = [...traces.values()].flatMap((one) => one.decisions);
    const { scheme } = this.project.outline();
    const matched: Matched[] = [];
    const articles: HandArticle[] = [];
    const unread: SetTraces[] = [];
    for (const [document, made] of this.#madeByHand(traces)) {
      const known = this.#matched.get(made);
      if (known?.scheme === scheme) matched.push(known.matched);
      else {
        const { text, language } = await this.project.readDocument(document);
        articles.push({ document, text, language, places: made.places, done: made.done });
        unread.push(made);
      }
    }
    const reply = await this.answer({ want, scheme, decisions, matched, articles, since }, this.#end.signal);
    for (const [at, one] of reply.matched.entries()) {
      const made = unread[at];
      if (made) this.#matched.set(made, { scheme, matched: one });
    }
    return reply;
  }

  /** The articles in which something was annotated by hand or that are done: the latest ones, so much as is looked at. */
  #madeByHand(traces: ReadonlyMap<string, SetTraces>): (readonly [string, SetTraces])[] {
    const latest = [...traces]
      .filter(([, { places, done }]) => places.length > 0 && (done || places.some(({ by }) => by === 'hand')))
      .map(([document, made]) => ({ document, made, at: latestOf(made.places) ?? '' }))
      .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.document < b.document ? -1 : 1));
    const chosen: (readonly [string, SetTraces])[] = [];
    let room = MOST_TEXT;
    for (const { document, made } of latest.slice(0, MOST_ARTICLES)) {
      room -= this.project.summary(document).length;
      if (room < 0 && chosen.length > 0) break;
      chosen.push([document, made]);
    }
    return chosen;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
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
