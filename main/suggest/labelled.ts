import type { Annotation } from '../../preload/contract';
import { type Word, wordsOf } from './words';

/** Words that were labelled in an article: enough of an annotation to propose it again where the words stand again. */
export type Phrase = Pick<Annotation, 'label' | 'attributes'> & { readonly exact: string };

/** The phrases of one document. */
export interface DocumentPhrases {
  readonly document: string;
  readonly title: string;
  readonly phrases: readonly Phrase[];
}

export interface Labelled extends Phrase {
  readonly document: string;
  readonly title: string;
  readonly words: readonly string[];
}

/** Fewer words than these are labelled for what stands around them; a figure needs a number and one more. */
const FEWEST_WORDS = 4;

/** Longer ones are copied articles. */
const MOST_CHARACTERS = 400;

/** Common beginnings have many phrases; so many are looked at. */
const MOST_ALIKE = 300;

/** Whether the annotation's words say the same wherever they stand. */
export function phraseOf({ label, attributes, fragments }: Annotation): Phrase | null {
  const [fragment, second] = fragments;
  if (!fragment || second || fragment.exact.length > MOST_CHARACTERS) return null;
  const { length } = wordsOf(fragment.exact);
  const enough = typeof attributes.value === 'number' ? 2 : FEWEST_WORDS;
  return length < enough ? null : { label, attributes, exact: fragment.exact };
}

/** What is labelled in a project's articles, by its first three words (two where it has no more). */
export class LabelledPhrases {
  readonly #byDocument = new Map<string, readonly Labelled[]>();
  readonly #byStart = new Map<string, Labelled[]>();

  /** Takes in what is labelled in a document now, in place of what was. */
  put({ document, title, phrases }: DocumentPhrases): void {
    for (const one of this.#byDocument.get(document) ?? []) {
      const start = startOf(one.words);
      const rest = (this.#byStart.get(start) ?? []).filter((other) => other !== one);
      if (rest.length > 0) this.#byStart.set(start, rest);
      else this.#byStart.delete(start);
    }
    this.#byDocument.delete(document);
    if (phrases.length === 0) return;
    const labelled = phrases.map((phrase) => ({
      ...phrase,
      document,
      title,
      words: wordsOf(phrase.exact).map(({ word }) => word),
    }));
    this.#byDocument.set(document, labelled);
    for (const one of labelled) {
      const start = startOf(one.words);
      const alike = this.#byStart.get(start);
      if (alike) alike.push(one);
      else this.#byStart.set(start, [one]);
    }
  }

  /** What is labelled elsewhere with the words that stand at `from`: not in this document. */
  at(words: readonly Word[], from: number, document: string | null): readonly Labelled[] {
    const here = words.slice(from, from + 3).map(({ word }) => word);
    const alike = this.#byStart.get(startOf(here)) ?? [];
    const short = this.#byStart.get(startOf(here.slice(0, 2))) ?? [];
    return [...short, ...(alike === short ? [] : alike.slice(-MOST_ALIKE))].filter(
      (one) => one.document !== document && one.words.every((word, at) => word === words[from + at]?.word),
    );
  }
}

function startOf(words: readonly string[]): string {
  return words.slice(0, 3).join(' ');
}
