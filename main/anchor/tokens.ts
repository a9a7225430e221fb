/** A text cut into words, line ends, white space and single signs. Offsets are UTF-16 code units. */
export interface Tokens {
  readonly words: readonly string[];
  /** Where each token starts; one more at the end, which is the length of the text. */
  readonly starts: Int32Array;
}

/** Scripts that set no space between words: there each character is a token, or a sentence would be one. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

const token = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|\\n|[^\\S\\n]+|.`,
  'gsu',
);

export function tokensOf(text: string): Tokens {
  const words: string[] = text.match(token) ?? [];
  const starts = new Int32Array(words.length + 1);
  let offset = 0;
  for (const [index, word] of words.entries()) {
    starts[index] = offset;
    offset += word.length;
  }
  starts[words.length] = offset;
  return { words, starts };
}

/** True for a token of letters and digits. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(token);
}
