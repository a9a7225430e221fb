import type { FigureWords } from './figure-words';

/** A number at the start of a text: what it is, its scale where one is said, and how many code units say it. */
export interface NumberAt {
  readonly value: number;
  /** "million" is 1000000; 1 when no scale is said. */
  readonly scale: number;
  readonly length: number;
}

const DIGITS = /^\p{Nd}+(?:[.,'’]\p{Nd}+|[\u00a0\u202f\u2009 ]\p{Nd}{3}(?!\p{Nd}))*/u;
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
};

/**
 * The number that the text (in lower case) begins with, in digits or words, as its language writes it; null when it
 * begins with none. `money`: a currency stands before it.
 */
export function numberAt(text: string, words: FigureWords, money = false): NumberAt | null {
  const ratio = ratioAt(text, words);
  if (ratio) return ratio;
  const whole = plainAt(text, words);
  const number = partAt(text, whole, words) ?? whole;
  return number && scaled(text, number, words, money);
}

function plainAt(text: string, words: FigureWords): NumberAt | null {
  return digitsAt(text, words) ?? wordsAt(text, words);
}

/** "one in five". */
function ratioAt(text: string, words: FigureWords): NumberAt | null {
  const first = plainAt(text, words);
  const between = first && /^ in /.exec(text.slice(first.length));
  if (!first || !between) return null;
  const from = first.length + between[0].length;
  const second = plainAt(text.slice(from), words);
  if (!second || second.value <= first.value || second.value > 1000) return null;
  return { value: rounded(first.value / second.value), scale: 1, length: from + second.length };
}

function digitsAt(text: string, words: FigureWords): NumberAt | null {
  const sign = /^[-−]/.exec(text)?.[0] ?? '';
  const rest = text.slice(sign.length);
  const digits = DIGITS.exec(rest)?.[0] ?? '';
  const after = rest.slice(digits.length);
  const slash = /^[/⁄](\p{Nd}+)/u.exec(after);
  const vulgar = /^ ?([½⅓⅔¼¾])/.exec(after);
  let value = digits === '' ? 0 : readDigits(digits, words.comma);
  if (digits === '' && !vulgar) return null;
  if (slash?.[1] && digits !== '') value /= readDigits(slash[1], words.comma);
  if (vulgar?.[1]) value += VULGAR[vulgar[1]] ?? 0;
  const length = sign.length + digits.length + (slash?.[0] ?? vulgar?.[0] ?? '').length;
  return { value: sign ? -value : value, scale: 1, length };
}

/** The value of digits with their separators. What can be read in two ways is read as the language writes it. */
function readDigits(digits: string, comma: boolean): number {
  const plain = [...digits].map(toAscii).join('');
  const joined = plain.replace(/[^\d.,]/g, '');
  const signs = joined.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return Number(joined);
  const [whole = '', ...tails] = joined.split(last);
  const tail = tails.at(-1) ?? '';
  const groups = new Set(signs).size === 1 && (signs.length > 1 || mayBeGroup(whole, tail, last, comma));
  if (groups) return Number(joined.replace(/[.,]/g, ''));
  const at = joined.lastIndexOf(last);
  return Number(`${joined.slice(0, at).replace(/[.,]/g, '')}.${joined.slice(at + 1)}`);
}

function mayBeGroup(whole: string, tail: string, sign: string, comma: boolean): boolean {
  const groupSign = comma ? '.' : ',';
  return tail.length === 3 && sign === groupSign && /^[1-9]\d{0,2}$/.test(whole);
}

/** Arabic, Persian and Devanagari digits and the wide ones of East Asia as ours. */
function toAscii(character: string): string {
  const code = character.charCodeAt(0);
  const zero = [0x0660, 0x06f0, 0x0966, 0xff10].find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}

/** "one hundred and twenty", "twenty-one": cardinal words, with "hundred" within them. */
function wordsAt(text: string, words: FigureWords): NumberAt | null {
  let value: number | null = null;
  let length = 0;
  let article = false;
  for (;;) {
    const next = wordAt(text.slice(length), length > 0);
    if (!next) break;
    const isArticle = length === 0 && words.articles.includes(next.word) && scaleFollows(text, next, words);
    const number = words.numbers[next.word];
    if (isArticle) article = true;
    else if (number !== undefined) value = (value ?? 0) + number;
    else if (words.scales[next.word] === 100 && value !== null) value *= 100;
    else if (next.word !== 'and' || value === null || !numberFollows(text, length + next.length, words))
      break;
    length += next.length;
  }
  if (article) return { value: value ?? 1, scale: 1, length };
  return value === null ? null : { value, scale: 1, length };
}

/** After the article comes a scale: "a million". */
function scaleFollows(text: string, article: { length: number }, words: FigureWords): boolean {
  const next = wordAt(text.slice(article.length), true);
  return next !== null && (words.scales[next.word] ?? 0) >= 12;
}

function numberFollows(text: string, at: number, words: FigureWords): boolean {
  const next = wordAt(text.slice(at), true);
  return next !== null && words.numbers[next.word] !== undefined;
}

/** "half", "a third", "two-thirds", "two and a half", "half a" before "million". */
function partAt(text: string, whole: NumberAt | null, words: FigureWords): NumberAt | null {
  const and = whole && /^ and an? /.exec(text.slice(whole.length));
  const article = whole ? null : wordAt(text, false);
  const hasArticle = article !== null && words.articles.includes(article.word);
  const lead = whole ? whole.length + (and ? and[0].length : 0) : hasArticle ? article.length : 0;
  const next = wordAt(text.slice(lead), and === null && lead > 0);
  const part = next && (words.parts[next.word] ?? words.parts[next.word.replace(/s$/, '')]);
  if (!next || !part) return null;
  const value = and ? whole.value + 1 / part : (whole?.value ?? 1) / part;
  const end = lead + next.length;
  const aScale = /^(?: of)? an?(?= (\p{L}+))/u.exec(text.slice(end));
  const skipped = aScale && words.scales[aScale[1] ?? ''] ? aScale[0].length : 0;
  return { value, scale: 1, length: end + skipped };
}

/** The number with the scale words that follow it: "7.7 million", "1.2bn", "two hundred thousand". */
function scaled(text: string, number: NumberAt, words: FigureWords, money: boolean): NumberAt {
  let { value, scale, length } = number;
  for (;;) {
    const next = wordAt(text.slice(length), true);
    const times = next && words.scales[next.word];
    if (!next || !times || (next.word === 'm' && !money && isMetres(text, length))) break;
    value *= times;
    if (times >= 1000) scale *= times;
    length += next.length;
    if (text[length] === '.' && /^(mio|mrd)$/.test(next.word)) length++;
  }
  return { value: rounded(value), scale, length };
}

/** A lone "m" is a million in money ("$5m") and before what is counted ("5m people"). */
function isMetres(text: string, at: number): boolean {
  return !/^ ?m \p{L}/u.test(text.slice(at));
}

/** The next word, with the space or hyphen before it where `joined`. */
function wordAt(text: string, joined: boolean): { word: string; length: number } | null {
  const match = (joined ? /^[- \u00a0]?(\p{L}+)/u : /^(\p{L}+)/u).exec(text);
  return match?.[1] ? { word: match[1], length: match[0].length } : null;
}

/** Without what binary fractions leave behind: 4350000, not 4349999.999999999. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
