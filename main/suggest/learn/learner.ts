import {
  type LabelScheme,
  type LearnedWeights,
  offeredLabels,
  type SuggesterReport,
} from '../../../preload/contract';
import { Knowledge } from '../knowledge';
import { suggestIn } from '../suggesters';
import { learningCurve } from './curve';
import { byTime, type Example } from './example';
import { historyOf } from './history';
import { type Kept, matched } from './match';
import type { Place } from './traces';
import { train } from './train';

/** A document in which something was annotated by hand, to see what is suggested there. */
export interface HandArticle {
  readonly document: string;
  readonly text: string;
  readonly language: string | null;
  readonly places: readonly Place[];
  readonly done: boolean;
}

export interface LearnRequest {
  /** `weights` are learned; a `report` tells how the suggesters do. */
  readonly want: 'weights' | 'report';
  readonly scheme: LabelScheme;
  /** What was accepted and rejected. */
  readonly decisions: readonly Example[];
  readonly articles: readonly HandArticle[];
  /** Nothing that was decided before this is learned from; null for everything. */
  readonly since: string | null;
}

export interface LearnReply {
  readonly weights: Readonly<Record<string, LearnedWeights>>;
  readonly report: readonly SuggesterReport[];
}

/** Learns, or reports, in this thread. The same request always has the same reply. */
export function answer({ want, scheme, decisions, articles, since }: LearnRequest): LearnReply {
  const found = articles.map((article) => readByHand(article, scheme));
  const isRecent = ({ at }: { readonly at: string }) => since === null || at > since;
  const examples = [...decisions, ...found.flatMap(({ examples }) => examples)].filter(isRecent).sort(byTime);
  const accepted = decisions.filter(({ kept }) => kept);
  const kept = [...accepted, ...found.flatMap((one) => one.kept)].filter(isRecent);
  const bySuggester = grouped(examples);
  return want === 'weights'
    ? { weights: weightsOf(bySuggester), report: [] }
    : { weights: {}, report: [...bySuggester].map(([name, own]) => reportOn(name, own, kept)) };
}

function readByHand({ document, text, language, places, done }: HandArticle, scheme: LabelScheme) {
  const knowledge = new Knowledge();
  knowledge.learn({ scheme });
  const labels = new Set(offeredLabels(scheme).map(({ id }) => id));
  const suggestions = [...suggestIn(text, language, (label) => labels.has(label), knowledge.for(document))];
  return matched(suggestions.flat(), places, done);
}

function grouped(examples: readonly Example[]): Map<string, Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of examples) {
    const group = groups.get(example.suggester);
    if (group) group.push(example);
    else groups.set(example.suggester, [example]);
  }
  return groups;
}

function weightsOf(bySuggester: ReadonlyMap<string, readonly Example[]>): Record<string, LearnedWeights> {
  const weights: Record<string, LearnedWeights> = {};
  for (const [suggester, examples] of bySuggester) {
    const learned = train(examples);
    if (learned) weights[suggester] = learned;
  }
  return weights;
}

function reportOn(suggester: string, examples: readonly Example[], kept: readonly Kept[]): SuggesterReport {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const annotated = kept.filter(({ label }) => labels.includes(label));
  return {
    suggester,
    labels,
    decisions: examples.length,
    kept: examples.filter((example) => example.kept).length,
    points: historyOf(suggester, examples, annotated),
    ...learningCurve(examples),
  };
}
