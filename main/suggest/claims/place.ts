import type { Article } from '../article';
import type { Features } from './features';

/** Shorter texts than this, in UTF-16 code units, are no articles: what is first in them says nothing. */
const SHORTEST_ARTICLE = 600;
/** So many sentences from the top count as near the headline, the first the most. */
const LEAD = 6;
const HEADLINE = 140;

/** What the place of a sentence in its article tells. Made once an article; it reads the words but no grammar. */
export class Places {
  readonly #titleWords: ReadonlySet<string>;
  /** In how many lines of the article each word stands. */
  readonly #lines = new Map<string, number>();
  readonly #amount: number;
  readonly #isArticle: boolean;

  constructor(article: Article) {
    const { text, paragraphs } = article;
    this.#isArticle = text.length >= SHORTEST_ARTICLE;
    const [first] = paragraphs;
    this.#titleWords = new Set(first && isHeadline(first.text) ? contentWords(first.text) : []);
    const pieces = text.split(/\n+|(?<=[.!?]["”’»]?) +/);
    for (const piece of pieces) {
      for (const word of new Set(contentWords(piece)))
        this.#lines.set(word, (this.#lines.get(word) ?? 0) + 1);
    }
    this.#amount = pieces.length;
  }

  /** `index` counts the sentences of the article's body from 0. */
  featuresOf(text: string, index: number): Features {
    if (!this.#isArticle) return {};
    const words = [...new Set(contentWords(text))];
    if (words.length === 0) return {};
    const share = (weight: (word: string) => number) =>
      words.reduce((sum, word) => sum + weight(word), 0) / words.length;
    const inTitle = share((word) => (this.#titleWords.has(word) ? 1 : 0));
    const spread = share((word) => ((this.#lines.get(word) ?? 1) - 1) / Math.sqrt(this.#amount));
    return {
      lead: Math.max(0, 1 - index / LEAD),
      'words of the title': Math.min(1, inTitle * 2),
      central: Math.min(1, spread),
    };
  }
}

/** A line that stands over others: short, and without a full stop. */
export function isHeadline(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= HEADLINE && !/[.?!:;,"”’»)]$/.test(trimmed);
}

function contentWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
