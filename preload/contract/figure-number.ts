import { type CardinalAt, cardinalAt, scaleAfter } from './figure-cardinal';
import { ordinalAt } from './figure-ordinal';
import { wordAt } from './figure-token';
import { unitAt } from './figure-unit';
import type { FigureWords } from './figure-words';

/** A number at the start of a text: what it is, its scale where one is said, and how many code units say it. */
export interface NumberAt {
  readonly value: number;
  /** "million" is 1000000; 1 when no scale is said. */
  readonly scale: number;
  readonly length: number;
}

/**
 * The number that the text begins with, in digits or words, as its language writes it; null when it begins with none
 * or with an ordinal. `money`: a currency stands before it.
 */
export function numberAt(text: string, words: FigureWords, money = false): NumberAt | null {
  const minus = minusAt(text, words);
  const found = unsignedAt(text.slice(minus), words, money);
  if (!found) return null;
  if (!Number.isFinite(found.value)) return null;
  const value = minus > 0 ? -found.value : found.value;
  const exact = found.scale === 1 && Number.isInteger(value);
  return { value: exact ? value : rounded(value), scale: found.scale, length: minus + found.length };
}

function minusAt(text: string, words: FigureWords): number {
  const first = wordAt(text, false);
  if (!first || !words.minus.includes(first.word)) return 0;
  return first.length + (/^[ \u00a0]?/.exec(text.slice(first.length))?.[0].length ?? 0);
}

function unsignedAt(text: string, words: FigureWords, money: boolean): NumberAt | null {
  const article = partAfterArticle(text, words);
  if (article) return withScale(text, article, words, money);
  const whole = cardinalAt(text, words, money);
  if (!whole) return bareHalf(text, words, money);
  const part = partAfter(text, whole, words);
  if (part === 'ordinal') return null;
  if (part) return withScale(text, part, words, money);
  const mixed = withAndPart(text, whole, words);
  if (mixed) return withScale(text, mixed, words, money);
  return withPoint(text, whole, words) ?? ratio(text, whole, words) ?? whole;
}

/** "two-thirds", "one eighth"; 'ordinal' for "twenty-first"; null for "four fifth graders". */
function partAfter(text: string, whole: CardinalAt, words: FigureWords): NumberAt | 'ordinal' | null {
  if (whole.open && !whole.digits && whole.scale === 1 && endsOrdinal(text.slice(whole.length), words))
    return 'ordinal';
  const part = ordinalAt(text.slice(whole.length), words, true);
  if (!part || !Number.isInteger(whole.value) || whole.scale > 1) return null;
  const hyphen = /^ ?[-‐‑]/.test(text.slice(whole.length)) && whole.value < part.rank;
  if (part.plural || whole.value === 1 || (hyphen && !whole.open && part.rank < 11)) {
    if (part.rank <= 4 && whole.value >= part.rank * 2) return null;
    return { value: whole.value / part.rank, scale: 1, length: whole.length + part.length };
  }
  return whole.open ? 'ordinal' : null;
}

/** "-first" after "twenty". */
function endsOrdinal(rest: string, words: FigureWords): boolean {
  const next = wordAt(rest, true);
  return next !== null && words.ordinals.has(next.word);
}

/** "a third", "a quarter", "a hundred trillionths" is left to the cardinal. */
function partAfterArticle(text: string, words: FigureWords): NumberAt | null {
  const article = wordAt(text, false);
  if (!article || !words.articles.includes(article.word)) return null;
  const part = ordinalAt(text.slice(article.length), words, true);
  if (!part || part.plural) return null;
  const length = article.length + part.length;
  // "A third term" is an ordinal.
  if (part.rank > 2 && words.afterPart?.test(text.slice(length)) === false) return null;
  return { value: 1 / part.rank, scale: 1, length };
}

/** "half", and "quarter" before "million". */
function bareHalf(text: string, words: FigureWords, money: boolean): NumberAt | null {
  const part = wordAt(text, false);
  const rank = part && words.parts.get(part.word);
  if (!part || !rank || !words.alone.includes(part.word)) return null;
  const number = { value: 1 / rank, scale: 1, length: part.length };
  const scaled = withScale(text, number, words, money);
  return scaled.length > number.length || rank === 2 || words.comma ? scaled : null;
}

/** "two and a half", "one hundred and three and two thirds"; of "a million and a half" the half is of the million. */
function withAndPart(text: string, whole: CardinalAt, words: FigureWords): NumberAt | null {
  const and = /^ {1,2}(\p{L}+) {1,2}/u.exec(text.slice(whole.length));
  if (!and?.[1] || !words.and.includes(and[1].toLowerCase())) return null;
  const from = whole.length + and[0].length;
  const rest = text.slice(from);
  const many = cardinalAt(rest, words);
  const part = partAfterArticle(rest, words) ?? (many && partAfter(rest, many, words)) ?? null;
  if (!part || part === 'ordinal' || part.value >= 1) return null;
  if (whole.scale < 1e6)
    return { value: whole.value + part.value, scale: whole.scale, length: from + part.length };
  const own = withScale(rest, part, words, false);
  const of = own.scale > 1 ? own.value : part.value * whole.scale;
  return { value: whole.value + of, scale: whole.scale, length: from + own.length };
}

/** "half a million", "two thirds of a million", "two and a half million". */
function withScale(text: string, number: NumberAt, words: FigureWords, money: boolean): NumberAt {
  const aScale = /^(?: of)? {1,2}an?(?= {1,2}(\p{L}+))/iu.exec(text.slice(number.length));
  const skipped = aScale?.[1] && words.scales.get(aScale[1].toLowerCase()) ? aScale[0].length : 0;
  let { value, scale, length } = { ...number, length: number.length + skipped };
  for (;;) {
    const times = scaleAfter(text, { length, value, digits: false }, words, money);
    if (!times) return { value, scale, length };
    value *= times.by;
    if (times.by >= 1000) scale *= times.by;
    length += times.length;
  }
}

/** "two hundred point zero three". */
function withPoint(text: string, whole: CardinalAt, words: FigureWords): NumberAt | null {
  const point = wordAt(text.slice(whole.length), true);
  if (!point || whole.digits || words.point !== point.word) return null;
  let digits = '';
  let length = whole.length + point.length;
  for (;;) {
    const next = wordAt(text.slice(length), true);
    const digit = next && words.numbers.get(next.word);
    if (!next || typeof digit !== 'number' || (digits !== '' && digit > 9)) break;
    digits += digit;
    length += next.length;
  }
  return digits === '' ? null : { value: Number(`${whole.value}.${digits}`), scale: 1, length };
}

/** "one in five", "two out of five hundred", "1 over 3"; what has a unit is no share: "12 in 20 days". */
function ratio(text: string, first: CardinalAt, words: FigureWords): NumberAt | null {
  const between = words.outOf.exec(text.slice(first.length));
  if (!between || !Number.isInteger(first.value)) return null;
  const from = first.length + between[0].length;
  const second = cardinalAt(text.slice(from), words);
  if (!second || second.value <= first.value || second.value > 1000 || !Number.isInteger(second.value))
    return null;
  const length = from + second.length;
  const after = text.slice(length).replace(/^[ -]/, '');
  if (unitAt(after) || scaleAfter(text, { ...second, length }, words, false)) return null;
  return { value: first.value / second.value, scale: 1, length };
}

/** Without what binary fractions leave behind: 4350000, not 4349999.999999999. */
export function rounded(value: number): number {
  return Number(value.toPrecision(Number.isInteger(value) ? 15 : 12));
}
