import { wordAt } from './figure-token';
import type { FigureWords } from './figure-words';

/** An ordinal at the start of a text: "third", "twenty-first", "hundredths". */
export interface OrdinalAt {
  /** Which: 3 of "third". */
  readonly rank: number;
  readonly plural: boolean;
  readonly length: number;
}

/** The ordinal that the text begins with, or goes on with where `joined`; null when it is none. */
export function ordinalAt(text: string, words: FigureWords, joined = false): OrdinalAt | null {
  const first = wordAt(text, joined);
  if (!first) return null;
  const alone = rankOf(first.word, words);
  if (alone) return { ...alone, length: first.length };
  const tens = words.numbers.get(first.word);
  if (tens === undefined || tens < 20 || tens % 10 !== 0) return null;
  const second = wordAt(text.slice(first.length), true);
  const units = second && rankOf(second.word, words, true);
  if (!second || !units || units.rank >= 10) return null;
  return { rank: tens + units.rank, plural: units.plural, length: first.length + second.length };
}

function rankOf(word: string, words: FigureWords, within = false): { rank: number; plural: boolean } | null {
  const rank = words.parts.get(word) ?? (within ? words.ordinals.get(word) : undefined);
  if (rank !== undefined) return { rank, plural: words.invariant.includes(word) };
  const singular = word.endsWith('s') ? word.slice(0, -1) : '';
  const several = words.parts.get(singular) ?? (within ? words.ordinals.get(singular) : undefined);
  return several === undefined ? null : { rank: several, plural: true };
}
