import type { Paragraph } from '../article';
import type { Token } from '../sentence';
import type { Quoted } from './quoted';

/** A word or mark outside quotation marks, or all that stands between two of them, as one piece. */
export interface Piece extends Token {
  /** What stands in quotation marks, when the piece is that. */
  readonly quoted: Quoted | null;
}

/** A sentence with the quotations in it as single pieces: what is around them tells who says them. */
export type Frame = readonly Piece[];

/** A longer one is cut: reading a frame may take the square of its length, and no sentence is as long. */
const LONGEST = 160;
const SENTENCE_END = /[.!?…][)\]]*$/u;
/** How many words after "…?" a verb of reporting is looked for. */
const AHEAD = 8;

/**
 * The sentences of a paragraph as frames; a sentence within a quotation ends none. `text` is the article's, in which
 * the spans count; `reports` tells whether a word is a verb of reporting.
 */
export function framesOf(
  paragraph: Paragraph,
  quoted: readonly Quoted[],
  text: string,
  reports: (token: Token) => boolean,
): readonly Frame[] {
  const frames: Piece[][] = [];
  let frame: Piece[] = [];
  const close = () => {
    if (frame.length > 0) frames.push(frame);
    frame = [];
  };
  const { tokens } = paragraph;
  const firsts = new Set(paragraph.sentences.map((sentence) => sentence.tokens[0]));
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    const quotation = quoted[next];
    if (quotation && token.end > quotation.start) {
      const last = frame.at(-1);
      if (last && (last.quoted ? endsSentence(last, text) : /^[.!?]$/u.test(last.text))) close();
      if (frame.length >= LONGEST) close();
      frame.push(pieceOf(quotation, text));
      next++;
    }
    const last = frame.at(-1);
    if (last?.quoted && token.start < last.quoted.end) continue;
    if (frame.length >= LONGEST) close();
    else if (last?.quoted) {
      if (
        endsSentence(last, text) &&
        /^\p{Lu}/u.test(token.text) &&
        !isAttributed(last, tokens, index, reports)
      )
        close();
    } else if ((firsts.has(token) && !goesOn(frame, token)) || isAfterNo(last, token)) close();
    const { start, end, text: word, lower, lemma, pos } = token;
    if (word === '):') {
      frame.push(markOf(')', start), markOf(':', start + 1));
      continue;
    }
    // Written out, for there is one for each word, and spreading takes several times as long.
    frame.push({ start, end, text: word, lower, lemma, pos, quoted: null });
  }
  close();
  return frames;
}

/** Titles that a name follows after the stop, where a sentence is easily taken to end. */
const TITLE =
  /^(?:Rev|Hon|Msgr|Fr|Sr|Supt|Det|Insp|Cllr|Amb|Atty|Gov|Sen|Rep|Del|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Prof|St)$/u;

/** "Poe said no. Roe left.": wink-nlp takes the first for the abbreviation of "number". */
function isAfterNo(last: Piece | undefined, { text }: Token): boolean {
  return last?.lower === 'no.' && /^\p{Lu}/u.test(text);
}

/** Whether a sentence goes on where one was taken to begin: "(R-Fla.) said", "the Rev. Poe", "D-N.Y.". */
function goesOn(frame: readonly Piece[], { text }: Token): boolean {
  if (/^\p{Ll}/u.test(text)) return frame.at(-1)?.text !== '.' || frame.at(-1)?.quoted !== null;
  const before = frame.at(-1)?.text === '.' ? (frame.at(-2)?.text ?? '') : '';
  return TITLE.test(before) || (/^\p{Lu}$/u.test(before) && /^\p{Lu}\.?$/u.test(text));
}

function pieceOf(quoted: Quoted, text: string): Piece {
  const words = text.slice(quoted.start, quoted.end);
  const { start, end } = quoted;
  return { start, end, text: words, lower: '', lemma: '', pos: 'QUOTED', quoted };
}

function markOf(text: string, start: number): Piece {
  return { start, end: start + 1, text, lower: text, lemma: text, pos: 'PUNCT', quoted: null };
}

function endsSentence({ quoted }: Piece, text: string): boolean {
  return (
    quoted !== null &&
    SENTENCE_END.test(text.slice(Math.max(quoted.inner.start, quoted.inner.end - 4), quoted.inner.end))
  );
}

/** "“Really?” Smith asked.": the sentence goes on after a quotation that ends like one. */
function isAttributed(
  { text }: Piece,
  tokens: readonly Token[],
  from: number,
  reports: (token: Token) => boolean,
): boolean {
  if (!/(?:[!?…]|\.\.\.|\p{Pd})\s?['"”’“»«]*$/u.test(text)) return false;
  for (let at = from; at < from + AHEAD; at++) {
    const token = tokens[at];
    if (!token || /^[.!?:;"“”„]$/u.test(token.text)) return false;
    if (reports(token)) {
      const after = tokens[at + 1];
      return (
        !after ||
        /^[.,]$/u.test(after.text) ||
        after.pos === 'ADP' ||
        after.pos === 'ADV' ||
        /^\p{Lu}/u.test(after.text) ||
        at === from + 1
      );
    }
  }
  return false;
}
