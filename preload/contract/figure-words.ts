/** The words of one language that figures are made of, in lower case. */
export interface FigureWords {
  /** "seven", "twenty": what they count. Where `pairs`, also two words with a space. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Some numbers are two words: "quatre vingt". */
  readonly pairs: boolean;
  /** What may follow tens where it is not a number below 10: 20 after "soixante". */
  readonly rooms: ReadonlyMap<number, number>;
  /** "thousand", "billion": what the number before them is multiplied by. */
  readonly scales: ReadonlyMap<string, number>;
  /** Scales after digits only: "bn", "k". */
  readonly suffixes: ReadonlyMap<string, number>;
  /** Suffixes that are written with a point: "Mio." */
  readonly pointed: readonly string[];
  /** Scales that are numbers by themselves: "mille". */
  readonly bare: readonly string[];
  /** "third": one of so many parts. */
  readonly parts: ReadonlyMap<string, number>;
  /** Parts whose plural is the same word or irregular: "halves". */
  readonly invariant: readonly string[];
  /** Parts that need no number and no article: "half". */
  readonly alone: readonly string[];
  /** "doubled", "twice": how many times as much. */
  readonly multiples: ReadonlyMap<string, number>;
  /** What follows "a third" where it is a part; with any other word it is an ordinal. Null where words tell them apart. */
  readonly afterPart: RegExp | null;
  /** A number written in one word of several, as German does; null when the word is none. */
  readonly glued: ((word: string) => number | null) | null;
  /** Between a scale and a unit: "millions d’euros". */
  readonly ofUnit: RegExp | null;
  /** Ordinals that are no parts, but may end one: "twenty-first". */
  readonly ordinals: ReadonlyMap<string, number>;
  /** "a" before "million". */
  readonly articles: readonly string[];
  /** Within a number: "two hundred and six". */
  readonly and: readonly string[];
  /** "And" may stand between tens and units: "treinta y uno". */
  readonly andInTens: boolean;
  readonly minus: readonly string[];
  readonly point: string;
  /** Between the numbers of a share: "one in five". */
  readonly outOf: RegExp;
  /** What may stand before a figure or after it that is not meant to the letter. */
  readonly about: RegExp;
  /** Between a figure and what it counts. */
  readonly of: RegExp;
  /** The decimal sign is a comma. */
  readonly comma: boolean;
}
