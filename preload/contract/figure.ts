import { numberAt } from './figure-number';
import { currencyBefore, unitAt } from './figure-unit';
import { type FigureWords, figureWords } from './figure-words';

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
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  const found = firstNumber(plain, words);
  if (!found) return null;
  const currency = currencyBefore(plain.slice(0, found.start));
  const end = found.start + found.length;
  const roughly = ROUGHLY.exec(plain.slice(end))?.[0] ?? '';
  const numberEnd = end + roughly.length;
  const unitStart = numberEnd + leadingSpace(plain.slice(numberEnd));
  const unit = unitAt(plain.slice(unitStart));
  const restStart = unitStart + (unit?.length ?? 0);
  const rest = text.slice(restStart).trim();
  if (holdsAnother(rest, words)) return null;
  const of = countedThing(rest, words);
  const unitName = currency?.unit ?? unit?.unit;
  return {
    value: found.value,
    ...(unitName !== undefined && { unit: unitName }),
    ...(found.scale > 1 && { scale: found.scale }),
    approximate: words.about.test(plain.slice(0, found.start)) || roughly !== '',
    ...(of !== null && { of }),
  };
}

function firstNumber(text: string, words: FigureWords) {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.,])[-−]?[\p{L}\p{N}½⅓⅔¼¾]/gu)) {
    const money = currencyBefore(text.slice(0, index)) !== null;
    const number = numberAt(text.slice(index), words, money);
    if (number) return { ...number, start: index };
  }
  return null;
}

function leadingSpace(text: string): number {
  return /^[\s-]*/.exec(text)?.[0].length ?? 0;
}

/** "7 and 9 million", "51 to 44": two figures. But "160 of the 200 boxes" is one, and says of what. */
function holdsAnother(rest: string, words: FigureWords): boolean {
  const lower = rest.toLowerCase();
  return !words.of.test(lower) && firstNumber(lower, words) !== null;
}

/** "of the vote" is "the vote"; "polling stations, as" is "polling stations". */
function countedThing(rest: string, words: FigureWords): string | null {
  const [phrase = ''] = rest.split(/[.,](?!\p{Nd})|[;:!?()[\]“”„"«»—–\n]/u);
  const start = words.of.exec(phrase.toLowerCase())?.[0].length ?? 0;
  const thing = phrase.slice(start).trim();
  const count = thing.split(/\s+/).length;
  return /\p{L}/u.test(thing) && count <= MOST_WORDS ? thing : null;
}
