import type { Measure } from '../../../preload/contract/figure-measure';
import type { FigureWords } from '../../../preload/contract/figure-words';

/** A number of a paragraph that may be a figure. Offsets are in UTF-16 code units of the paragraph. */
export interface Candidate extends Measure {
  /** The number as it stands in the text, in lower case. */
  readonly words: string;
  readonly approximate: boolean;
  /** Where what it counts may begin: after the figure, or after the range that it begins. */
  readonly counted: number;
}

/** How much of the text before a number tells whether it is meant to the letter. */
const REACH = 24;
const ROUGHLY = /^\s?(?:\+|or so\b|or more\b|or less\b)/;

/** A measure with what stands around it. `text` is the paragraph's. */
export function candidateOf(text: string, measure: Measure, words: FigureWords): Candidate {
  const before = text.slice(Math.max(0, measure.start - REACH), measure.start).toLowerCase();
  const after = text.slice(measure.end, measure.end + 10);
  return {
    ...measure,
    words: text.slice(measure.number.start, measure.number.end).toLowerCase(),
    counted: measure.end,
    approximate: saysAbout(before, words) || ROUGHLY.test(after),
  };
}

/** The last words before the number say that it is not exact; nothing but "the" or "a" stands between. */
function saysAbout(before: string, words: FigureWords): boolean {
  let last = -1;
  for (const found of before.matchAll(new RegExp(words.about.source, 'gu')))
    last = found.index + found[0].length;
  return last >= 0 && /^[\s(]*(?:(?:the|an?|of|by|some)\s+)?$/.test(before.slice(last));
}
