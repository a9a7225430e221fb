/** What digits say at the start of a text, and how many code units they are. */
export interface DigitsAt {
  readonly value: number;
  readonly length: number;
}

const SPACED = /^\p{Nd}{1,3}(?:[\u00a0\u202f\u2009 ]\p{Nd}{3})+(?![\p{Nd}])(?:[.,]\p{Nd}+)?/u;
const DIGITS = /^(?:\p{Nd}+(?:[.,]\p{Nd}+|['’]\p{Nd}{3}(?!\p{Nd}))*|[.]\p{Nd}+)/u;
/** Digits with several separators that are one number: in threes, or as India writes them. */
const GROUPED =
  /^\p{Nd}{1,3}(?:([.,'’])\p{Nd}{3}(?:\1\p{Nd}{3})*|,\p{Nd}{2}(?:,\p{Nd}{2})*,\p{Nd}{3})(?:[.,]\p{Nd}+)?$/u;
const SIGNS = /^(?:[-−+]|--)?/;
/** "1.5e10", "6.2x10^-4", "2^10". */
const POWER = /^(?:e([+-]?\p{Nd}{1,3})|(?: ?[x×*] ?10\^|\^)([+-]{0,2}\p{Nd}{1,3}))(?![\p{L}\p{Nd}])/iu;
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/**
 * The number in digits that a text begins with: with separators, a sign, an exponent, a fraction after it. What can be
 * read in two ways is read with the decimal sign given: `comma` or point. Null when there are no digits.
 */
export function digitsAt(text: string, comma: boolean): DigitsAt | null {
  const sign = SIGNS.exec(text)?.[0] ?? '';
  const rest = text.slice(sign.length);
  const digits = writtenDigits(rest);
  const after = rest.slice(digits.length);
  const minus = sign === '-' || sign === '−' ? -1 : 1;
  const vulgar = /^ ?([½⅓⅔¼¾⅕⅛⅜⅝⅞])/.exec(after);
  if (digits === '' && !vulgar) return null;
  const whole = digits === '' ? 0 : readDigits(digits, comma);
  const length = sign.length + digits.length;
  if (vulgar?.[1])
    return { value: minus * (whole + (VULGAR[vulgar[1]] ?? 0)), length: length + vulgar[0].length };
  const mixed = /^ (\p{Nd}{1,2})[/⁄](\p{Nd}{1,3})(?![\p{Nd}/])/u.exec(after);
  if (mixed?.[1] && mixed[2] && /^\p{Nd}+$/u.test(digits)) {
    const part = readDigits(mixed[1], comma) / readDigits(mixed[2], comma);
    if (part < 1) return { value: minus * (whole + part), length: length + mixed[0].length };
  }
  const slash = /^[/⁄](\p{Nd}+)(?![/⁄\p{Nd}])/u.exec(after);
  if (slash?.[1] && readDigits(slash[1], comma) > 0)
    return { value: (minus * whole) / readDigits(slash[1], comma), length: length + slash[0].length };
  return withPower(minus * whole, length, after);
}

function withPower(value: number, length: number, after: string): DigitsAt {
  const power = POWER.exec(after);
  if (!power) return { value, length };
  const exponent = Number((power[1] ?? power[2] ?? '').replace('--', '').replace(/^\+/, ''));
  const raised = power[0].startsWith('^')
    ? Math.sign(value) * Math.abs(value) ** exponent
    : Number(`${value}e${exponent}`);
  return Number.isFinite(raised) ? { value: raised, length: length + power[0].length } : { value, length };
}

/** The digits that make one number: "22,240,260" is one, "22,24,26" begins with one, "192.168.1.2" is none. */
function writtenDigits(text: string): string {
  const spaced = SPACED.exec(text)?.[0];
  if (spaced) return spaced;
  const found = DIGITS.exec(text)?.[0] ?? '';
  const signs = found.replace(/\p{Nd}/gu, '');
  if (signs.length < 2 || GROUPED.test(found)) return found;
  return /^,+$/.test(signs) ? (/^\p{Nd}+/u.exec(found)?.[0] ?? '') : '';
}

/** The value of digits with their separators. */
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

/** The digits of any script as ours: in Unicode they stand ten by ten, from zero to nine. */
function toAscii(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128 || !/\p{Nd}/u.test(character)) return character;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
