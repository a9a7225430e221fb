import { digitsAt } from './figure-digits';
import { ordinalAt } from './figure-ordinal';
import { type WordAt, wordAt } from './figure-token';
import type { FigureWords } from './figure-words';

/** A whole number at the start of a text, in digits or words. */
export interface CardinalAt {
  readonly value: number;
  /** Of the largest word that tells one: 1000000 of "million"; 1 when none is said. */
  readonly scale: number;
  readonly length: number;
  /** A smaller number could follow, as after "twenty" or "hundred": an ordinal after it belongs to it. */
  readonly open: boolean;
  readonly digits: boolean;
}

/** The number that the text begins with, with its scales: "two hundred and two thousand", "7.7 million", "$5m". */
export function cardinalAt(text: string, words: FigureWords, money = false): CardinalAt | null {
  let number = headAt(text, words);
  if (!number) return null;
  for (let times = scaleAfter(text, number, words, money); times; ) {
    number = multiplied(number, times);
    if (times.by === 100) number = withTens(text, number, words);
    const next = scaleAfter(text, number, words, money);
    if (!next && times.by >= 1000) return withRest(text, number, times.by, words);
    times = next;
  }
  return number;
}

/** "seven", "twenty-one", "21", the "a" before "hundred". */
function headAt(text: string, words: FigureWords): CardinalAt | null {
  const digits = digitsAt(text, words.comma);
  if (digits) return { ...digits, scale: 1, open: false, digits: true };
  const first = wordAt(text, false);
  if (!first) return null;
  const pair = pairAt(text, first, words);
  if (pair) return withUnits(text, pair, words);
  const tens = words.numbers.get(first.word) ?? words.glued?.(first.word) ?? undefined;
  if (tens === undefined) {
    const bare = words.bare.includes(first.word);
    const follows = words.articles.includes(first.word) && scaleWord(text, first.length, words) >= 10;
    const length = follows ? first.length : 0;
    return bare || follows ? { value: 1, scale: 1, length, open: false, digits: false } : null;
  }
  const head = { value: tens, scale: 1, length: first.length, open: tens >= 100, digits: false };
  // "Trescientos" is one word.
  if (tens >= 100) return withTens(text, head, words);
  return withUnits(text, head, words);
}

/** "quatre-vingt". */
function pairAt(text: string, first: WordAt, words: FigureWords): CardinalAt | null {
  const second = words.pairs ? wordAt(text.slice(first.length), true) : null;
  const value = second ? words.numbers.get(`${first.word} ${second.word}`) : undefined;
  return second && value !== undefined
    ? { value, scale: 1, length: first.length + second.length, open: false, digits: false }
    : null;
}

function withUnits(text: string, tens: CardinalAt, words: FigureWords): CardinalAt {
  const room =
    tens.value >= 20 && tens.value < 100 && tens.value % 10 === 0 ? (words.rooms.get(tens.value) ?? 10) : 0;
  if (room === 0) return tens;
  const after = skipAnd(text, tens.length, words, words.andInTens);
  const next = wordAt(text.slice(after), after === tens.length);
  const units = next ? words.numbers.get(next.word) : undefined;
  if (!next || units === undefined || units === 0 || units >= room) return { ...tens, open: true };
  const sum = { ...tens, value: tens.value + units, length: after + next.length };
  const more = units === 10 ? wordAt(text.slice(sum.length), true) : null;
  const last = more ? words.numbers.get(more.word) : undefined;
  // "soixante-dix-sept"
  return more && last !== undefined && last > 0 && last < 10
    ? { ...sum, value: sum.value + last, length: sum.length + more.length }
    : sum;
}

function withTens(text: string, hundreds: CardinalAt, words: FigureWords): CardinalAt {
  const after = skipAnd(text, hundreds.length, words, true);
  const joined =
    after === hundreds.length ? (/^[ \u00a0-]{0,2}/.exec(text.slice(after))?.[0].length ?? 0) : 0;
  if (joined === 0 && after === hundreds.length && !/^\p{L}/u.test(text.slice(after)))
    return { ...hundreds, open: true };
  const tens = headAt(text.slice(after + joined), words);
  const fits = tens && Number.isInteger(tens.value) && tens.value > 0 && tens.value < 100;
  const bare = tens?.digits && after === hundreds.length;
  if (!fits || bare || tens.length === 0 || belongsOn(text, after + joined + tens.length, tens.value, words))
    return { ...hundreds, open: true };
  return {
    ...tens,
    value: hundreds.value + tens.value,
    length: after + joined + tens.length,
    digits: hundreds.digits,
  };
}

/** What comes after the scale and is smaller than it: "two million (and) three hundred". */
function withRest(text: string, number: CardinalAt, below: number, words: FigureWords): CardinalAt {
  const open = { ...number, open: true };
  const after = skipAnd(text, number.length, words, true);
  const said = after > number.length;
  const joined = said ? 0 : (/^[ \u00a0-]{0,2}/.exec(text.slice(after))?.[0].length ?? 0);
  if (!said && joined === 0 && !/^\p{L}/u.test(text.slice(after))) return open;
  const rest = cardinalAt(text.slice(after + joined), words);
  if (!rest || rest.value <= 0 || rest.value >= below || !Number.isInteger(rest.value)) return open;
  // "2 million 300" are two numbers.
  if (rest.digits) return open;
  if (said && rest.value < 100 && below > 1000) return open;
  return {
    ...rest,
    value: number.value + rest.value,
    scale: number.scale,
    length: after + joined + rest.length,
  };
}

function skipAnd(text: string, at: number, words: FigureWords, allowed: boolean): number {
  const and = allowed ? /^(?: {1,2}|-)(\p{L}{1,3})(?: {1,2}|-)/u.exec(text.slice(at)) : null;
  return and?.[1] && words.and.includes(and[1].toLowerCase()) ? at + and[0].length : at;
}

interface Times {
  readonly by: number;
  readonly length: number;
}

function multiplied(number: CardinalAt, { by, length }: Times): CardinalAt {
  return {
    ...number,
    value: number.value * by,
    scale: by >= 1000 ? number.scale * by : number.scale,
    length: number.length + length,
    open: by >= 100,
  };
}

function scaleWord(text: string, at: number, words: FigureWords): number {
  const next = wordAt(text.slice(at), at > 0);
  return (next && words.scales.get(next.word)) || 0;
}

/** What follows makes another number of the tens: "two hundred", "two dozen", "three quarters". */
function belongsOn(text: string, at: number, tens: number, words: FigureWords): boolean {
  const scale = scaleWord(text, at, words);
  if (scale === 100 || scale === 12) return true;
  const part = ordinalAt(text.slice(at), words, true);
  return part?.plural === true && tens < part.rank;
}

/** The scale word after a number; after digits also a letter or two: "5m", "1.2bn". */
export function scaleAfter(
  text: string,
  { length, value, digits }: Pick<CardinalAt, 'length' | 'value' | 'digits'>,
  words: FigureWords,
  money: boolean,
): Times | null {
  const rest = text.slice(length);
  const next = wordAt(rest, length > 0);
  if (!next) return null;
  const word = words.scales.get(next.word);
  if (word !== undefined && !(word === 100 && value >= 100)) return { by: word, length: next.length };
  const suffix = digits ? words.suffixes.get(next.word) : undefined;
  if (suffix === undefined || /^[\p{Nd}]/u.test(rest.slice(next.length))) return null;
  if (/^ ?m$/.test(rest.slice(0, next.length)) && !money && isMetres(rest)) return null;
  if (/^(?:[ -][bm]|.?mm)$/.test(rest.slice(0, next.length)) && !money) return null;
  const point = rest[next.length] === '.' && words.pointed.includes(next.word) ? 1 : 0;
  return { by: suffix, length: next.length + point };
}

/** A lone "m" is a million in money ("$5m") and before what is counted ("5m people"), and else metres. */
function isMetres(rest: string): boolean {
  const next = /^ ?m (\p{L}+)/u.exec(rest)?.[1];
  return next === undefined || AFTER_METRES.has(next.toLowerCase());
}

const AFTER_METRES = new Set(
  'tall long wide high deep thick x by of in on at to from and or is was are were above below away apart off sprint race final hurdles freestyle'.split(
    ' ',
  ),
);
