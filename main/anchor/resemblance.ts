import { isWord, tokensOf } from './tokens';

/** So many words in a row tell a text from others. */
const ROW = 3;
/** So much of the shorter text is compared, in UTF-16 code units. */
const MOST = 50_000;
/** Of a new version, at least this part of the rows of words is in the earlier one. */
const ALIKE = 0.25;

/** The one of some documents that has most in common with the text, and enough to be an earlier version of it. */
export function likelyVersion<T extends { readonly text: string }>(
  documents: readonly T[],
  text: string,
): T | null {
  const rows = rowsOf(text);
  let best: T | null = null;
  let most = ALIKE;
  for (const document of documents) {
    const much = resemblance(rowsOf(document.text), rows);
    if (much < most) continue;
    best = document;
    most = much;
  }
  return best;
}

/** How much of the shorter list the longer one has, from 0 to 1. */
function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const row of short) if (long.has(row)) shared++;
  return shared / short.size;
}

function rowsOf(text: string): Set<string> {
  const words = tokensOf(text.slice(0, MOST)).words.filter(isWord);
  const length = Math.min(ROW, words.length);
  return new Set(
    words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' ')),
  );
}
