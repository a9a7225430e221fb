import type { Candidate } from './candidate';

const BETWEEN = /^(?:\s?[-–—]\s?|\s(?:to|and|or|bis|und|oder|à|et|ou|a|y|o)\s)$/;
/** Before "7 and 9 million": without it, "and" joins two figures that have nothing in common. */
const BOTH = /(?:between|either|zwischen|entre)\s[^.;]{0,12}$/i;

/** Gives the first number of a range what is said only of the second: "7 to 9 million" are both millions. */
export function shareUnits(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((first, at) => {
    const second = candidates[at + 1];
    if (!second || !isRange(text, first, second)) return first;
    const { scale = 1, unit = first.unit } = second;
    if (first.unit !== undefined && first.unit !== unit) return first;
    const times = first.scale === undefined && first.value < second.value / scale ? scale : 1;
    return {
      ...first,
      value: first.value * times,
      ...(times > 1 && { scale }),
      ...(first.unit === undefined && unit !== undefined && { unit }),
    };
  });
}

/** Whether two numbers are the ends of one range. */
export function isRange(text: string, first: Candidate, second: Candidate): boolean {
  const between = text.slice(first.end, second.start);
  if (!BETWEEN.test(between) || first.value >= second.value) return false;
  return !/and|und|et|y/.test(between) || BOTH.test(text.slice(Math.max(0, first.start - 24), first.start));
}
