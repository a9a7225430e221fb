import { groupAfter, isDay } from './english-phrases';
import { reportingBy } from './english-verbs';
import type { Frame, Piece } from './frame';
import { beginsSentence } from './utterance';

export const isComma = (piece: Piece | undefined): boolean => piece?.text === ',';

/** A mark that ends a sentence or a main part of it. */
export const isBreak = (piece: Piece): boolean => /^(?:[.!?;…]+|\.\.\.)$/u.test(piece.text);

const isVerb = (piece: Piece | undefined): boolean => piece?.pos === 'VERB' || piece?.pos === 'AUX';

const OPENING_WORD = /^(?:but|and|yet|still|or|so|then|meanwhile|however)$/u;
const ADJUNCT = new Set(
  'in at on during after before to via through from with by over outside inside following amid into under'.split(
    ' ',
  ),
);
const QUESTION_WORD = /^(?:that|how|why|when|where|what|whether|if|who|which)$/u;

/** Where the sentence ends, its last marks left out. */
export function sentenceEnd(frame: Frame): number {
  let end = frame.length;
  while (end > 0) {
    const last = frame[end - 1];
    if (!last || last.quoted || !/^(?:[.;,:…)\]]|\.\.\.)$/u.test(last.text)) break;
    end--;
  }
  return end;
}

/** Where the clause starts that ends at `end`: after a semicolon, or the beginning without "But" and "And". */
export function clauseStart(frame: Frame, end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const piece = frame[at];
    if (piece && /^[;:]$/u.test(piece.text)) return at + 1;
  }
  let from = 0;
  while (from < end && (OPENING_WORD.test(frame[from]?.lower ?? '') || isComma(frame[from]))) from++;
  return from;
}

/**
 * Where what is said ends, when it starts at `from`: before another attribution, a new main clause that reports, or
 * the sentence's end.
 */
export function clauseEnd(frame: Frame, from: number): number {
  const end = sentenceEnd(frame);
  for (let at = from; at < end; at++) {
    const piece = frame[at];
    if (!piece) break;
    if (piece.text === ';') return at;
    if (piece.quoted && (endsWith(frame, at, end) || (at === from && isLeft(frame, at + 1)))) return at + 1;
    if (at > from && (startsNewReport(frame, at) || startsOccasion(frame, at) || startsContrast(frame, at)))
      return at;
    if (at > from && startsUtterance(frame, at)) return at;
  }
  return end;
}

/** Whether what is said ends with the quotation at `at`: nothing follows, or only when and where. */
function endsWith(frame: Frame, at: number, end: number): boolean {
  const piece = frame[at];
  const next = frame[at + 1];
  if (!piece || next?.quoted || next?.pos === 'CCONJ' || next?.lower === 'that') return false;
  return endsSentence(piece) || afterAdjuncts(frame, at + 1, false) >= end;
}

/** "called it “dead” and left": after the quotation that the clause began with, it is the writer who goes on. */
function isLeft(frame: Frame, at: number): boolean {
  if (isDash(frame[at])) return true;
  if (frame[at]?.pos !== 'CCONJ') return false;
  const subject = /,\P{L}*$/u.test(frame[at - 1]?.text ?? '') ? groupAfter(frame, at + 1) : null;
  return isVerb(frame[subject?.to ?? at + 1]);
}

const isDash = (piece: Piece | undefined): boolean => /^\p{Pd}+$/u.test(piece?.text ?? '');

function endsSentence({ text }: Piece): boolean {
  return /[.,!?…]['"”’“»«]*$/u.test(text);
}

/** "… took it as praise – “That makes me smart” – and left": a sentence in quotation marks after a dash stands alone. */
function startsUtterance(frame: Frame, at: number): boolean {
  const next = frame[at + 1];
  return isDash(frame[at]) && next !== undefined && next.quoted !== null && beginsSentence(next.text);
}

/** "…, but he gave no details": with a subject of its own and no "that", it is the writer who goes on. */
function startsContrast(frame: Frame, at: number): boolean {
  if (!isComma(frame[at]) || frame[at + 1]?.lower !== 'but') return false;
  const subject = groupAfter(frame, at + 2);
  return subject !== null && isVerb(frame[subject.to]);
}

const OCCASION =
  /^(?:speech|interview|interviews|statement|tweet|tweets|post|email|letter|conference|briefing|rally|debate|report|memo|op-ed|column|podcast|hearing)$/u;

/** "… in a speech on Monday": where something was said is no part of it. */
function startsOccasion(frame: Frame, at: number): boolean {
  if (!/^(?:in|at|during)$/u.test(frame[at]?.lower ?? '')) return false;
  if (!/^(?:a|an|his|her|their|its)$/u.test(frame[at + 1]?.lower ?? '')) return false;
  for (let next = at + 2; next < at + 6; next++) if (OCCASION.test(frame[next]?.lower ?? '')) return true;
  return false;
}

/** At a comma or an "and": whether someone is said to say something else from here on. */
function startsNewReport(frame: Frame, at: number): boolean {
  const piece = frame[at];
  if (piece?.lower === 'according') return frame[at + 1]?.lower === 'to' && frame[at - 1]?.pos !== 'SCONJ';
  const comma = isComma(piece) || (isDash(piece) && frame[at - 1]?.end !== piece?.start);
  if (!comma && !/^(?:and|but|while)$/u.test(piece?.lower ?? '')) return false;
  let next = at + 1;
  if (comma && /^(?:and|but|while|whereas)$/u.test(frame[next]?.lower ?? '')) next++;
  if (frame[next]?.lower === 'according' || reportsAt(frame, next)) return true;
  const relative = /^(?:who|which|that|whom)$/u.test(frame[next]?.lower ?? '');
  const subject = comma && !relative ? groupAfter(frame, next) : null;
  return subject !== null && reportsAt(frame, subject.to);
}

/** Whether a verb that reports in a full sentence stands here, after its helpers: "has also said". */
function reportsAt(frame: Frame, from: number): boolean {
  let at = from;
  while (frame[at]?.pos === 'ADV' || frame[at]?.pos === 'AUX') at++;
  const verb = frame[at];
  if (verb?.pos !== 'VERB' || verb.lower === verb.lemma) return false;
  const reporting = reportingBy(verb.lemma);
  if (!reporting) return false;
  // "…, showing that it is closed" is part of what is said.
  if (
    /^(?:showing|proving|meaning|suggesting|indicating|confirming|revealing|demonstrating)$/u.test(verb.lower)
  )
    return false;
  const { saying, telling, naming, urging, uttering } = reporting;
  const after = isComma(frame[at + 1]) ? frame[at + 2] : frame[at + 1];
  return saying || telling || naming || urging || (uttering && after?.quoted !== null && after !== undefined);
}

/** The first piece at or after `from` that is no "on Monday", "in a statement", "to reporters" or the like. */
export function afterAdjuncts(frame: Frame, from: number, telling: boolean): number {
  let at = from;
  if (telling) at = afterBrackets(frame, groupAfter(frame, at)?.to ?? at);
  for (let steps = 0; steps < 8; steps++) {
    const next = afterOne(frame, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** "told the Harbour Press (HP), “…”" */
function afterBrackets(frame: Frame, at: number): number {
  if (frame[at]?.text !== '(') return at;
  const close = frame.findIndex(({ text }, index) => index > at && text === ')');
  return close > 0 && close < at + 6 ? close + 1 : at;
}

function afterOne(frame: Frame, at: number): number {
  const piece = frame[at];
  if (!piece || piece.quoted || QUESTION_WORD.test(piece.lower)) return at;
  if (isDay(piece)) return frame[at + 1]?.pos === 'NUM' ? at + 2 : at + 1;
  if (/^(?:last|this|early|late|earlier|next)$/u.test(piece.lower)) {
    const day = frame[at + 1];
    if (day && isDay(day)) return at + 2;
  }
  if (piece.pos === 'ADV' || piece.lower === 'earlier' || piece.lower === 'later') return at + 1;
  if (ADJUNCT.has(piece.lower)) {
    const next = frame[at + 1];
    if (next && isDay(next)) return frame[at + 2]?.pos === 'NUM' ? at + 3 : at + 2;
    const group = groupAfter(frame, at + 1);
    if (group) return group.to;
  }
  return at;
}
