import type { Source } from './attribution';
import { wordsIn } from './draft';
import type { Frame, Piece } from './frame';
import type { PlainGrammar } from './plain-grammar';
import { isSentence } from './utterance';

export const isComma = (piece: Piece | undefined): boolean => piece?.text === ',';

/** The subject before a verb: what stands from the beginning of its clause on, unless that can be none. */
export function subjectBefore(frame: Frame, verb: number, grammar: PlainGrammar): Source | null {
  let end = verb;
  if (isComma(frame[end - 1])) {
    for (end -= 2; end > 0 && !isComma(frame[end]); end--);
  }
  let from = end;
  while (from > 0 && !frame[from - 1]?.quoted && !/^[,:;]$/u.test(frame[from - 1]?.text ?? '')) from--;
  return groupFrom(frame, from, grammar, end);
}

/** The words for somebody that start at `from`: up to a mark, or a word that ends them. */
export function groupFrom(
  frame: Frame,
  from: number,
  grammar: PlainGrammar,
  end = frame.length,
): Source | null {
  const first = frame[from];
  if (!first || from >= end || first.quoted || !mayStand(first, grammar)) return null;
  if (grammar.pronouns.has(first.lower)) return { from, to: from + 1, headEnd: from + 1 };
  let to = from;
  let named = false;
  for (; to < end; to++) {
    const piece = frame[to];
    if (!piece || piece.quoted || /^[,:;!?()]$/u.test(piece.text)) break;
    if (piece.text === '.' && !abbreviates(frame[to - 1])) break;
    if (to > from && (!mayStand(piece, grammar) || grammar.saying.has(piece.lower))) break;
    const article = grammar.linking.has(piece.lower);
    if (named && grammar.capitalNouns && ((!article && endsNoun(frame, to)) || startsObject(piece))) break;
    named ||= article
      ? to === from && standsForNoun(frame[to + 1], from + 1 >= end, grammar)
      : /^\p{Lu}/u.test(piece.text);
  }
  if (frame[to - 1]?.text === '.') to--;
  while (to > from + 1 && grammar.linking.has(frame[to - 1]?.lower ?? '')) to--;
  return named && to > from && to - from < 14 ? { from, to, headEnd: to } : null;
}

/** "Der sagte": an article with nothing after it; in French all nouns are in small letters. */
function standsForNoun(next: Piece | undefined, last: boolean, grammar: PlainGrammar): boolean {
  return grammar.capitalNouns
    ? last || /^\P{L}+$/u.test(next?.text ?? '')
    : !/^\p{Lu}/u.test(next?.text ?? 'A');
}

/** "Roe begründete seine Position": words that a new group of words begins with. */
function startsObject({ text }: Piece): boolean {
  return /^(?:(?:sein|ihr|mein|unser|dies|jen|kein)(?:e[rsmn]?)?|den|das|eine?[mn]?)$/u.test(text);
}

/** "Roe kam": a word in small letters that no noun follows is none of a name or a description. */
function endsNoun(frame: Frame, at: number): boolean {
  const small = (piece: Piece | undefined) => !/^\P{L}*\p{Lu}/u.test(piece?.text ?? '');
  return /^\p{Ll}/u.test(frame[at]?.text ?? '') && small(frame[at + 1]);
}

function mayStand({ lower }: Piece, grammar: PlainGrammar): boolean {
  return !grammar.notSubjects.has(lower) && !grammar.that.has(lower);
}

function abbreviates(piece: Piece | undefined): boolean {
  return /^\p{Lu}\p{L}{0,4}$/u.test(piece?.text ?? '');
}

/** "das Motto „Brot für alle“": right after a noun, with a capital, words in quotation marks are its name. */
export function isName(frame: Frame, at: number): boolean {
  const words = frame[at]?.text ?? '';
  const before = frame[at - 1];
  if (!before || before.quoted || !/^\p{Lu}/u.test(before.text)) return false;
  return /^\P{L}*[\p{Lu}\p{N}]/u.test(words) && wordsIn(words) < 9 && !isSentence(words);
}

/** "die „Abendpost“", "laut „dpa“": one or two words after such a word are set off, and no quote. */
export function isSetOff(frame: Frame, at: number, grammar: PlainGrammar): boolean {
  return wordsIn(frame[at]?.text ?? '') < 3 && grammar.leading.has(frame[at - 1]?.lower ?? '');
}

/** Where the sentence ends, its last marks left out. */
export function sentenceEnd(frame: Frame): number {
  let end = frame.length;
  while (end > 0 && !frame[end - 1]?.quoted && /^[.;,:…]$/u.test(frame[end - 1]?.text ?? '')) end--;
  return end;
}
