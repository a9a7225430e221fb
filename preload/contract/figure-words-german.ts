import type { FigureWords } from './figure-words';
import { named } from './figure-words-other';

const numbers = new Map([
  ...named('null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', (at) => at),
  ...named('ein eine einem einen einer', () => 1),
  ...named('dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', (at) => at + 13),
  ...named('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', (at) => (at + 2) * 10),
]);

/** "dreihundertfünfundzwanzigtausend". */
function gluedNumber(word: string): number | null {
  const plain = word
    .replaceAll('fuenf', 'fünf')
    .replaceAll('zwoelf', 'zwölf')
    .replaceAll('dreissig', 'dreißig');
  const [left = '', right, more] = plain.split('tausend');
  if (right === undefined) return belowThousand(plain);
  const thousands = left === '' ? 1 : belowThousand(left);
  const rest = right === '' ? 0 : belowThousand(right.replace(/^und/, ''));
  return thousands === null || rest === null || more !== undefined ? null : thousands * 1000 + rest;
}

function belowThousand(word: string): number | null {
  const [left = '', right, more] = word.split('hundert');
  if (right === undefined) return belowHundred(word);
  const hundreds = left === '' ? 1 : (numbers.get(left) ?? null);
  const rest = right === '' ? 0 : belowHundred(right.replace(/^und/, ''));
  return hundreds === null || rest === null || more !== undefined ? null : hundreds * 100 + rest;
}

function belowHundred(word: string): number | null {
  if (word === 'anderthalb') return 1.5;
  const half = numbers.get(/^(\p{L}+)einhalb$/u.exec(word)?.[1] ?? '');
  if (half !== undefined) return half + 0.5;
  const whole = numbers.get(word);
  if (whole !== undefined) return whole;
  const [, units = '', tens = ''] = /^(\p{L}{3,6}?)und(\p{L}+[zß]ig)$/u.exec(word) ?? [];
  const [few, many] = [numbers.get(units), numbers.get(tens)];
  return few !== undefined && many !== undefined ? few + many : null;
}

export const german: FigureWords = {
  numbers,
  pairs: false,
  rooms: new Map(),
  scales: new Map([
    ['hundert', 100],
    ['dutzend', 12],
    ['tausend', 1e3],
    ...named('million millionen', () => 1e6),
    ...named('milliarde milliarden', () => 1e9),
    ...named('billion billionen', () => 1e12),
  ]),
  suffixes: new Map([
    ['mio', 1e6],
    ['mrd', 1e9],
    ['tsd', 1e3],
  ]),
  pointed: ['mio', 'mrd', 'tsd'],
  bare: ['hundert', 'tausend'],
  parts: new Map([
    ...named('halb halbe hälfte', () => 2),
    ...named('drittel viertel fünftel sechstel siebtel achtel neuntel zehntel', (at) => at + 3),
  ]),
  invariant: ['drittel', 'viertel', 'fünftel', 'sechstel', 'siebtel', 'achtel', 'neuntel', 'zehntel'],
  alone: ['halb', 'halbe', 'hälfte', 'drittel', 'viertel'],
  multiples: new Map([
    ...named('verdoppelt verdoppelte verdreifacht vervierfacht', (at) => [2, 2, 3, 4][at] ?? 2),
    ...named('halbiert halbierte', () => 0.5),
    ...named('doppelt doppelte doppelten', () => 2),
    ...named('zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal', (at) => at + 2),
    ...named(
      'zweifach dreifach vierfach fünffach sechsfach siebenfach achtfach neunfach zehnfach',
      (at) => at + 2,
    ),
    ...named(
      'zweifache dreifache vierfache fünffache sechsfache siebenfache achtfache neunfache zehnfache',
      (at) => at + 2,
    ),
  ]),
  afterPart: null,
  glued: gluedNumber,
  ofUnit: null,
  ordinals: new Map(),
  articles: ['ein', 'eine', 'einer', 'die'],
  and: ['und'],
  andInTens: false,
  minus: ['minus'],
  point: 'komma',
  // "112 von 240 Sitzen" are two figures.
  outOf: /^ von (?=\p{L}|(?:\d|10|20|100|1000)(?![\p{N}.,]))/iu,
  about:
    /(?<!\p{L})(etwa|rund|ungefähr|circa|ca|knapp|fast|beinahe|über|mehr als|weniger als|mindestens|höchstens|bis zu|gut|schätzungsweise|nahezu)(?!\p{L})|[~≈±<>≥≤]/u,
  of: /^(von|der|des)\s+/,
  comma: true,
};
