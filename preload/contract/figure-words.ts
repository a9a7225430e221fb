/** The words of one language that figures are made of, in lower case. */
export interface FigureWords {
  /** "seven", "twenty": what they count. */
  readonly numbers: Readonly<Record<string, number>>;
  /** "thousand", "bn": what the number before them is multiplied by. */
  readonly scales: Readonly<Record<string, number>>;
  /** "third": one of so many parts. */
  readonly parts: Readonly<Record<string, number>>;
  /** "a" before "million". */
  readonly articles: readonly string[];
  /** What may stand before a figure or after it that is not meant to the letter. */
  readonly about: RegExp;
  /** Between a figure and what it counts. */
  readonly of: RegExp;
  /** The decimal sign is a comma. */
  readonly comma: boolean;
}

const english: FigureWords = {
  numbers: Object.fromEntries([
    ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value) => [word, value]),
    ...'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, at) => [word, (at + 2) * 10]),
  ]),
  scales: {
    hundred: 100,
    dozen: 12,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    m: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    tn: 1e12,
    trn: 1e12,
  },
  parts: {
    half: 2,
    halves: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    hundredth: 100,
  },
  articles: ['a', 'an'],
  about:
    /\b(about|around|some|roughly|approximately|approx|nearly|almost|more than|less than|fewer than|over|under|above|below|at least|at most|up to|no fewer than|no less than|no more than|an? estimated|estimated|close to|as many as|as much as|as few as|circa|ca|maybe|perhaps|probably|just|or so|or more|or less)\b|[~≈±<>≥≤]/,
  of: /^of\s+/,
  comma: false,
};

const german: FigureWords = {
  numbers: Object.fromEntries([
    ...'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'
      .split(' ')
      .map((word, value) => [word, value]),
    ['ein', 1],
    ...'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'
      .split(' ')
      .map((word, at) => [word, (at + 2) * 10]),
  ]),
  scales: {
    hundert: 100,
    dutzend: 12,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    billion: 1e12,
    billionen: 1e12,
  },
  parts: { halb: 2, halbe: 2, hälfte: 2, drittel: 3, viertel: 4, fünftel: 5, zehntel: 10 },
  articles: ['ein', 'eine', 'einer', 'die'],
  about:
    /(?<!\p{L})(etwa|rund|ungefähr|circa|ca|knapp|fast|beinahe|über|mehr als|weniger als|mindestens|höchstens|bis zu|gut|schätzungsweise|nahezu)(?!\p{L})|[~≈±<>≥≤]/u,
  of: /^(von|der|des)\s+/,
  comma: true,
};

const french: FigureWords = {
  numbers: Object.fromEntries(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
      .split(' ')
      .map((word, value) => [word, value]),
  ),
  scales: { cent: 100, cents: 100, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  parts: { moitié: 2, tiers: 3, quart: 4, cinquième: 5, dixième: 10 },
  articles: ['un', 'une', 'la', 'le'],
  about:
    /(?<!\p{L})(environ|près de|presque|plus de|moins de|au moins|au plus|jusqu.à|quelque|à peu près)(?!\p{L})|[~≈±<>≥≤]/u,
  of: /^(de la |de l[’']|du |des |de |d[’'])/,
  comma: true,
};

const spanish: FigureWords = {
  numbers: Object.fromEntries(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'
      .split(' ')
      .map((word, value) => [word, value]),
  ),
  scales: { cien: 100, mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
  parts: { mitad: 2, tercio: 3, cuarto: 4, quinto: 5, décimo: 10 },
  articles: ['un', 'una', 'la'],
  about:
    /(?<!\p{L})(unos|unas|cerca de|casi|más de|menos de|al menos|hasta|alrededor de|aproximadamente)(?!\p{L})|[~≈±<>≥≤]/u,
  of: /^(de los |de las |del |de la |de )/,
  comma: true,
};

const languages: Readonly<Record<string, FigureWords>> = { de: german, fr: french, es: spanish };

/** Languages whose words we don't have, but which write "1.234,5". */
const commaLanguages = new Set('it pt nl da sv nb nn no fi pl cs sk sl hr ro tr ru uk bg el id'.split(' '));

/** The words of a language given as a BCP 47 tag; the English ones where we have none. */
export function figureWords(language: string | null): FigureWords {
  const [base = ''] = (language ?? 'en').toLowerCase().split('-');
  return languages[base] ?? (commaLanguages.has(base) ? { ...english, comma: true } : english);
}
