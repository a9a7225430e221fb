import type { Span } from '../../preload/contract';

/** A word or a mark of a text. Its span is in UTF-16 code units of the article. */
export interface Token extends Span {
  /** As it stands in the text. */
  readonly text: string;
  readonly lower: string;
  /** The dictionary form, in lower case: "say" of "said". The word itself where the language is not English. */
  readonly lemma: string;
  /** Universal part of speech (NOUN, PROPN, VERB, PRON …); null where the language is not English. */
  readonly pos: string | null;
}

/** A sentence, without the white space around it. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}
