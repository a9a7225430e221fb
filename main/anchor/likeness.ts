import { diffArrays } from 'diff';
import { isWord, tokensOf } from './tokens';

/** Fewer words than this are compared character by character; more of them so would seem alike by chance. */
const FEW_WORDS = 4;

/** How much of two phrases is the same, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const total = a.length + b.length;
  if (total === 0) return 1;
  // No more can be in common than the shorter one.
  if ((2 * Math.min(a.length, b.length)) / total < 0.3) return 0;
  const words = tokensOf(a).words;
  const isShort = words.filter(isWord).length < FEW_WORDS && total < 200;
  const [x, y] = isShort ? [a.split(''), b.split('')] : [[...words], [...tokensOf(b).words]];
  let same = 0;
  for (const { added, removed, value } of diffArrays(x, y, { maxEditLength: 400 }) ?? []) {
    if (!added && !removed) same += value.reduce((sum, part) => sum + part.length, 0);
  }
  return (2 * same) / total;
}
