import { FEWEST_DECISIONS, type LearningCurve, type Verdict } from '../../../preload/contract';
import type { Example } from './example';
import { learnedScore } from './rescore';
import { MOST_EXAMPLES, spread, train } from './train';

/** Parts of the decisions, each held back once while the rest is learned from. */
const FOLDS = 3;
/** Each twice the one before, so that the last step tells what doubling the decisions brings. */
const SHARES = [0.125, 0.25, 0.5, 1];
/** Less than this share of the error is noise. */
const LEAST_GAIN = 0.05;

/** Whether more decisions on a suggester's proposals would help, found by learning from parts of those there are. */
export function learningCurve(examples: readonly Example[]): LearningCurve {
  const missing = FEWEST_DECISIONS - examples.length;
  if (missing > 0) return { curve: [], ownError: null, verdict: { kind: 'too-few', more: missing } };
  const chosen = spread(examples, MOST_EXAMPLES);
  const curve = SHARES.map((share) => ({
    decisions: Math.round(chosen.length * share),
    error: mean(errorsAfter(chosen, share)),
  }));
  const ownError = mean(chosen.map((example) => surprise(example.score, example.kept)));
  return { curve, ownError, verdict: verdictOn(curve, chosen.length) };
}

/** The error of each decision when it is held back and this share of the others is learned from. */
function errorsAfter(examples: readonly Example[], share: number): number[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = examples.filter((_example, at) => at % FOLDS !== fold);
    const learned = train(spread(others, Math.round(others.length * share)));
    return examples
      .filter((_example, at) => at % FOLDS === fold)
      .map(({ score, features, kept }) =>
        surprise(learned ? learnedScore(learned, score, features) : score, kept),
      );
  }).flat();
}

function verdictOn(curve: LearningCurve['curve'], decisions: number): Verdict {
  const half = curve.find((_point, at) => SHARES[at] === 0.5)?.error ?? 0;
  const all = curve.at(-1)?.error ?? 0;
  const gain = half > 0 ? (half - all) / half : 0;
  if (gain < LEAST_GAIN) return { kind: 'flat' };
  return { kind: 'rising', more: Math.max(10, Math.round(decisions / 10) * 10), gain };
}

/** The log-loss of a score: 0 for one that was sure and right, large for one that was sure and wrong. */
function surprise(score: number, kept: boolean): number {
  const bounded = Math.min(0.99, Math.max(0.01, score));
  return -Math.log(kept ? bounded : 1 - bounded);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
