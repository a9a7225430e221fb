import type { FigureWords } from './figure-words';

const ordinals =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

export const english: FigureWords = {
  numbers: new Map([
    ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value): [string, number] => [word, value]),
    ...'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, at): [string, number] => [word, (at + 2) * 10]),
    ['nought', 0],
    ['naught', 0],
    ['fourty', 40],
  ]),
  pairs: false,
  rooms: new Map(),
  scales: new Map([
    ['hundred', 100],
    ['dozen', 12],
    ['dozens', 12],
    ['doz', 12],
    ['dozs', 12],
    ['dzs', 12],
    ['thousand', 1e3],
    ['lakh', 1e5],
    ['lakhs', 1e5],
    ['million', 1e6],
    ['crore', 1e7],
    ['crores', 1e7],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['quadrillion', 1e15],
  ]),
  suffixes: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['mn', 1e6],
    ['mm', 1e6],
    ['mil', 1e6],
    ['mln', 1e6],
    ['bn', 1e9],
    ['bln', 1e9],
    ['b', 1e9],
    ['tn', 1e12],
    ['tln', 1e12],
    ['trn', 1e12],
  ]),
  pointed: [],
  bare: [],
  parts: new Map([
    ['half', 2],
    ['halves', 2],
    ['halves', 2],
    ['quarter', 4],
    ...ordinals.split(' ').map((word, at): [string, number] => [word, at + 3]),
    ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
      .split(' ')
      .map((word, at): [string, number] => [word, (at + 2) * 10]),
    ['hundredth', 100],
    ['thousandth', 1e3],
    ['millionth', 1e6],
    ['billionth', 1e9],
    ['trillionth', 1e12],
  ]),
  invariant: ['halves'],
  alone: ['half', 'quarter'],
  multiples: new Map([
    ['twice', 2],
    ['thrice', 3],
    ['doubled', 2],
    ['doubling', 2],
    ['tripled', 3],
    ['tripling', 3],
    ['trebled', 3],
    ['trebling', 3],
    ['quadrupled', 4],
    ['quadrupling', 4],
    ['halved', 0.5],
    ['halving', 0.5],
    ...'two three four five six seven eight nine ten'
      .split(' ')
      .map((word, at): [string, number] => [`${word}fold`, at + 2]),
  ]),
  afterPart:
    /^(?:[^\p{L}-]*$|[^\p{L}\s-]|\s+(?:of|or|and|in|on|to|by|as|at|more|less|fewer|larger|bigger|smaller|higher|lower|from|than|was|were|is|are|had|have|has|said|say|voted|million|billion|thousand|an? \p{L}+)(?!\p{L}))/u,
  glued: null,
  ofUnit: null,
  ordinals: new Map([
    ['first', 1],
    ['second', 2],
  ]),
  articles: ['a', 'an'],
  and: ['and'],
  andInTens: false,
  minus: ['minus', 'negative'],
  point: 'point',
  outOf: /^(?: in | out of | over )/i,
  about:
    /\b(about|around|some|roughly|approximately|approx|nearly|almost|more than|less than|fewer than|over|under|above|below|at least|at most|up to|no fewer than|no less than|no more than|an? estimated|estimated|close to|as many as|as much as|as few as|circa|ca|maybe|perhaps|probably|just|or so|or more|or less)\b|[~≈±<>≥≤]/,
  of: /^of\s+/,
  comma: false,
};
