import { type Attribution, reportedBefore, type Source, type Stretch } from './attribution';
import { afterAdjuncts, clauseEnd, clauseStart, isBreak, isComma, sentenceEnd } from './english-clauses';
import { groupAfter, isDay, isName, subjectBefore } from './english-phrases';
import { type Reporting, reportingBy } from './english-verbs';
import type { Frame, Piece } from './frame';
import { isTitle, readsLikeSpeech } from './utterance';

/** A verb of reporting in a frame. */
export interface Cue {
  readonly verb: number;
  /** Where its helpers start: "has also said". */
  readonly start: number;
  readonly reporting: Reporting;
}

/** "…, Smith said." and "…, said Smith, the mayor." and the same between two parts of what is said. */
export function trailing(frame: Frame, { verb, start, reporting }: Cue): Attribution | null {
  const reports = reporting.saying || reporting.thinking || reporting.showing;
  const participle = frame[verb]?.lower.endsWith('ing') && start === verb;
  if (participle || (!reporting.uttering && !reports)) return null;
  const inverted = isEdge(frame, start - 1) ? speakerAfter(frame, verb, start) : null;
  const source: Source | null = inverted ?? subjectBefore(frame, start, 0);
  if (!source) return null;
  const from = inverted ? start : source.from;
  if (from === 0 || !isEdge(frame, from - 1)) return null;
  const content = saidBefore(frame, from);
  const cueEnd = inverted ? inverted.to : verb + 1;
  const after = afterAdjuncts(frame, cueEnd, reporting.telling);
  const quoted = content !== null && frame[content.to - 1]?.quoted !== null;
  const rest = inverted && !quoted ? null : restAfter(frame, cueEnd, after, quoted);
  if (!content || !fits(frame, content, after, rest, reports)) return null;
  return reportedBefore(
    verb,
    content,
    rest,
    source,
    reporting.saying || reporting.uttering ? 'saying' : 'thinking',
  );
}

/** Who stands after the verb. In "“…,” Smith, the mayor, said last week" and "… told us" nobody does. */
function speakerAfter(frame: Frame, verb: number, start: number): Source | null {
  const follows = frame[start - 1]?.quoted || frame[start - 2]?.quoted;
  const apposed = !follows && frame.slice(0, start).some(({ quoted }) => quoted);
  if (frame[verb]?.lemma === 'tell' || (apposed && subjectBefore(frame, start, 0))) return null;
  const group = groupAfter(frame, verb + 1);
  const head = frame[(group?.headEnd ?? 0) - 1];
  return head && !isDay(head) ? group : null;
}

function saidBefore(frame: Frame, edge: number): Stretch | null {
  const end = isComma(frame[edge - 1]) ? edge - 1 : edge;
  const content = { from: clauseStart(frame, end), to: end };
  // Words that end a sentence stand alone, whatever is before them: "He was glad: “We won,” he said."
  const last = frame[end - 1];
  if (last?.quoted && (/^[:–—-]$/u.test(frame[end - 2]?.text ?? '') || isIntroduced(frame, content)))
    return { from: end - 1, to: end };
  return content.to > content.from ? content : null;
}

const TOPIC = /^(?:as|about|regarding|concerning|because|thanks|despite|like|unlike|asked)$/u;

/** "As for the port, “it is closed,” Roe said.": what the words are about, and a comma, lead to what is said. */
function isIntroduced(frame: Frame, { from, to }: Stretch): boolean {
  if (!TOPIC.test(frame[from]?.lower ?? '')) return false;
  if (!isComma(frame[to - 2]) || !readsLikeSpeech(frame[to - 1]?.text ?? '')) return false;
  return frame.slice(from, to - 2).every(({ quoted, pos }) => !quoted && pos !== 'VERB' && pos !== 'AUX');
}

/** Whether the words before the cue are what is said, and not an introduction: "In March, Smith said …". */
function fits(
  frame: Frame,
  content: Stretch,
  after: number,
  rest: Stretch | null,
  reports: boolean,
): boolean {
  const next = frame[after];
  const ends = next === undefined || isBreak(next) || isComma(next) || next.quoted !== null;
  const pieces = frame.slice(content.from, content.to);
  if (pieces.at(-1)?.quoted) {
    if (next?.lower === 'that') return false;
    // "Asked about “the port,” Roe said, “It is closed.”": what is said comes after the cue.
    if (
      pieces.length > 1 &&
      rest &&
      /^\P{L}*\p{Lu}/u.test(frame[rest.from]?.text ?? '') &&
      isComma(frame[rest.from - 1])
    )
      return false;
    return ends || pieces.length === 1;
  }
  if (!reports || !ends || (rest && frame[rest.from]?.quoted)) return false;
  if (
    /^(?:when|asked|while|after|before|in|on|at|for|with|during|since)$/u.test(pieces[0]?.lower ?? '') &&
    rest
  )
    return false;
  return rest !== null || pieces.some(({ quoted, pos }) => quoted || pos === 'VERB' || pos === 'AUX');
}

/**
 * What is said may go on after the attribution: "“A,” he said, “B.”" and "A, he said, is B." `after` is where the
 * attribution ends; `quoted` whether words in quotation marks stand before it.
 */
function restAfter(frame: Frame, cueEnd: number, after: number, quoted: boolean): Stretch | null {
  if (frame[cueEnd]?.quoted && !isTitle(frame[cueEnd]?.text ?? ''))
    return { from: cueEnd, to: clauseEnd(frame, cueEnd) };
  if (quoted) {
    for (let at = after; at < frame.length - 1; at++) {
      if (!/^[,:]$/u.test(frame[at]?.text ?? '')) continue;
      const from = frame[at + 1]?.lower === 'and' ? at + 2 : at + 1;
      if (!frame[from]?.quoted) continue;
      const adding = reportingBy(frame[at - 1]?.lemma ?? '')?.saying && at > after;
      return adding ? null : { from, to: clauseEnd(frame, from) };
    }
    return null;
  }
  const first = frame[after + 1];
  if (!isComma(frame[after]) || !first || first.lower.endsWith('ing')) return null;
  if (!/^(?:VERB|AUX|CCONJ|SCONJ|PRON|QUOTED)$/u.test(first.pos ?? '')) return null;
  if (/^(?:who|which|when|asked|according)$/u.test(first.lower)) return null;
  return { from: after + 1, to: clauseEnd(frame, after + 1) };
}

function isEdge(frame: Frame, at: number): boolean {
  const piece = frame[at];
  return piece !== undefined && (isComma(piece) || piece.quoted !== null || /^[?!—–-]$/u.test(piece.text));
}

/**
 * "“It is closed,” Roe shot back.": after a quotation that ends with a comma, any verb tells who says it. So it does in
 * "“We left because,” and here she paused, “nobody came.”".
 */
export function afterQuotation(frame: Frame, taken: Uint8Array): Attribution | null {
  const first = frame[0];
  if (!first?.quoted || taken[0]) return null;
  const { inner } = first.quoted;
  const words = first.text.slice(inner.start - first.start, inner.end - first.start);
  if (!/(?:[,?!…]|\.\.\.|\p{Pd})$/u.test(words) || (!readsLikeSpeech(words) && !words.endsWith(',')))
    return null;
  let at = 1;
  while (/^(?:CCONJ|ADV)$/u.test(frame[at]?.pos ?? '')) at++;
  const before = namedAt(frame, at) ?? groupAfter(frame, at);
  const verb = before ? before.to : at;
  const source = before ?? groupAfter(frame, verb + 1);
  if (!source || !mayReport(frame[verb], before !== null)) return null;
  const rest = restAfter(frame, verb + 1, before ? verb + 1 : source.to, true);
  if (at > 1 && !rest) return null;
  const content = { from: 0, to: 1 };
  return reportedBefore(verb, content, rest, source, 'saying');
}

/** "Conway", "Mr. Poe": the name that starts at `at`, and is more than the beginning of a group of words. */
function namedAt(frame: Frame, at: number): Source | null {
  let to = at;
  for (const piece of frame.slice(at, at + 5)) {
    if (piece.quoted || !isName(piece)) break;
    to++;
  }
  return to > at && to < at + 5 ? { from: at, to, headEnd: to } : null;
}

/** wink-nlp takes some verbs for nouns or adjectives: right after a name any word of some forms is one. */
function mayReport(piece: Piece | undefined, afterName: boolean): boolean {
  if (!piece || !/^\p{Ll}/u.test(piece.text)) return false;
  if (piece.pos === 'VERB') return true;
  return (
    afterName &&
    (piece.pos === 'NOUN' || piece.pos === 'ADJ') &&
    /(?:s|ed|ot|ng|rote|ook)$/u.test(piece.lower)
  );
}

/** "as Roe put it, “the operator”" and "“the operator,” as Roe put it". */
export function putting(frame: Frame, taken: Uint8Array): Attribution | null {
  const verb = frame.findIndex(({ lemma }, at) => lemma === 'put' && frame[at + 1]?.lower === 'it');
  const source = verb > 0 ? subjectBefore(frame, verb, 0) : null;
  if (!source) return null;
  const cue = { from: verb, to: verb + 2 };
  const after = afterAdjuncts(frame, verb + 2, false);
  const next = /^[,:]$/u.test(frame[after]?.text ?? '') ? after + 1 : after;
  if (frame[next]?.quoted && !taken[next]) {
    const content = { from: next, to: clauseEnd(frame, next) };
    return { content: [content], cue, source, cueStands: 'before', cueIs: 'saying' };
  }
  const edge = frame[source.from - 1]?.lower === 'as' ? source.from - 1 : source.from;
  const content = isEdge(frame, edge - 1) ? saidBefore(frame, edge) : null;
  if (!content || !frame[content.to - 1]?.quoted) return null;
  return { content: [content], cue, source, cueStands: 'after', cueIs: 'saying' };
}

/** "According to Smith, …" and "…, according to Smith." `at` is where "according" stands. */
export function according(frame: Frame, at: number): Attribution | null {
  const source = groupAfter(frame, at + 2);
  if (!source) return null;
  const cue = { from: at, to: at + 2 };
  if (at === 0 || (at === 1 && !frame[0]?.quoted)) {
    let from = source.to;
    while (from < frame.length && !/^[,:]$/u.test(frame[from]?.text ?? '')) from++;
    const content = { from: from + 1, to: sentenceEnd(frame) };
    return { content: [content], cue, source, cueStands: 'before', cueIs: 'according' };
  }
  const end = isComma(frame[at - 1]) ? at - 1 : at;
  const content = { from: clauseStart(frame, end), to: end };
  // "The port, according to Roe, is closed": what is said goes on after the comma.
  const next = isComma(frame[source.to]) && end < at ? source.to + 1 : -1;
  if (/^(?:VERB|AUX)$/u.test(frame[next]?.pos ?? '')) {
    const rest = { from: next, to: clauseEnd(frame, next) };
    return { content: [content, rest], cue, source, cueStands: 'within', cueIs: 'according' };
  }
  return { content: [content], cue, source, cueStands: 'after', cueIs: 'according' };
}
