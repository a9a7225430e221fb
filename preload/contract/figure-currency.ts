/** The currencies that news tell of, as ISO 4217 writes them. What is also a word in capitals (ALL, TRY) is not here. */
const codes =
  'USD EUR GBP JPY CNY CHF RUB INR VES CAD AUD NZD HKD SGD TWD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH ILS EGP SAR AED QAR KWD IRR IQD PKR BDT LKR NPR THB VND IDR MYR PHP KRW ZAR NGN KES GHS MXN BRL ARS CLP COP PEN UYU BOB CRC KZT GEL TRY'.split(
    ' ',
  );
const wordLike = new Set(['TRY', 'PEN', 'BOB', 'GEL']);

/** Those of times gone by and of no state, which the platform does not name. */
const others: readonly (readonly [string, string])[] = [
  ['finnish markka', 'FIM'],
  ['french franc', 'FRF'],
  ['german mark', 'DEM'],
  ['deutsche mark', 'DEM'],
  ['italian lira', 'ITL'],
  ['spanish peseta', 'ESP'],
  ['bitcoin', 'BTC'],
  ['satoshi', 'satoshi'],
];

/** Names without a country, each for the one that is meant where nothing else is said. */
const plain = `
USD: dollar, buck, dólar, dólares, american dollar, u.s. dollar
EUR: euro
GBP: pound, livre sterling, libra, libra esterlina, pound sterling, quid
JPY: yen, yenes
CNY: yuan, chinese yuan, renminbi, kuai, rmb
CHF: franc, schweizer franken, franken
RUB: ruble, rouble
INR: rupee, rupie, rupien
VES: bolivar, bolívar, bolivare
ILS: shekel
PLN: zloty, złoty
UAH: hryvnia
ZAR: rand
NGN: naira
THB: baht
HUF: forint
VND: dong
KRW: won, korean won
BRL: real, brazilian real
cent: cent
penny: penny
peso: peso
peseta: peseta
krona: krona
krone: krone
lira: lira
rial: rial
riyal: riyal
dinar: dinar
dirham: dirham
shilling: shilling
mark: mark
ringgit: ringgit
rupiah: rupiah
afghani: afghani
markka: markka
`;

/** What a currency is called, in lower case and in the singular, and its code. */
export function currencyNames(): Map<string, string> {
  const names = new Map<string, string>();
  const platforms = ['es', 'fr', 'de', 'en'].map(
    (language) => new Intl.DisplayNames(language, { type: 'currency' }),
  );
  for (const code of codes) {
    for (const platform of platforms) names.set(platform.of(code)?.toLowerCase() ?? code, code);
    if (!wordLike.has(code)) names.set(code, code);
  }
  for (const code of ['usd', 'eur', 'gbp', 'chf', 'jpy', 'cny', 'rub', 'inr', 'sek'])
    names.set(code, code.toUpperCase());
  for (const [name, code] of others) names.set(name, code);
  for (const line of plain.trim().split('\n')) {
    const [unit = '', list = ''] = line.split(': ');
    for (const name of list.split(', ')) names.set(name, unit);
  }
  return names;
}

const symbols: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  元: 'CNY',
  '₽': 'RUB',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₡': 'CRC',
  '₭': 'LAK',
  '₲': 'PYG',
  '₸': 'KZT',
  '₼': 'AZN',
  '₾': 'GEL',
  '₮': 'MNT',
  '৳': 'BDT',
  '₿': 'BTC',
};

/** Whose dollars: the letters before "$". */
const dollars: Readonly<Record<string, string>> = {
  us: 'USD',
  usd: 'USD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  nz: 'NZD',
  nzd: 'NZD',
  hk: 'HKD',
  hkd: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  mex: 'MXN',
  mx: 'MXN',
  mxn: 'MXN',
};

const SYMBOL = '[$€£¥￥元₽₹₩₪₺₴₦₱₫฿₡₭₲₸₼₾₮৳₿]';
const OWNER = '(?:u\\.s\\.?|usd?|nzd?|hkd?|cad?|aud?|mexn?|mxn?|nt|sg)[ \\u00a0]?|[csar]|c ';
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${OWNER})(?=\\$))?(${SYMBOL})[ \\u00a0]?$`, 'iu');
const AT = new RegExp(`^(?:(us|c|a|hk|nz|s)(?=\\$))?(${SYMBOL})`, 'iu');
const CODE_BEFORE = /(?<![\p{L}\p{N}])(M?)([A-Z]{3}|rmb|usd|eur|gbp|chf|Rs\.?)[ \u00a0]?$/u;

/** How far before a number its currency may begin. */
const REACH = 12;

export interface Currency {
  /** Its ISO code; the name of one that has none. */
  readonly unit: string;
  /** 1000000 of "MEUR 3". */
  readonly times: number;
}

/** The currency before position `at` of the text ("US$", "EUR ") that begins at `after` or later; null when none. */
export function currencyBefore(text: string, at: number, after = 0): (Currency & { start: number }) | null {
  const from = Math.max(after, at - REACH);
  const before = text.slice(from, at);
  const symbol = BEFORE.exec(before);
  if (symbol) return { unit: symbolUnit(symbol[1], symbol[2]), times: 1, start: from + symbol.index };
  const code = CODE_BEFORE.exec(before);
  const unit = code?.[2] && codeUnit(code[2]);
  return code && unit ? { unit, times: code[1] ? 1e6 : 1, start: from + code.index } : null;
}

/** The sign of a currency that the text begins with, and how many code units it takes; null when it is none. */
export function currencySignAt(text: string): { unit: string; length: number } | null {
  const found = AT.exec(text);
  return found ? { unit: symbolUnit(found[1], found[2]), length: found[0].length } : null;
}

function symbolUnit(owner: string | undefined, symbol = ''): string {
  const whose = owner?.toLowerCase().replace(/[. \u00a0]/g, '');
  if (whose && Object.hasOwn(dollars, whose)) return dollars[whose] ?? 'USD';
  return symbols[symbol] ?? symbol;
}

const known = new Set(codes.filter((code) => !wordLike.has(code)));

/** "EUR", "rmb"; null when it is no currency. */
export function codeUnit(word: string): string | null {
  const code = word.toUpperCase();
  if (code === 'RMB') return 'CNY';
  if (/^RS\.?$/.test(code)) return 'INR';
  return known.has(code) ? code : null;
}
