import type { Span } from '../../preload/contract';
import { readEnglish } from './english';
import { readPlainly } from './plain-words';
import type { Sentence, Token } from './sentence';

/** A line of the text that has words in it. Its sentences are found when they are first asked for. */
export class Paragraph implements Span {
  #sentences: readonly Sentence[] | null = null;
  #tokens: readonly Token[] | null = null;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    private readonly english: boolean,
    private readonly language: string | null,
  ) {}

  get sentences(): readonly Sentence[] {
    this.#sentences ??= this.english
      ? readEnglish(this.text, this.start)
      : readPlainly(this.text, this.start, this.language);
    return this.#sentences;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.sentences.flatMap((sentence) => sentence.tokens);
    return this.#tokens;
  }
}

/** A document's text as the suggesters read it: paragraph by paragraph, so that the first are done before the last. */
export interface Article {
  /** The canonical text, in which all spans count. */
  readonly text: string;
  /** BCP 47; null when it is not known. */
  readonly language: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/** Prepares a text for the suggesters. A text of unknown language is read as English. */
export function articleOf(text: string, language: string | null): Article {
  const english = language === null || /^en\b/i.test(language);
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(line)) paragraphs.push(new Paragraph(line, start, end, english, language));
    start = end + 1;
  }
  return { text, language, paragraphs };
}
