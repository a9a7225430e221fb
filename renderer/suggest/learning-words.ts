import type { LearnedWeights, SuggesterReport, Verdict } from '../../preload/contract';
import { plural } from '../ui/format';

const names: Readonly<Record<string, string>> = {
  quotes: 'Quotes',
  figures: 'Figures',
  claims: 'Claims',
  patterns: 'Your own patterns',
  elsewhere: 'Labelled in other articles',
};

/** What the screen calls a suggester. */
export function suggesterName(suggester: string): string {
  return names[suggester] ?? suggester;
}

/** Whether more decisions would help, in a sentence or two. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'too-few':
      return `Too few to learn from: ${plural(verdict.more, 'more decision')}, and its scores begin to follow yours.`;
    case 'flat':
      return 'More decisions change little: twice as many made the error hardly smaller. Its suggestions are about as good as these features allow.';
    case 'rising':
      return `Still learning: the error fell by ${percent(verdict.gain)} as your decisions doubled. Some ${plural(verdict.more, 'more decision')} may bring as much again.`;
  }
}

/** "120 decisions, 97 kept (81%)". */
export function countWords({ decisions, kept }: SuggesterReport): string {
  const share = decisions === 0 ? '' : ` (${percent(kept / decisions)})`;
  return `${plural(decisions, 'decision')}, ${kept.toLocaleString('en-GB')} kept${share}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A feature and how much it counts, from 0 to 1 of the strongest. */
export interface Counts {
  readonly feature: string;
  readonly strength: number;
}

/** So many features are named on each side; what counts less than this share of the strongest is not. */
const MOST = 7;
const LEAST = 0.05;

/** What makes a suggestion likelier to be kept and what less likely, the strongest first. */
export function whatCounts({ weights }: LearnedWeights): { raises: Counts[]; lowers: Counts[] } {
  const strongest = Math.max(...weights.map(({ weight }) => Math.abs(weight)), 1e-9);
  const side = (sign: 1 | -1) =>
    weights
      .map(({ feature, weight }) => ({ feature, strength: (sign * weight) / strongest }))
      .filter(({ strength }) => strength >= LEAST)
      .sort((a, b) => b.strength - a.strength)
      .slice(0, MOST);
  return { raises: side(1), lowers: side(-1) };
}

/** How far the suggester's own score is trusted. */
export function ownScoreWords({ ownScore }: LearnedWeights): string {
  if (ownScore < 0.25) return 'Its own score tells you little.';
  if (ownScore < 0.75) return 'Its own score counts for less than it says.';
  if (ownScore <= 1.25) return 'Its own score counts as it stands.';
  return 'Its own score counts for more than it says.';
}
