import type { Features } from './features';
import { BIAS, placeWeights, sentenceWeights } from './weights';

/** From 0 to 1: how much a sentence with these features is worth checking. */
export function scoreOf(features: Features): number {
  const sum = contributionsOf(features).reduce((total, [, part]) => total + part, BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** What each feature adds to the score, before the logistic function. */
export function contributionsOf(features: Features): readonly (readonly [name: string, part: number])[] {
  return Object.entries(features).map(([name, value]) => [name, value * weightOf(name)]);
}

const weightOf = (name: string): number => sentenceWeights[name] ?? placeWeights[name] ?? 0;
