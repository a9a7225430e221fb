import type { FigureWords } from './figure-words';

/** A list of words with what each counts. */
export const named = (text: string, value: (at: number) => number): [string, number][] =>
  text.split(' ').map((word, at) => [word, value(at)]);

export const french: FigureWords = {
  numbers: new Map([
    ...named(
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      (at) => at,
    ),
    ['une', 1],
    ...named('vingt trente quarante cinquante soixante septante huitante nonante', (at) => (at + 2) * 10),
    ['quatre vingt', 80],
    ['quatre vingts', 80],
  ]),
  pairs: true,
  rooms: new Map([
    [60, 20],
    [80, 20],
  ]),
  scales: new Map([
    ...named(
      'dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier',
      (at) => [10, 15, 20, 30, 40, 50, 60, 100, 1000][at] ?? 10,
    ),
    ['cent', 100],
    ['cents', 100],
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['billion', 1e12],
    ['billions', 1e12],
  ]),
  suffixes: new Map([
    ['md', 1e9],
    ['mds', 1e9],
  ]),
  pointed: [],
  bare: ['cent', 'mille'],
  parts: new Map([
    ['demi', 2],
    ['moitié', 2],
    ['tiers', 3],
    ['quart', 4],
    ...named('cinquième sixième septième huitième neuvième dixième', (at) => at + 5),
  ]),
  invariant: ['tiers'],
  alone: ['moitié', 'tiers', 'quart'],
  multiples: new Map(named('doublé triplé quadruplé', (at) => at + 2)),
  afterPart: null,
  glued: null,
  ofUnit: /^ d(?:e |[’'])/,
  ordinals: new Map(),
  articles: ['un', 'une', 'la', 'le'],
  and: ['et'],
  andInTens: true,
  minus: ['moins'],
  point: 'virgule',
  outOf: /^ sur (?=\p{L}|(?:\d|10|20|100|1000)(?![\p{N}.,]))/iu,
  about:
    /(?<!\p{L})(environ|près de|presque|plus de|moins de|au moins|au plus|jusqu.à|quelque|à peu près)(?!\p{L})|[~≈±<>≥≤]/u,
  of: /^(de la |de l[’']|du |des |de |d[’'])/,
  comma: true,
};

export const spanish: FigureWords = {
  numbers: new Map([
    ...named(
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
      (at) => at,
    ),
    ...named('un una', () => 1),
    ...named(
      'dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      (at) => at + 16,
    ),
    ...named(
      'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
      (at) => (at + 2) * 100,
    ),
    ...named(
      'doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas',
      (at) => (at + 2) * 100,
    ),
    ...named('treinta cuarenta cincuenta sesenta setenta ochenta noventa', (at) => (at + 3) * 10),
  ]),
  pairs: false,
  rooms: new Map(),
  scales: new Map([
    ['cien', 100],
    ['ciento', 100],
    ['mil', 1e3],
    ['millón', 1e6],
    ['millon', 1e6],
    ['millones', 1e6],
    ['billón', 1e12],
    ['billones', 1e12],
  ]),
  suffixes: new Map(),
  pointed: [],
  bare: ['cien', 'ciento', 'mil'],
  parts: new Map([
    ...named('mitad medio media', () => 2),
    ...named('tercio tercios', () => 3),
    ...named('cuarto quinto sexto séptimo octavo noveno décimo', (at) => at + 4),
  ]),
  invariant: [],
  alone: ['mitad', 'tercio'],
  multiples: new Map(named('duplicado triplicado cuadruplicado', (at) => at + 2)),
  afterPart: null,
  glued: null,
  ofUnit: /^ de /,
  ordinals: new Map(),
  articles: ['un', 'una', 'la'],
  and: ['y'],
  andInTens: true,
  minus: ['menos'],
  point: 'coma',
  outOf: /^ de cada /i,
  about:
    /(?<!\p{L})(unos|unas|cerca de|casi|más de|menos de|al menos|hasta|alrededor de|aproximadamente)(?!\p{L})|[~≈±<>≥≤]/u,
  of: /^(de los |de las |del |de la |de )/,
  comma: true,
};
