import type { Span } from '../../preload/contract';
import { sentencesOf } from './tokens';

/**
 * A token as spaCy has it; white space that is left over between words is one, too. Joined, with a space after each
 * that says so, they are the whole text.
 */
export interface SpacyToken {
  readonly start: number;
  readonly end: number;
  /** Whether a single space follows that is no token of its own. */
  readonly space: boolean;
}

/** What Python calls white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python takes four of them for white space
const BLANK = /[\t-\r\x1c-\x20\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/**
 * Tokens of the text that begin and end wherever one of `spans` does, so that each of these is made of whole tokens.
 * White space is cut only where `cutBlanks` says so, as spaCy's `Doc.from_json` makes one token of all white space
 * between two words. All offsets are UTF-16 code units.
 */
export function spacyTokens(text: string, spans: readonly Span[], cutBlanks: boolean): SpacyToken[] {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const isEdge = (at: number) => starts.has(at) || ends.has(at);
  const tokens: SpacyToken[] = [];
  const addBlank = (start: number, end: number) => {
    const cuts = cutBlanks ? cutsBetween(start, end, isEdge) : [];
    for (const part of between(start, end, cuts)) tokens.push({ ...part, space: false });
  };
  let at = 0;
  for (const word of [...wordsOf(text), { start: text.length, end: text.length }]) {
    const before = tokens.at(-1);
    const isApart = cutBlanks && (starts.has(at) || ends.has(at + 1));
    if (before && at < word.start && text[at] === ' ' && !isApart) {
      tokens[tokens.length - 1] = { ...before, space: true };
      at++;
    }
    if (at < word.start) addBlank(at, word.start);
    if (word.start === word.end) break;
    for (const part of between(word.start, word.end, cutsBetween(word.start, word.end, isEdge))) {
      tokens.push({ ...part, space: false });
    }
    at = word.end;
  }
  return tokens;
}

/** The tokens of the tokeniser, and what other than white space stands between them. */
function wordsOf(text: string): Span[] {
  const words: Span[] = [];
  let at = 0;
  const addUnblank = (start: number, end: number) => {
    let from = start;
    for (const blank of text.slice(start, end).matchAll(BLANK)) {
      if (start + blank.index > from) words.push({ start: from, end: start + blank.index });
      from = start + blank.index + blank[0].length;
    }
    if (end > from) words.push({ start: from, end });
  };
  for (const { tokens } of sentencesOf(text)) {
    for (const token of tokens) {
      addUnblank(at, token.start);
      words.push(token);
      at = token.end;
    }
  }
  addUnblank(at, text.length);
  return words;
}

function cutsBetween(start: number, end: number, isEdge: (at: number) => boolean): number[] {
  const cuts: number[] = [];
  for (let at = start + 1; at < end; at++) if (isEdge(at)) cuts.push(at);
  return cuts;
}

function between(start: number, end: number, cuts: readonly number[]): Span[] {
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }));
}

/** The numbers of the first and last token of each span; null where it does not begin and end with tokens. */
export function tokenFinder(tokens: readonly SpacyToken[]) {
  const starts = new Map(tokens.map(({ start }, index) => [start, index]));
  const ends = new Map(tokens.map(({ end }, index) => [end, index]));
  return ({ start, end }: Span): { readonly first: number; readonly last: number } | null => {
    const [first, last] = [starts.get(start), ends.get(end)];
    return first === undefined || last === undefined ? null : { first, last };
  };
}
