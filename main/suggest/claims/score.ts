import type { Features } from './features';
import { BIAS, placeWeights, sentenceWeights } from './weights';

/** In news nearly every sentence has names, something past and a source: there such features count less. */
const IN_ARTICLE = 0.5;

/** From 0 to 1: how much a sentence with these features is worth checking. */
export function scoreOf(features: Features): number {
  const sum = contributionsOf(features).reduce((total, [, part]) => total + part, BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** What each feature adds to the score, before the logistic function. */
export function contributionsOf(features: Features): readonly (readonly [name: string, part: number])[] {
  const share = features['in an article'] ? IN_ARTICLE : 1;
  return Object.entries(features).map(([name, value]) => [
    name,
    value * ((sentenceWeights[name] ?? 0) * share + (placeWeights[name] ?? 0)),
  ]);
}
