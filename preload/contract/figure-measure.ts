import { currencyBefore } from './figure-currency';
import { numberAt, rounded } from './figure-number';
import { wordAt } from './figure-token';
import { unitAt } from './figure-unit';
import type { FigureWords } from './figure-words';

/** A number in a text with its unit. Offsets are in UTF-16 code units of that text, `end` exclusive. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands, without its unit. */
  readonly number: { readonly start: number; readonly end: number };
  readonly value: number;
  readonly unit?: string;
  /** Of the word that tells it: 1000000 of "million". */
  readonly scale?: number;
}

const STARTS =
  /(?<![\p{L}\p{N}])(?:[-−+]?(?:\.(?=\p{Nd}))?\p{Nd}|[½⅓⅔¼¾⅕⅛⅜⅝⅞]|\p{L}+)|(?<=(?<![\p{L}\p{N}])[A-Z]{3,4})\p{Nd}/gu;

/** Digits that are no number ("192.168.0.1") are passed over as a whole. */
const DIGITS = /^[-−+]?\p{Nd}+(?:[.,]\p{Nd}+)*/u;

/** The numbers in a text with their units, in text order; none overlaps another. Ordinals are none. */
export function* measuresIn(text: string, words: FigureWords): Generator<Measure> {
  const starts = new RegExp(STARTS);
  let last = 0;
  for (let found = starts.exec(text); found; found = starts.exec(text)) {
    if (/^\p{L}/u.test(found[0]) && !mayBegin(found[0].toLowerCase(), words)) continue;
    const measure = measureAt(text, found.index, words, last);
    if (!measure) {
      const digits = DIGITS.exec(text.slice(found.index, found.index + LONGEST))?.[0];
      if (digits) starts.lastIndex = found.index + digits.length;
      continue;
    }
    const whole = withSmaller(text, measure, words);
    yield whole;
    last = whole.end;
    starts.lastIndex = last;
  }
}

function mayBegin(word: string, words: FigureWords): boolean {
  return (
    words.numbers.has(word) ||
    words.articles.includes(word) ||
    words.bare.includes(word) ||
    words.alone.includes(word) ||
    words.minus.includes(word) ||
    words.multiples.has(word) ||
    (words.glued !== null && words.glued(word) !== null)
  );
}

/** The number at a position of the text, with the currency before it (from `after` on) or the unit behind it. */
function measureAt(text: string, at: number, words: FigureWords, after: number): Measure | null {
  const multiple = multipleAt(text, at, words);
  if (multiple) return multiple;
  const currency = currencyBefore(text, at, after);
  if (!currency && /[A-Z]/.test(text.charAt(at - 1))) return null;
  const number = numberAt(listed(text, at), words, currency !== null);
  if (!number) return null;
  const end = at + number.length;
  const scale = number.scale > 1 ? { scale: number.scale } : {};
  const plain = { start: at, end, number: { start: at, end }, value: number.value, ...scale };
  if (currency)
    return { ...plain, start: currency.start, value: number.value * currency.times, unit: currency.unit };
  const between = number.scale >= 1e6 ? words.ofUnit : isPart(text, at, number.value) ? HALF : null;
  const feet = feetAt(text, plain);
  if (feet) return feet;
  const unit = unitAfter(text, end, between);
  if (unit) return withUnit(text, plain, unit, words);
  if (/^\p{L}/u.test(text.slice(end))) return null;
  const age = /(?<!\p{L})(?:aged?|alter von)\s$/iu.exec(text.slice(Math.max(after, at - 10), at));
  return age && number.value < 130 ? { ...plain, start: at - age[0].length, unit: 'year' } : plain;
}

/** "6'2"" is six feet and two inches. */
function feetAt(text: string, feet: Measure): Measure | null {
  const inches = /^ ?['’′] ?(\d{1,2})(?: ?(?:["”″]|''|’’))?(?![\p{L}\p{N}])/u.exec(
    text.slice(feet.end, feet.end + 10),
  );
  const fits = Number.isInteger(feet.value) && feet.value > 0 && feet.value < 20 && Number(inches?.[1]) < 12;
  if (!inches || !fits) return null;
  const value = rounded(feet.value + Number(inches[1]) / 12);
  return { ...feet, end: feet.end + inches[0].length, value, unit: 'foot' };
}

/** "Doubled", "twice". */
function multipleAt(text: string, start: number, words: FigureWords): Measure | null {
  const word = wordAt(text.slice(start, start + 20), false);
  const value = word ? words.multiples.get(word.word) : undefined;
  if (!word || value === undefined) return null;
  const place = { start, end: start + word.length };
  return { ...place, number: place, value, unit: 'time' };
}

/** Of "22,24,26" only "24" when it is read: what follows a number and a comma is one of a list. */
function listed(text: string, at: number): string {
  const inList = /\p{Nd},$/u.test(text.slice(Math.max(0, at - 2), at));
  const rest = text.slice(at, at + LONGEST);
  return inList ? (/^\p{Nd}+/u.exec(rest)?.[0] ?? rest) : rest;
}

/** No number is longer, so that long odd lines are read in a moment. */
const LONGEST = 200;

interface UnitAfter {
  readonly unit: string;
  readonly end: number;
  readonly times: number;
}

function withUnit(text: string, plain: Measure, unit: UnitAfter, words: FigureWords): Measure {
  const value = plain.value * unit.times;
  const cold = unit.unit.startsWith('°') && /(?<!\p{N} ?)[-−] $/u.test(text.slice(0, plain.start).slice(-4));
  const scale = /^[A-Z]{3}$/.test(unit.unit) ? /^ (\p{L}+)/u.exec(text.slice(unit.end, unit.end + 20)) : null;
  const times = scale?.[1] ? words.scales.get(scale[1].toLowerCase()) : undefined;
  // "75 USD million"
  if (scale && times !== undefined && times >= 1000)
    return {
      ...plain,
      end: unit.end + scale[0].length,
      value: rounded(value * times),
      unit: unit.unit,
      scale: times,
    };
  if (cold) return { ...plain, start: plain.start - 2, end: unit.end, value: -value, unit: unit.unit };
  return { ...plain, end: unit.end, value, unit: unit.unit };
}

const isPart = (text: string, at: number, value: number) => value < 1 && /\p{L}/u.test(text.charAt(at));

/** "Half an hour". */
const HALF = /^ an? (?=\p{L})/u;
/** A space or a hyphen. */
const GAP = /^(?:[ \u00a0\u202f]{1,2}|[ \u00a0]?[-‐‑][ \u00a0]?)?/;

/** The unit after a number that ends at a position of the text, and where the unit ends; null when there is none. */
export function unitAfter(text: string, at: number, of: RegExp | null = null): UnitAfter | null {
  const rest = text.slice(at, at + 12);
  const gap = of?.exec(rest) ?? GAP.exec(rest);
  const start = at + (gap?.[0].length ?? 0);
  const seconds = gap?.[0] === '-' && /^second(?!\p{L})/iu.test(text.slice(start, start + 7));
  const unit = seconds ? { unit: 'second', length: 6 } : unitAt(text.slice(start, start + 60));
  // "99p" is money, "5 p" is none.
  if (unit?.unit === 'penny' && unit.length === 1 && start > at) return null;
  if (!unit || (unit.length === 1 && /^\p{L}/u.test(text.charAt(start)) && /-/.test(gap?.[0] ?? '')))
    return null;
  const end = start + unit.length;
  const after = text.slice(end, end + 20);
  const rate = LENGTHS.has(unit.unit) ? RATE.exec(after) : null;
  if (rate?.[1])
    return { unit: `${unit.unit}/${unitAt(rate[1])?.unit}`, end: end + rate[0].length, times: 1 };
  const old = /^[ -]{1,3}(?:olds?|of age)(?!\p{L})/u.exec(after);
  return { unit: unit.unit, end: end + (old?.[0].length ?? 0), times: unit.times ?? 1 };
}

/** What is driven or flown in a time is a speed; "barrels a day" is not. */
const LENGTHS = new Set(['mm', 'cm', 'm', 'km', 'inch', 'foot', 'yard', 'mile']);
const RATE = /^(?: per |\/| an? )(hour|minute|second|millisecond|hr|h|min|s|ms)(?!\p{L})/iu;

/** "15 dollars 50": what is left of the hundred, where nothing else is said of it. */
const REST = /^ (?:and )?(?=[1-9]\d(?!\d)|\p{L})/u;
const SAID = /^(?:$|[.;!?)]|,(?!\d)|\s(?:more|less|each|per|a piece)(?!\p{L}))/u;

function withCents(text: string, measure: Measure, words: FigureWords): Measure {
  const gap = REST.exec(text.slice(measure.end, measure.end + 12));
  const named = /\p{L}$/u.test(text.slice(measure.number.end, measure.end));
  if (!gap || !named || !Number.isInteger(measure.value)) return measure;
  const from = measure.end + gap[0].length;
  const rest = numberAt(text.slice(from, from + 40), words);
  const fits = rest && Number.isInteger(rest.value) && rest.value > 9 && rest.value < 100;
  if (!fits || !SAID.test(text.slice(from + rest.length, from + rest.length + 10))) return measure;
  return { ...measure, end: from + rest.length, value: measure.value + rest.value / 100 };
}

/** What a unit's smaller sister is, and how many of them it has. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['inch', 12],
  hour: ['minute', 60],
  minute: ['second', 60],
  lb: ['ounce', 16],
  GBP: ['penny', 100],
  USD: ['cent', 100],
  EUR: ['cent', 100],
};

/** "5 feet 2 inches", "thirteen dollars and forty-five cents" are one figure. */
function withSmaller(text: string, measure: Measure, words: FigureWords): Measure {
  const [unit, parts] = (measure.unit !== undefined && SMALLER[measure.unit]) || [];
  const gap = unit === undefined ? null : /^ (?:and |und )?/.exec(text.slice(measure.end, measure.end + 6));
  if (!gap || parts === undefined || !Number.isInteger(measure.value)) return measure;
  const from = measure.end + gap[0].length;
  const second = numberAt(text.slice(from), words);
  if (!second || second.value <= 0 || second.value >= parts) return measure;
  const end = from + second.length;
  const its = unitAfter(text, end);
  const inches = unit === 'inch' ? /^ ?(?:in\b|["”″])/.exec(text.slice(end, end + 4)) : null;
  if (its?.unit !== unit && !inches) return unit === 'cent' ? withCents(text, measure, words) : measure;
  const value = rounded(measure.value + second.value / parts);
  return { ...measure, end: inches ? end + inches[0].length : (its?.end ?? end), value };
}
