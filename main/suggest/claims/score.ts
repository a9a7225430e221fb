import type { Feature } from './features';
import { BIAS, placeWeights, sentenceWeights } from './weights';

/** In news nearly every sentence has names, something past and a source: there such features count less. */
const IN_ARTICLE = 0.35;

/** What a feature adds to the score, before the logistic function. */
export type Contribution = readonly [name: string, part: number];

/** From 0 to 1: how much a sentence with these contributions is worth checking. */
export function scoreOf(contributions: readonly Contribution[]): number {
  const sum = contributions.reduce((total, [, part]) => total + part, BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** What each feature adds to the score. */
export function contributionsOf(features: readonly Feature[]): readonly Contribution[] {
  const article = features.find(([name]) => name === 'in an article')?.[1] ?? 0;
  const share = 1 - article * (1 - IN_ARTICLE);
  return features.map(([name, value]) => [
    name,
    value * ((sentenceWeights[name] ?? 0) * share + (placeWeights[name] ?? 0)),
  ]);
}
