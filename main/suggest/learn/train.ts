import LogisticRegression from 'ml-logistic-regression';
import { EVD, Matrix } from 'ml-matrix';
import { FEWEST_DECISIONS, type LearnedWeights } from '../../../preload/contract';
import { type Example, logOdds, OWN_SCORE } from './example';

/** More examples of a suggester than these add time and little else. */
export const MOST_EXAMPLES = 1000;
/** A feature is learned when so many examples have it. */
const FEWEST_WITH = 5;
const MOST_FEATURES = 40;
/** So many were as good on decisions that were held back as three hundred. */
const STEPS = 40;

/**
 * What the decisions on one suggester's proposals teach; null when they are too few. The same examples, in the same
 * order, always teach the same.
 */
export function train(examples: readonly Example[]): LearnedWeights | null {
  if (examples.length < FEWEST_DECISIONS) return null;
  const chosen = spread(examples, MOST_EXAMPLES);
  const scales = scalesOf(chosen);
  const rows = chosen.map(({ score, features }) => [
    1,
    logOdds(score),
    ...scales.map(({ feature, mean, deviation }) => ((features[feature] ?? 0) - mean) / deviation),
  ]);
  const [bias = 0, ownScore = 1, ...weights] = weightsOf(
    rows,
    chosen.map(({ kept }) => kept),
  );
  return {
    examples: examples.length,
    kept: examples.filter(({ kept }) => kept).length,
    bias,
    ownScore,
    weights: scales.map((scale, at) => ({ ...scale, weight: weights[at] ?? 0 })),
  };
}

/** So many of the items, at even distances: old and new ones alike. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}

/** Mean and standard deviation of each feature that is often enough there, the most frequent first, then by name. */
function scalesOf(examples: readonly Example[]): { feature: string; mean: number; deviation: number }[] {
  const sums = new Map<string, { count: number; sum: number; squares: number }>();
  for (const { features } of examples) {
    for (const [feature, value] of Object.entries(features)) {
      if (value === 0 || feature === OWN_SCORE) continue;
      const before = sums.get(feature) ?? { count: 0, sum: 0, squares: 0 };
      sums.set(feature, {
        count: before.count + 1,
        sum: before.sum + value,
        squares: before.squares + value * value,
      });
    }
  }
  return [...sums]
    .filter(([, { count }]) => count >= FEWEST_WITH)
    .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
    .slice(0, MOST_FEATURES)
    .map(([feature, { sum, squares }]) => {
      const mean = sum / examples.length;
      return { feature, mean, deviation: Math.sqrt(Math.max(0, squares / examples.length - mean * mean)) };
    })
    .filter(({ deviation }) => deviation > 1e-6);
}

/** The library asks for the columns as rows at every step, which takes it longer than all the rest. */
class Held extends Matrix {
  #turned: Matrix | null = null;

  override transpose(): Matrix {
    this.#turned ??= super.transpose();
    return this.#turned;
  }
}

/** The weight of each column, by the library's gradient descent, with steps as large as converge. */
function weightsOf(rows: readonly (readonly number[])[], kept: readonly boolean[]): number[] {
  const columns = rows[0]?.length ?? 0;
  const assumed = assumptions(columns);
  const all = new Held([...rows, ...assumed.map(({ row }) => row)].map((row) => [...row]));
  const classes = [...kept, ...assumed.map(({ kept }) => kept)].map(Number);
  const largest = Math.max(...new EVD(all.transpose().mmul(all), { assumeSymmetric: true }).realEigenvalues);
  const regression = new LogisticRegression({ numSteps: STEPS, learningRate: 4 / largest });
  regression.train(all, Matrix.columnVector(classes));
  return regression.classifiers[0]?.weights.to1DArray() ?? [];
}

/**
 * Made-up decisions that stand for what is believed before any real one: that the suggester's own score is right (at
 * three to one, three of four are kept), and that nothing else matters (of two, one is kept). The library has no other
 * way to hold weights back; the more real decisions there are, the less these count.
 */
function assumptions(columns: number): { row: number[]; kept: boolean }[] {
  const row = (column: number, value: number) =>
    Array.from({ length: columns }, (_, at) => (at === column ? value : 0));
  const score = [1, -1].flatMap((sign) =>
    [true, true, true, false].map((agrees) => ({
      row: row(OWN_COLUMN, sign * Math.log(3)),
      kept: agrees === sign > 0,
    })),
  );
  const others = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => column !== OWN_COLUMN,
  );
  return [
    ...score,
    ...score,
    ...others.flatMap((column) => [true, false].map((kept) => ({ row: row(column, HELD_BACK), kept }))),
  ];
}

const OWN_COLUMN = 1;
/** At so many deviations: before any decision, all features together move a score by about one log-odds. */
const HELD_BACK = 4;
