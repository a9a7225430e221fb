import type { Suggestion } from '../../../preload/contract';

/** A decision on a suggestion, to be learned from. */
export interface Example {
  readonly suggester: string;
  readonly label: string;
  /** What the suggester said about it; the score is its own. */
  readonly features: Readonly<Record<string, number>>;
  readonly score: number;
  /** Whether it became an annotation. */
  readonly kept: boolean;
  /** When it was decided, as an ISO date and time. */
  readonly at: string;
}

/** Under this name a re-scored suggestion keeps the suggester's own score among its features. */
export const OWN_SCORE = 'its own score';

/** The score that the suggester itself gave, whatever has been learned since. */
export function ownScore({ score, features }: Pick<Suggestion, 'score' | 'features'>): number {
  return features[OWN_SCORE] ?? score;
}

/** Log-odds of a score, bounded so that a score of 0 or 1 can still be argued with. */
export function logOdds(score: number): number {
  const bounded = Math.min(0.98, Math.max(0.02, score));
  return Math.log(bounded / (1 - bounded));
}

export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The earlier one first. */
export function byTime(a: Pick<Example, 'at'>, b: Pick<Example, 'at'>): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
