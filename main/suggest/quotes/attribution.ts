import type { Frame } from './frame';

/** A stretch of a frame, by the indexes of its pieces; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Who says something: where the words for them stand in a frame. */
export interface Source extends Stretch {
  /** Just after the first noun of it that the rest describes: "spokesman" in "a spokesman for the army". */
  readonly headEnd: number;
}

/** That someone says something: which pieces of a frame say so. */
export interface Attribution {
  /** What is said, as stretches of the frame in order. */
  readonly content: readonly Stretch[];
  readonly cue: Stretch;
  /** Who says it; null where the frame does not tell. */
  readonly source: Source | null;
  /** Where the cue stands: before what is said, after it, or between its parts. */
  readonly cueStands: 'before' | 'after' | 'within';
  /** What kind of words the cue is: it weighs in the score. */
  readonly cueIs:
    | 'saying'
    | 'thinking'
    | 'meaning'
    | 'doing'
    | 'naming'
    | 'according'
    | 'colon'
    | 'signed'
    | 'turn';
}

/** What stands before the verb that reports it, or before and after it (`rest`). */
export function reportedBefore(
  verb: number,
  content: Stretch,
  rest: Stretch | null,
  source: Source | null,
  cueIs: Attribution['cueIs'],
): Attribution {
  return {
    content: rest ? [content, rest] : [content],
    cue: { from: verb, to: verb + 1 },
    source,
    cueStands: rest ? 'within' : 'after',
    cueIs,
  };
}

/** How a language says that someone says something. */
export interface Language {
  /** Whether the quoted words within a reported clause are a quote of their own too. */
  readonly partsAreQuotes: boolean;
  /** Finds an attribution within quotation marks (flag g), where a language has it there; see insertions.ts. */
  readonly insertion: RegExp | null;
  /** Every attribution of a sentence, the outermost where they nest, in text order. */
  readonly attributionsIn: (frame: Frame) => readonly Attribution[];
  /** Who a sentence is about, as far as its pieces before `end` tell. */
  readonly subjectOf: (frame: Frame, end: number) => Source | null;
  /** Whether a verb shows that the words at `at` are part of what someone said, as "sei" does in German. */
  readonly isReported: (frame: Frame, at: number) => boolean;
  /** Whether a word is a verb of reporting. */
  readonly reports: (word: {
    readonly text: string;
    readonly lemma: string;
    readonly lower: string;
    readonly pos: string | null;
  }) => boolean;
}
