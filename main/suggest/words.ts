import type { Span } from '../../preload/contract';

/** A word as it is compared: without case, and whatever the apostrophe. Its span is in UTF-16 code units. */
export interface Word extends Span {
  readonly word: string;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[%‰$€£¥]/gu;

/** The words, numbers and money signs of a text. Marks, white space, case and composed characters make no difference. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: found.normalize('NFC').toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}
