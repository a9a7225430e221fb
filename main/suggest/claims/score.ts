import type { Feature } from './feature';
import { BIAS, placeWeights } from './weights';

/** In news nearly every sentence has names, something past and a source: there such features count less. */
const IN_ARTICLE = 0.35;

/** What a feature adds to the score, before the logistic function. */
export type Contribution = readonly [name: string, part: number];

/** What a sentence is worth by itself, as a log-odds, and what makes it so. */
export interface Worth {
  readonly worth: number;
  readonly features: readonly Feature[];
  readonly parts: readonly Contribution[];
}

/** From 0 to 1: how much a sentence is worth checking where it stands, and what made it so. */
export function scoreOf(
  own: Worth,
  place: readonly Feature[],
): { readonly score: number; readonly contributions: readonly Contribution[] } {
  const article = place.find(([name]) => name === 'in an article')?.[1] ?? 0;
  const share = 1 - article * (1 - IN_ARTICLE);
  const placed = [...own.features, ...place].flatMap(([name, value]): Contribution[] => {
    const weight = placeWeights[name];
    return weight === undefined ? [] : [[name, value * weight]];
  });
  const sum = placed.reduce((total, [, part]) => total + part, BIAS + (own.worth - BIAS) * share);
  return {
    score: 1 / (1 + Math.exp(-sum)),
    contributions: [...own.parts.map(([name, part]): Contribution => [name, part * share]), ...placed],
  };
}
