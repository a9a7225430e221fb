import { rounded } from '../../../preload/contract/figure-number';
import type { Candidate } from './candidate';

const BETWEEN = /^(?:\s?[-–—]\s?|-?\s(?:to|and|or|bis|und|oder|à|et|ou|a|y|o)\s)$/;
/** Before "7 and 9 million": without it, "and" joins two figures that have nothing in common. */
const BOTH = /(?:between|either|zwischen|entre)\s[^.;]{0,12}$/i;

/** Gives both ends of a range what is said only of one: "7 to 9 million" are both millions, "$3-4m" both dollars. */
export function shareUnits(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate, at) => {
    const [before, after] = [candidates[at - 1], candidates[at + 1]];
    if (after && isRange(text, candidate, after)) return withEnd(candidate, after);
    if (after && isSize(text, candidate, after)) return { ...candidate, unit: after.unit };
    const ends = before !== undefined && candidate.unit === undefined && isRange(text, before, candidate);
    return ends && isMoney(before.unit) ? { ...candidate, unit: before.unit } : candidate;
  });
}

/** "12 by 15 metres" */
function isSize(text: string, first: Candidate, second: Candidate): second is Candidate & { unit: string } {
  const joined = /^ ?(?:by|x|×) ?$/.test(text.slice(first.end, second.start));
  return joined && first.unit === undefined && second.unit !== undefined;
}

function isMoney(unit: string | undefined): unit is string {
  return unit !== undefined && /^[A-Z]{3}$/.test(unit);
}

function withEnd(first: Candidate, second: Candidate): Candidate {
  const { scale = 1, unit = first.unit } = second;
  const counting = { ...first, counted: second.counted };
  if (first.unit !== undefined && first.unit !== unit) return counting;
  const times = first.scale === undefined && first.value < second.value / scale ? scale : 1;
  return {
    ...counting,
    value: rounded(first.value * times),
    ...(times > 1 && { scale }),
    ...(unit !== undefined && { unit }),
  };
}

/** Whether two numbers are the ends of one range. */
export function isRange(text: string, first: Candidate, second: Candidate): boolean {
  const between = text.slice(first.end, second.start);
  if (!BETWEEN.test(between) || first.value >= second.value) return false;
  return !/and|und|et|y/.test(between) || BOTH.test(text.slice(Math.max(0, first.start - 24), first.start));
}
