import { codeUnit, currencyNames, currencySignAt } from './figure-currency';
import { unitNames, unitSigns } from './figure-unit-names';

/** What a unit measures, as far as the grammar must know it. */
export interface UnitAt {
  /** "%", a currency's code, a sign ("km") or an English word in the singular ("year"). */
  readonly unit: string;
  readonly length: number;
  /** 1000000 of "MEUR". */
  readonly times?: number;
}

let table: ReadonlyMap<string, string> | null = null;

/** All names of units, in the form that `plain` gives them. Made when they are first needed. */
function names(): ReadonlyMap<string, string> {
  if (table) return table;
  const all = new Map<string, string>();
  for (const [name, unit] of [...currencyNames(), ...unitNames()]) {
    // A code stands as it is, a name in its singular.
    all.set(/^[A-Z]{3}$/.test(name) ? name : plain(name), unit);
  }
  table = all;
  return all;
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['feet', 'foot'],
  ['pence', 'penny'],
  ['kroner', 'krone'],
  ['kronor', 'krona'],
  ['percentages', 'percentage'],
  ['lire', 'lira'],
]);

/** A name in lower case, its words in the singular, joined by spaces. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .split(/[ \u00a0-]+/)
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const SIGN =
  /^(?:[%‰‱℃℉]|°(?: ?[cCfFkK])?(?!\p{L})|[\p{L}µ]{1,4}[²³23]?(?:\/[\p{L}]{1,4}[²³]?)?(?![\p{L}\p{N}]))/u;
const NAME = /^[\p{L}.]+(?:[ \u00a0-][\p{L}.]+){0,3}/u;

/** The unit that the text begins with and how many code units of the text say it; null when it begins with none. */
export function unitAt(text: string): UnitAt | null {
  const currency = currencySignAt(text);
  // "1 $10 bill": the sign is the next number's.
  if (currency) return /^\p{Nd}/u.test(text.slice(currency.length)) ? null : currency;
  const bracket = /^[[({<](\p{L}{1,4})[\])}>]/u.exec(text);
  const within = bracket?.[1] && signAt(bracket[1]);
  if (bracket && within) return { ...within, length: bracket[0].length };
  const degrees = /^° ?(celsius|fahrenheit)(?!\p{L})/iu.exec(text);
  if (degrees?.[1]) return { unit: `°${degrees[1].charAt(0).toUpperCase()}`, length: degrees[0].length };
  return nameAt(text) ?? signAt(text);
}

/** Words that are a unit in the plural only: "20 an hour", "the 4 second ferries". */
const NO_UNIT = /^(?:an|second)$/iu;

/** The longest name of a unit at the start: "miles per hour" before "miles". */
function nameAt(text: string): UnitAt | null {
  let name = NAME.exec(text)?.[0] ?? '';
  while (name !== '') {
    const bare = name.replace(/\.$/, '');
    const unit =
      (NO_UNIT.test(bare) ? null : names().get(plain(bare))) ??
      (/^[A-Z]{3}$/.test(bare) ? codeUnit(bare) : null);
    if (unit && !/^[\p{L}\p{N}]/u.test(text.slice(bare.length))) return { unit, length: bare.length };
    const cut = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'), name.lastIndexOf('\u00a0'));
    name = cut < 0 ? '' : name.slice(0, cut);
  }
  const millions = /^M([A-Z]{3})(?!\p{L})/u.exec(text);
  const code = millions?.[1] && codeUnit(millions[1]);
  return millions && code ? { unit: code, length: millions[0].length, times: 1e6 } : null;
}

/** A sign, in which small and large letters differ: "MB", "mm", "°C". */
function signAt(text: string): UnitAt | null {
  const sign = SIGN.exec(text)?.[0];
  const unit = sign && (unitSigns.get(sign) ?? unitSigns.get(sign.replace(' ', '')));
  if (!sign || !unit) return null;
  return { unit, length: sign.length };
}
