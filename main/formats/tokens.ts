import type { Span } from '../../preload/contract';

/** One line of a text that has tokens; spans are UTF-16 code units of the text. */
export interface Sentence {
  /** The line without its line feed. */
  readonly line: Span;
  readonly tokens: readonly Span[];
}

/**
 * The tokens of a text, line by line; lines without any are left out. A token is a run of letters, marks and digits,
 * with an apostrophe between letters (`don't`) and a point or comma between digits (`1,200.5`); every other symbol
 * stands alone. No token splits a grapheme cluster or holds white space or a control character. The same text always gives the same tokens.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const tokens = tokensIn(text.slice(start, end), start);
    if (tokens.length > 0) sentences.push({ line: { start, end }, tokens });
    start = end + 1;
  }
  return sentences;
}

/** White space and control characters: a cluster that has one in it separates tokens. */
const SPACE = /[\s\p{Cc}]/u;

const WORD = /^[\p{L}\p{N}\p{M}]/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function tokensIn(line: string, offset: number): Span[] {
  const parts = [...clusters.segment(line)].map(({ segment }) => segment);
  const tokens: Span[] = [];
  let at = offset;
  let open: number | null = null;
  const close = () => {
    if (open !== null) tokens.push({ start: open, end: at });
    open = null;
  };
  for (const [index, part] of parts.entries()) {
    if (WORD.test(part) || (open !== null && joins(parts[index - 1], part, parts[index + 1]))) {
      open ??= at;
    } else {
      close();
      if (!SPACE.test(part)) tokens.push({ start: at, end: at + part.length });
    }
    at += part.length;
  }
  close();
  return tokens;
}

/** Whether a symbol is a part of the word that it stands in. */
function joins(before = '', symbol: string, after = ''): boolean {
  if (symbol === "'" || symbol === '’') return LETTER.test(before) && LETTER.test(after);
  return (symbol === '.' || symbol === ',') && DIGIT.test(before) && DIGIT.test(after);
}
