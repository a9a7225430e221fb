import type { LearnedModel, LearnedWeights, Suggestion } from '../../../preload/contract';
import { chance, logOdds, OWN_SCORE, ownScore } from './example';

/**
 * The suggestion with the score that the person's decisions give it; as it is where nothing was learned about its
 * suggester. Its own score stays among its features.
 */
export function rescored(suggestion: Suggestion, { suggesters }: LearnedModel): Suggestion {
  const learned = suggesters[suggestion.suggester];
  if (!learned) return suggestion;
  const own = ownScore(suggestion);
  return {
    ...suggestion,
    score: learnedScore(learned, own, suggestion.features),
    features: { ...suggestion.features, [OWN_SCORE]: own },
  };
}

/** The chance that a suggestion with this score of its own and these features is kept. */
export function learnedScore(
  { bias, ownScore, weights }: LearnedWeights,
  own: number,
  features: Readonly<Record<string, number>>,
): number {
  let sum = bias + ownScore * logOdds(own);
  for (const { feature, weight, mean, deviation } of weights)
    sum += (weight * ((features[feature] ?? 0) - mean)) / deviation;
  return chance(sum);
}
