import { type Attribution, reportedBefore, type Source, type Stretch } from './attribution';
import type { Frame, Piece } from './frame';
import type { PlainGrammar } from './plain-grammar';
import { groupFrom, isComma, isName, sentenceEnd } from './plain-groups';

const isStop = (piece: Piece | undefined): boolean => piece === undefined || /^[.!?;]+$/u.test(piece.text);
const introduces = (piece: Piece | undefined): boolean => /^[,:]$/u.test(piece?.text ?? '');

/** "„…“, sagte Roe.", "…, so Roe." and "Der Plan, sagte Roe, ist …" */
export function saidBefore(frame: Frame, verb: number, grammar: PlainGrammar): Attribution | null {
  let start = verb;
  while (grammar.helpers.has(frame[start - 1]?.lower ?? '')) start--;
  const end = isComma(frame[start - 1]) ? start - 1 : start;
  const quoted = frame[end - 1]?.quoted;
  if (end < 1 || (!quoted && end === start)) return null;
  // "„…“, so Roe" tells who said it; "so heißt …" and "… „…“ geben." do not.
  if (frame[verb]?.lower === grammar.so && grammar.saying.has(frame[verb + 1]?.lower ?? '')) return null;
  if (quoted && end === start && isName(frame, end - 1)) return null;
  const source =
    pronounIn(frame, start, verb, grammar) ?? groupFrom(frame, afterLink(frame, verb + 1), grammar);
  let after = Math.max(source?.to ?? 0, verb + 1);
  while (!isStop(frame[after]) && !introduces(frame[after]) && !frame[after]?.quoted) after++;
  const rest = quoted ? quotedRest(frame, after) : clauseRest(frame, end, after, grammar);
  if (!quoted && (!source || !(rest || isStop(frame[after])) || isIntroduction(frame, end, rest, grammar)))
    return null;
  const content: Stretch = { from: clauseStart(frame, end), to: end };
  return reportedBefore(verb, content, rest, source, 'saying');
}

/** "a-t-il déclaré": the pronoun among the words before a verb. */
function pronounIn(frame: Frame, from: number, to: number, grammar: PlainGrammar): Source | null {
  for (let at = from; at < to; at++)
    if (grammar.pronouns.has(frame[at]?.lower ?? '')) return { from: at, to: at + 1, headEnd: at + 1 };
  return null;
}

/** "dit-elle", "affirme-t-elle": where the word after a verb starts that hyphens link to it. */
function afterLink(frame: Frame, at: number): number {
  let from = at;
  while (/^[-t]$/u.test(frame[from]?.lower ?? '') && frame[from]?.start === frame[from - 1]?.end) from++;
  return from;
}

function quotedRest(frame: Frame, after: number): Stretch | null {
  return introduces(frame[after]) && frame[after + 1]?.quoted ? { from: after + 1, to: after + 2 } : null;
}

/** "Der Plan, sagte Roe, ist gut": the clause goes on after the attribution, unless it describes who spoke. */
function clauseRest(frame: Frame, end: number, after: number, grammar: PlainGrammar): Stretch | null {
  const next = frame[after + 1]?.lower ?? '';
  if (!isComma(frame[after]) || !isComma(frame[end]) || grammar.linking.has(next) || grammar.that.has(next))
    return null;
  return { from: after + 1, to: sentenceEnd(frame) };
}

/** "Gestern, sagte Roe": a few words that are no subject lead to what is said. */
function isIntroduction(frame: Frame, end: number, rest: Stretch | null, grammar: PlainGrammar): boolean {
  if (grammar.subordinating.has(frame[0]?.lower ?? '')) return true;
  return end < 4 && !(rest && groupFrom(frame, 0, grammar, end)?.to === end);
}

/** Where what is said starts: at the beginning, or after a colon. */
function clauseStart(frame: Frame, end: number): number {
  for (let at = end - 1; at >= 0; at--) if (/^[:;]$/u.test(frame[at]?.text ?? '')) return at + 1;
  return 0;
}
