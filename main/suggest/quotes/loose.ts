import type { Language } from './attribution';
import { type Draft, wordsIn } from './draft';
import type { Frame, Piece } from './frame';
import { beginsSentence, isSentence, isTitle, readsLikeSpeech } from './utterance';

/** What a title stands after. */
const WORK =
  /^(?:erstwerk|werk|stück|debüt|titled|entitled|title|slogan|motto|song|film|movie|book|novel|album|essay|poem|column|editorial|series|exhibition|titel|überschrift|lied|buch|roman|ausstellung|titre|livre|chanson)$/u;

/** "the song “We go on”", "their motto: “We go on”": whether a word stands before that a title follows. */
export function isWork(frame: Frame, at: number): boolean {
  return WORK.test(frame[introduces(frame[at - 1]) ? at - 2 : at - 1]?.lower ?? '');
}

/** Whether nothing but words in quotation marks stands in a sentence. */
export function standsAlone(frame: Frame): boolean {
  return frame.every(({ quoted, text }) => quoted || !/[\p{L}\p{N}]/u.test(text));
}

/** "… and then: “We won”": a sentence in quotation marks that a comma, colon or dash leads to. */
export function isLedTo(frame: Frame, at: number, words: string): boolean {
  return introduces(frame[at - 1]) && beginsSentence(words);
}

/**
 * Whether the words in quotation marks at `at`, which no cue tells of, read like a name, a title or a single expression,
 * and not like something said. `before` is the quote before them in the paragraph.
 */
export function isLoose(
  frame: Frame,
  at: number,
  words: string,
  before: Draft | undefined,
  language: Language,
): boolean {
  const alone = standsAlone(frame);
  // "“We won,” she said. “Big Time.”": the speaker goes on, even with few words.
  const goesOn = before?.cueStands === 'after' || before?.cueStands === 'within';
  if (alone && goesOn && isSentence(words)) return false;
  // Alone and in single marks it is a heading, as a rule: the words come again where they are told.
  if (alone && frame[at]?.quoted?.single) return true;
  const stops = isSentence(words) || /^[.?!]$/u.test(frame[at + 1]?.text ?? '');
  if (alone && stops && (beginsSentence(words) || (isSentence(words) && !isTitle(words)))) return false;
  if (isWork(frame, at)) return true;
  if (isLedTo(frame, at, words) || readsLikeSpeech(words)) return false;
  // In small letters a word is hardly a name: "sie seien „alarmierend“".
  const named = wordsIn(words) < 3 && /^\P{L}*\p{Lu}/u.test(words);
  return named || isTitle(words) || !language.isReported(frame, at);
}

function introduces(piece: Piece | undefined): boolean {
  return /^(?:[:,]|\p{Pd}+)$/u.test(piece?.text ?? '');
}
