import type { SuggesterPoint } from '../../../preload/contract';
import { byTime, type Example } from './example';
import type { Kept } from './match';

/** A stretch has at least so many decisions, and there are at most so many stretches. */
const FEWEST = 10;
const MOST_POINTS = 10;

/**
 * How a suggester did over time, in stretches of equally many decisions; the last one ends with the last decision.
 * `kept` is what was annotated with the labels that it proposes.
 */
export function historyOf(
  suggester: string,
  examples: readonly Example[],
  kept: readonly Kept[],
): SuggesterPoint[] {
  const decided = [...examples].sort(byTime);
  const count = Math.min(MOST_POINTS, Math.max(1, Math.floor(decided.length / FEWEST)));
  const points: SuggesterPoint[] = [];
  for (let part = 0; part < count; part++) {
    const until = Math.round((decided.length * (part + 1)) / count);
    const stretch = decided.slice(Math.round((decided.length * part) / count), until);
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (!first || !last) continue;
    const from = points.at(-1)?.to ?? '';
    const isLast = part === count - 1;
    const annotated = kept.filter(({ at }) => at > from && (at <= last.at || isLast));
    points.push({
      until,
      from: first.at,
      to: last.at,
      precision: share(stretch, (one) => one.kept) ?? 0,
      recall: share(annotated, (one) => one.suggester === suggester),
    });
  }
  return points;
}

function share<T>(all: readonly T[], isOne: (item: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(isOne).length / all.length;
}
