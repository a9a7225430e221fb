import type { Suggestion } from '../../preload/contract';
import { chance, logOdds } from './learn/example';

/** Two that share so much of the longer one mean the same words. */
const SAME = 0.8;

/** Log-odds that a second suggester adds by proposing the same. */
const AGREED = 0.5;

/**
 * The suggestions with one in place of two suggesters' that mean the same words with the same label: the surer one,
 * with what only the other knows of its attributes.
 */
export function withoutTwins(suggestions: readonly Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  for (const one of [...suggestions].sort((a, b) => b.score - a.score)) {
    const at = kept.findIndex((other) => areTwins(one, other));
    const twin = kept[at];
    if (twin) kept[at] = joined(twin, one);
    else kept.push(one);
  }
  return kept.sort((a, b) => startOf(a) - startOf(b));
}

function joined(surer: Suggestion, other: Suggestion): Suggestion {
  return {
    ...surer,
    score: chance(logOdds(surer.score) + AGREED),
    attributes: { ...other.attributes, ...surer.attributes },
    features: { ...surer.features, [`also found by “${other.suggester}”`]: 1 },
    why: `${surer.why}; ${other.why}`,
  };
}

function areTwins(a: Suggestion, b: Suggestion): boolean {
  if (a.label !== b.label || a.suggester === b.suggester) return false;
  const shared = Math.min(endOf(a), endOf(b)) - Math.max(startOf(a), startOf(b));
  return shared > 0 && shared >= SAME * Math.max(endOf(a) - startOf(a), endOf(b) - startOf(b));
}

function startOf({ spans }: Suggestion): number {
  return spans[0]?.start ?? 0;
}

function endOf({ spans }: Suggestion): number {
  return spans.at(-1)?.end ?? 0;
}
