import { isWord, tokensOf } from './tokens';

/** More places of one word than this are not walked through: then the text itself is searched. */
const MANY = 500;

/** Finds all places of some words in a text, fast enough to be asked thousands of times. UTF-16 code units. */
export class Places {
  readonly #words = new Map<string, number[]>();

  constructor(readonly text: string) {
    const { words, starts } = tokensOf(text);
    for (const [index, word] of words.entries()) {
      if (!isWord(word)) continue;
      const there = this.#words.get(word);
      if (there) there.push(starts[index] ?? 0);
      else this.#words.set(word, [starts[index] ?? 0]);
    }
  }

  /** The starts of the first places of the phrase, at most so many, in text order. */
  first(phrase: string, most: number): number[] {
    if (phrase === '') return [];
    const rarest = this.#rarestWord(phrase);
    if (!rarest) return this.#search(phrase, most);
    const found: number[] = [];
    for (const start of rarest.places) {
      const from = start - rarest.offset;
      if (from >= 0 && this.text.startsWith(phrase, from)) found.push(from);
      if (found.length === most) break;
    }
    return found;
  }

  /** True when the phrase stands in the text once. */
  hasOnce(phrase: string): boolean {
    return this.first(phrase, 2).length === 1;
  }

  /** The places of one word, a whole one. */
  ofWord(word: string): readonly number[] {
    return this.#words.get(word) ?? [];
  }

  /** The word of the phrase with the fewest places. Those at its edges may be parts of longer ones. */
  #rarestWord(phrase: string): { places: readonly number[]; offset: number } | null {
    const { words, starts } = tokensOf(phrase);
    let rarest: { places: readonly number[]; offset: number } | null = null;
    for (let index = 1; index < words.length - 1; index++) {
      const word = words[index] ?? '';
      if (!isWord(word)) continue;
      const places = this.ofWord(word);
      if (places.length < (rarest?.places.length ?? MANY)) rarest = { places, offset: starts[index] ?? 0 };
    }
    return rarest;
  }

  #search(phrase: string, most: number): number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(phrase); at >= 0; at = this.text.indexOf(phrase, at + 1)) {
      found.push(at);
      if (found.length === most) break;
    }
    return found;
  }
}
