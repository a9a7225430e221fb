import type { Suggestion } from '../../preload/contract';
import type { Article } from './article';

/** One kind of suggestion: text in, candidate annotations out. One file or folder each, and a row in `suggesters.ts`. */
export interface Suggester {
  /** As it is kept in an annotation's origin: "quotes". */
  readonly name: string;
  /** Counted up when it would suggest something else for the same text. */
  readonly version: string;
  /** The id of the label that it proposes. */
  readonly label: string;
  /**
   * What it proposes in an article, in batches in text order: at least one batch a paragraph, an empty one too, so
   * that the thread can send on what it has. The same article always gives the same suggestions.
   */
  suggest(article: Article): Iterable<readonly Suggestion[]>;
}
