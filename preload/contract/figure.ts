import { figureWords } from './figure-languages';
import { type Measure, measuresIn, unitAfter } from './figure-measure';
import type { FigureWords } from './figure-words';

/** What a figure says: "about 7.7 million Venezuelans" is 7700000, of the scale 1000000, approximate, of Venezuelans. */
export interface Figure {
  /** The full number. Of a share its number as written ("51 %" is 51); of a fraction in words the fraction. */
  readonly value: number;
  /** "%", a currency's code, or an English word in the singular: "year". */
  readonly unit?: string;
  /** Of the word that tells it: 1000000 of "million". */
  readonly scale?: number;
  readonly approximate: boolean;
  /** What is counted, in the text's words. */
  readonly of?: string;
}

/** What comes after a number when it is not meant to the letter: "12 or so", "12+". */
const ROUGHLY = /^\s*(\+|or so\b|or more\b|or less\b)/;

/** More words than these are a clause and not what is counted. */
const MOST_WORDS = 6;

/**
 * Reads the figure in a few words of text, written in a language (a BCP 47 tag; English when it is not known).
 * Null when there is none, or more than one, so that no number is ever made up.
 */
export function parseFigure(text: string, language: string | null): Figure | null {
  const words = figureWords(language);
  const measure = firstMeasure(text, words);
  if (!measure) return null;
  const roughly = measure.unit === undefined ? (ROUGHLY.exec(text.slice(measure.end))?.[0] ?? '') : '';
  const numberEnd = measure.end + roughly.length;
  const unit = roughly === '' ? null : unitAfter(text, numberEnd);
  const rest = text.slice(unit?.end ?? numberEnd).trim();
  if (firstMeasure(rest, words) && !words.of.test(rest.toLowerCase())) return null;
  const of = countedThing(rest, words);
  const unitName = measure.unit ?? unit?.unit;
  return {
    value: measure.value,
    ...(unitName !== undefined && { unit: unitName }),
    ...(measure.scale !== undefined && { scale: measure.scale }),
    approximate: words.about.test(text.slice(0, measure.start).toLowerCase()) || roughly !== '',
    ...(of !== null && { of }),
  };
}

function firstMeasure(text: string, words: FigureWords): Measure | null {
  for (const measure of measuresIn(text, words)) return measure;
  return null;
}

/** "of the vote" is "the vote"; "polling stations, as" is "polling stations". */
function countedThing(rest: string, words: FigureWords): string | null {
  const [phrase = ''] = rest.split(/[.,](?!\p{Nd})|[;:!?()[\]“”„"«»—–\n]/u);
  const start = words.of.exec(phrase.toLowerCase())?.[0].length ?? 0;
  const thing = phrase.slice(start).trim();
  const count = thing.split(/\s+/).length;
  return /\p{L}/u.test(thing) && count <= MOST_WORDS ? thing : null;
}
