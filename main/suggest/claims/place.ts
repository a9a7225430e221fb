import type { Article } from '../article';
import type { Feature } from './feature';

/** Shorter texts than this, in UTF-16 code units, are no articles: what is first in them says nothing. */
const SHORTEST_ARTICLE = 600;
/** News say what matters first. After so many sentences, a place near the top counts half. */
const LEAD = 5;
const HEADLINE = 140;
/** What a long text is about shows in its beginning, in UTF-16 code units; all of a book would keep the first page waiting. */
const BEGINNING = 30_000;
/** What outlets write around their reports. */
const BOILERPLATE =
  /\b(?:subscribe|newsletter|podcasts?|sign up|click here|read more|follow us|all rights reserved|copyright|contributed to this (?:report|story|article))\b/i;
const FIRST_PERSON = /\b(?:I|me|my|we|us|our)\b/i;
/** In news so many of the sentences may be in the first person, in a speech or a debate more: at least the second share. */
const NEWS = 0.3;
const SPEECH = 0.45;

/** What the place of a sentence in its article tells. Made once an article; it reads the words but no grammar. */
export class Places {
  readonly #titleWords: ReadonlySet<string>;
  /** In how many lines of the article's beginning each word stands. */
  readonly #lines = new Map<string, number>();
  readonly #amount: number;
  /** From 0 to 1: a short text is no article, and in a speech what comes first says nothing. */
  readonly #isArticle: number;

  constructor(article: Article) {
    const { text, paragraphs } = article;
    const [first] = paragraphs;
    this.#titleWords = new Set(first && isHeadline(first.text) ? contentWords(first.text) : []);
    const pieces = text.slice(0, BEGINNING).split(/\n+|(?<=[.!?]["”’»]?) +/);
    for (const piece of pieces) {
      for (const word of new Set(contentWords(piece)))
        this.#lines.set(word, (this.#lines.get(word) ?? 0) + 1);
    }
    this.#amount = pieces.length;
    const spoken = pieces.filter((piece) => FIRST_PERSON.test(piece)).length / pieces.length;
    this.#isArticle =
      text.length < SHORTEST_ARTICLE ? 0 : Math.min(1, Math.max(0, (SPEECH - spoken) / (SPEECH - NEWS)));
  }

  /** `index` counts the sentences of the article's body from 0; null for one that stands over it. */
  featuresOf(sentence: string, index: number | null): readonly Feature[] {
    if (this.#isArticle === 0) return [];
    const words = [...new Set(contentWords(sentence))];
    const share = (weight: (word: string) => number) =>
      words.length === 0 ? 0 : words.reduce((sum, word) => sum + weight(word), 0) / words.length;
    const spread = share((word) => ((this.#lines.get(word) ?? 1) - 1) / Math.sqrt(this.#amount));
    const inTitle = share((word) => (this.#titleWords.has(word) ? 1 : 0));
    const features = Object.entries({
      'in an article': 1,
      'words that the article repeats': Math.min(1, spread),
      'no part of the story': BOILERPLATE.test(sentence) ? 1 : 0,
      ...(index === null
        ? { headline: 1 }
        : { 'near the top': 1 / (1 + (index / LEAD) ** 2), 'words of the title': Math.min(1, inTitle * 2) }),
    });
    return features.map(([name, value]) => [name, value * this.#isArticle]);
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
