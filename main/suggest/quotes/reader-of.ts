import type { Article, Paragraph } from '../article';
import type { Draft } from './draft';
import { QuoteReader } from './reader';

/** A reader that several suggesters share: each paragraph is read once. */
export interface SharedReader {
  /** As QuoteReader's; the paragraphs must come in the article's order the first time. */
  read(paragraph: Paragraph): readonly Draft[];
  rest(): readonly Draft[];
}

const readers = new WeakMap<Article, SharedReader>();

/** The reader of an article's quotes. */
export function readerOf(article: Article): SharedReader {
  const reader = readers.get(article) ?? shared(new QuoteReader(article));
  readers.set(article, reader);
  return reader;
}

function shared(reader: QuoteReader): SharedReader {
  const done = new Map<Paragraph, readonly Draft[]>();
  let rest: readonly Draft[] | null = null;
  return {
    read(paragraph) {
      const drafts = done.get(paragraph) ?? reader.read(paragraph);
      done.set(paragraph, drafts);
      return drafts;
    },
    rest() {
      rest ??= reader.rest();
      return rest;
    },
  };
}
