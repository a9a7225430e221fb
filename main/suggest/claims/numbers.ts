import type { Token } from '../sentence';

const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/;
const LARGE = /^(?:hundred|thousand|million|billion|trillion)s?$/;
const YEAR = /^(?:1[5-9]|20)\d\d(?:s|['’]s)?$/;
const DIGITS = /^[^\p{L}\s]{0,3}\d/u;
const ORDINAL = /\d(?:st|nd|rd|th)$/;
const TIME_SPAN = /^(?:year|day|month|week|minute|hour|time|second|decade)$/;
const CURRENCY = /^(?:dollar|euro|cent|pound|rouble|yen|yuan)$/;

/** What numbers a sentence has: how many of each kind. */
export function numbersIn(tokens: readonly Token[]) {
  const found = { figures: 0, digits: 0, large: 0, years: 0, durations: 0, percent: 0, money: 0 };
  let before = false;
  for (const { lower, lemma, text } of tokens) {
    const digits = DIGITS.test(lower) && !ORDINAL.test(lower);
    const year = YEAR.test(lower);
    const number = !year && (digits || NUMBER_WORD.test(lower) || LARGE.test(lower));
    if (year) found.years++;
    if (number) found.figures++;
    if (number && digits) found.digits++;
    if (LARGE.test(lower)) found.large++;
    if (before && TIME_SPAN.test(lemma)) found.durations++;
    if (lower === '%' || lower.endsWith('%') || /^percent/.test(lower)) found.percent++;
    if (/^\p{Sc}/u.test(text) || CURRENCY.test(lemma)) found.money++;
    before = number;
  }
  return found;
}
