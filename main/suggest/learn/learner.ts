import type { LabelScheme, LearnedWeights, LearningCurve, SuggesterReport } from '../../../preload/contract';
import type { HandArticle } from './by-hand';
import { learningCurve } from './curve';
import { byTime, type Example } from './example';
import { historyOf } from './history';
import type { Kept, Matched } from './match';
import { train } from './train';

export interface LearnRequest {
  /** `weights` are learned; a `report` tells how the suggesters do, and `curves` whether more decisions would help. */
  readonly want: 'weights' | 'report' | 'curves';
  readonly scheme: LabelScheme;
  /** What was accepted and rejected. */
  readonly decisions: readonly Example[];
  /** What articles that were annotated by hand say, where they were read before. */
  readonly matched: readonly Matched[];
  /** Those that have not been read. */
  readonly articles: readonly HandArticle[];
  /** Nothing that was decided before this is learned from; null for everything. */
  readonly since: string | null;
}

/** What was not asked for is empty. */
export interface LearnReply {
  /** What the articles say that were read for it, in their order. */
  readonly matched: readonly Matched[];
  readonly weights: Readonly<Record<string, LearnedWeights>>;
  readonly report: readonly SuggesterReport[];
  readonly curves: Readonly<Record<string, LearningCurve>>;
}

/** Learns, or reports, in this thread. The same request always has the same reply. */
export async function answer({
  want,
  scheme,
  decisions,
  matched: known,
  articles,
  since,
}: LearnRequest): Promise<LearnReply> {
  const matched = await readAll(articles, scheme);
  const found = [...known, ...matched];
  const isRecent = ({ at }: { readonly at: string }) => since === null || at > since;
  const examples = [...decisions, ...found.flatMap((one) => one.examples)].filter(isRecent).sort(byTime);
  const bySuggester = grouped(examples);
  const nothing: LearnReply = { matched, weights: {}, report: [], curves: {} };
  if (want === 'weights') return { ...nothing, weights: weightsOf(bySuggester) };
  if (want === 'curves') return { ...nothing, curves: curvesOf(bySuggester) };
  const accepted = decisions.filter(({ kept }) => kept);
  const kept = [...accepted, ...found.flatMap((one) => one.kept)].filter(isRecent);
  return { ...nothing, report: [...bySuggester].map(([name, own]) => reportOn(name, own, kept)) };
}

/** The suggesters take a while to load: only where there is something for them to read. */
async function readAll(articles: readonly HandArticle[], scheme: LabelScheme): Promise<Matched[]> {
  if (articles.length === 0) return [];
  const { readByHand } = await import('./by-hand');
  return articles.map((article) => readByHand(article, scheme));
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

function curvesOf(bySuggester: ReadonlyMap<string, readonly Example[]>): Record<string, LearningCurve> {
  return Object.fromEntries([...bySuggester].map(([name, examples]) => [name, learningCurve(examples)]));
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
  };
}
