import type { Attribution, Source } from './attribution';
import { afterAdjuncts, clauseEnd, isComma } from './english-clauses';
import { groupAfter, groupBefore } from './english-phrases';
import type { Frame } from './frame';

/** Nouns that tell of something said: "his claim that it is closed". */
const SAID =
  /^(?:statement|report|claim|assertion|suggestion|hope|concern|warning|argument|accusation|promise|contention|insistence|news|fear|complaint|announcement|admission|prediction|pledge|conclusion)s?$/u;
const OWNER = /^(?:my|your|his|her|its|our|their)$/u;
const finite = (frame: Frame, at: number) => /^(?:AUX|VERB)$/u.test(frame[at]?.pos ?? '');

/** "Poe’s claim that the port is closed": what is said follows a noun. `at` is where the noun stands. */
export function nominal(frame: Frame, at: number): Attribution | null {
  const that = frame[at + 1];
  if (frame[at]?.pos !== 'NOUN' || !SAID.test(frame[at]?.lower ?? '') || that?.lower !== 'that') return null;
  // "The claim that was made" says nothing of what it is.
  if (finite(frame, at + 2)) return null;
  const content = { from: at + 1, to: nounClauseEnd(frame, at) };
  const cue = { from: at, to: at + 1 };
  return { content: [content], cue, source: ownerOf(frame, at), cueStands: 'before', cueIs: 'thinking' };
}

function ownerOf(frame: Frame, noun: number): Source | null {
  const before = frame[noun - 1];
  if (OWNER.test(before?.lower ?? '')) return { from: noun - 1, to: noun, headEnd: noun };
  return /^['’]s?$/u.test(before?.lower ?? '') ? groupBefore(frame, noun - 1, 0) : null;
}

/** "Poe’s claim that the port is closed is false": where the noun has a verb of its own, the clause ends before it. */
function nounClauseEnd(frame: Frame, noun: number): number {
  const end = clauseEnd(frame, noun + 1);
  for (let at = 0; at < noun; at++) if (finite(frame, at)) return end;
  let verbs = false;
  for (let at = noun + 2; at < end; at++) {
    if (verbs && frame[at]?.pos === 'AUX' && !/^(?:AUX|PRON|ADV|PART|SCONJ)$/u.test(frame[at - 1]?.pos ?? ''))
      return at;
    verbs ||= finite(frame, at);
  }
  return end;
}

/** "Roe was asked by Poe whether it was closed", "Asked if it was closed, Roe left". `at` is where "asked" stands. */
export function asked(frame: Frame, at: number): Attribution | null {
  if (!/^asked$/u.test(frame[at]?.lower ?? '')) return null;
  const first = at === 0 || /^(?:when|and)$/u.test(frame[at - 1]?.lower ?? '');
  const passive = frame
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:is|was|are|were|been|being)$/u.test(lower));
  if (!first && !passive) return null;
  const by = frame[at + 1]?.lower === 'by' ? groupAfter(frame, at + 2) : null;
  const from = afterAdjuncts(frame, by ? by.to : at + 1, false);
  if (!/^(?:whether|if|why|how|what|where|when|who|about)$/u.test(frame[from]?.lower ?? '')) return null;
  const end = clauseEnd(frame, from);
  const comma = first ? frame.findIndex((piece, index) => index > from && isComma(piece)) : -1;
  const content = {
    from: frame[from]?.lower === 'about' ? from + 1 : from,
    to: comma > 0 ? Math.min(comma, end) : end,
  };
  if (frame[content.from]?.quoted) return null;
  return {
    content: [content],
    cue: { from: at, to: at + 1 },
    source: by,
    cueStands: 'before',
    cueIs: 'saying',
  };
}
