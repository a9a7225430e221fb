import type { LabelScheme, LearnedModel } from '../../preload/contract';
import type { Project } from '../project/project';
import { inSlices } from '../project/slices';
import type { News } from './knowledge';
import type { DocumentPhrases } from './labelled';
import type { SetTraces } from './learn/traces';

/** The attributes that name people. */
const PEOPLE = ['speaker', 'claimant'];
const MOST_NAMES = 500;

/** What an open project has to tell, piece by piece: each time what is new since the time before. */
export class ProjectNews {
  #traces: ReadonlyMap<string, SetTraces> = new Map();
  #scheme: LabelScheme | null = null;
  #model: LearnedModel | null = null;

  constructor(private readonly project: Pick<Project, 'lessons' | 'outline' | 'summary' | 'has' | 'sets'>) {}

  /** Reads the annotator's sets at the first call. Throws GlossError. */
  async next(): Promise<News> {
    const { lessons } = this.project;
    const { scheme } = this.project.outline();
    const model = await lessons.learned.read();
    const traces = await lessons.traces.all();
    const phrases = await this.#changed(traces);
    const news: News = {
      ...(scheme !== this.#scheme && { scheme }),
      ...(model !== this.#model && { model }),
      ...(phrases.length > 0 && { phrases, names: await this.#names() }),
    };
    this.#scheme = scheme;
    this.#model = model;
    this.#traces = traces;
    return news;
  }

  /** The documents in which something else is labelled than the time before. */
  async #changed(traces: ReadonlyMap<string, SetTraces>): Promise<DocumentPhrases[]> {
    const changed: DocumentPhrases[] = [];
    await inSlices(traces, ([document, { phrases }]) => {
      if (!this.project.has(document) || this.#traces.get(document)?.phrases === phrases) return;
      changed.push({ document, title: this.project.summary(document).title, phrases });
    });
    await inSlices(this.#traces.keys(), (document) => {
      if (this.project.has(document) && traces.has(document)) return;
      changed.push({ document, title: '', phrases: [] });
    });
    return changed;
  }

  async #names(): Promise<string[]> {
    return (await this.project.sets.values(PEOPLE)).slice(0, MOST_NAMES);
  }
}
