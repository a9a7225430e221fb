import type { RawEntry } from './format';
import type { Spot } from './spool';

/** An entry that was written: what it is found by when the dataset is read back, and what it is compared with. */
export interface Expected {
  readonly document: string;
  readonly annotator: string | null;
  readonly spot: Spot;
}

/**
 * What was written and not found yet: by document and annotator, or in order where the format names no documents. Of a
 * hundred thousand documents nothing else is kept in memory, and what was found is let go.
 */
export class Waiting {
  /** Of each document, one entry or those of its annotators: most have a single one. */
  readonly #byDocument = new Map<string, Expected | readonly Expected[]>();
  #added = 0;

  /** How many were added. */
  get added(): number {
    return this.#added;
  }

  /** Entries of one document come one after another. */
  add(expected: Expected): void {
    const there = this.#of(expected.document);
    this.#byDocument.set(expected.document, there.length === 0 ? expected : [...there, expected]);
    this.#added++;
  }

  take({ id, annotator }: RawEntry): Expected | undefined {
    const of = id === null ? null : this.#of(id);
    const found = of
      ? (of.find((one) => one.annotator === annotator) ?? (annotator === null ? of[0] : undefined))
      : this.first();
    if (found) this.#drop(found);
    return found;
  }

  /** The first in the order of writing. */
  first(): Expected | undefined {
    const [document] = this.#byDocument.keys();
    return document === undefined ? undefined : this.#of(document)[0];
  }

  #of(document: string): readonly Expected[] {
    const there = this.#byDocument.get(document);
    if (there === undefined) return [];
    return 'spot' in there ? [there] : there;
  }

  #drop(expected: Expected): void {
    const left = this.#of(expected.document).filter((one) => one !== expected);
    if (left.length > 0) this.#byDocument.set(expected.document, left);
    else this.#byDocument.delete(expected.document);
  }
}
