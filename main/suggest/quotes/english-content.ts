import type { Attribution, Stretch } from './attribution';
import { afterAdjuncts, clauseEnd, isComma, sentenceEnd } from './english-clauses';
import { groupAfter } from './english-phrases';
import type { Reporting } from './english-verbs';
import type { Frame } from './frame';
import { beginsSentence, isSentence } from './utterance';

/** What is said after a verb, and how far the cue goes ("called for"). */
export interface ContentAfter {
  readonly stretch: Stretch;
  readonly cueEnd: number;
  readonly cueIs: Attribution['cueIs'];
}

const WH = /^(?:whether|if|how|why|what|where|when|who|which)$/u;

/** What is said after the verb of reporting at `verb`; null where nothing of that kind follows. */
export function contentAfter(
  frame: Frame,
  verb: number,
  reporting: Reporting,
  subordinate: boolean,
): ContentAfter | null {
  const content = afterVerb(frame, verb, reporting, subordinate);
  if (!content || !reporting.doing) return content;
  const { from, to } = content.stretch;
  const pieces = frame.slice(from, to);
  // "Declared Roe the winner, even though …" and "declared victory with boxes still sealed" have no verb in what is declared.
  const end = pieces.findIndex((piece) => isComma(piece) || piece.lower === 'with');
  const clause = pieces
    .slice(0, end < 0 ? pieces.length : end)
    .some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return clause || pieces.some(({ quoted }) => quoted) ? content : { ...content, cueIs: 'doing' };
}

function afterVerb(
  frame: Frame,
  verb: number,
  reporting: Reporting,
  subordinate: boolean,
): ContentAfter | null {
  const next = frame[verb + 1];
  if (!next) return null;
  const stretch = (from: number): Stretch => ({
    from,
    to: subordinate ? firstComma(frame, from) : clauseEnd(frame, from),
  });
  const cueIs = kindOf(reporting);
  const cueEnd = verb + 1;
  const after = afterInsertion(frame, afterAdjuncts(frame, verb + 1, reporting.telling));
  const at = reporting.saying ? afterTopic(frame, after) : after;
  const piece = frame[at];
  if (piece) {
    if (piece.text === ':' && reporting.uttering) {
      const to = frame[at + 1]?.quoted ? clauseEnd(frame, at + 1) : sentenceEnd(frame);
      return { stretch: { from: at + 1, to }, cueEnd, cueIs: 'saying' };
    }
    const spoken = isComma(piece) ? at + 1 : at;
    if (frame[spoken]?.quoted && reporting.uttering)
      return { stretch: stretch(spoken), cueEnd, cueIs: 'saying' };
    const word = piece.lower;
    const clausal = reporting.saying || reporting.telling || reporting.thinking || reporting.showing;
    if (word === 'that' && clausal) return { stretch: stretch(at), cueEnd, cueIs };
    if (reporting.asking && WH.test(word) && frame[at + 1]?.lower !== 'asked')
      return { stretch: stretch(at), cueEnd, cueIs };
    if (reporting.intending && isInfinitive(frame, at))
      return { stretch: stretch(at), cueEnd, cueIs: 'meaning' };
    const led = ledTo(frame, verb + 1, isComma(frame[at - 1]) && reporting.uttering);
    const spokenLater =
      led > 0 ? { stretch: { from: led, to: led + 1 }, cueEnd, cueIs: 'saying' as const } : null;
    if (isComma(frame[at - 1]) && spokenLater) return spokenLater;
    if (clausal && isClause(frame, at)) return { stretch: stretch(at), cueEnd, cueIs };
    if (spokenLater) return spokenLater;
  }
  if (reporting.prepositions.has(next.lower)) {
    const after = /^(?:out|up)$/u.test(next.lower) ? afterAdjuncts(frame, verb + 2, false) : verb + 2;
    const first = frame[after];
    if (!first || (!first.quoted && /^(?:[.,;:]|and|but)$/u.test(first.text))) return null;
    return { stretch: stretch(after), cueEnd: verb + 2, cueIs: 'saying' };
  }
  if (reporting.urging && urges(frame, verb + 1))
    return { stretch: stretch(verb + 1), cueEnd, cueIs: 'meaning' };
  const called = reporting.naming ? calledAs(frame, verb) : null;
  if (called) return { stretch: stretch(called), cueEnd, cueIs: 'naming' };
  const judges = reporting.judging || (reporting.naming && namesAs(frame, verb));
  if (judges && startsGroup(frame, verb + 1)) {
    return { stretch: stretch(verb + 1), cueEnd, cueIs: 'naming' };
  }
  return null;
}

/**
 * "addressed the crew again: “It is closed.”", and with a comma where `comma` is true: where the sentence in quotation
 * marks stands that the words after a verb lead to; -1 where none does.
 */
function ledTo(frame: Frame, from: number, comma: boolean): number {
  const end = sentenceEnd(frame);
  for (let at = from; at < end - 1; at++) {
    const next = frame[at + 1];
    if (frame[at]?.quoted || frame[at]?.text === ';') return -1;
    const leads = frame[at]?.text === ':' || (comma && isComma(frame[at]));
    if (leads && next?.quoted) return beginsSentence(next.text) || isSentence(next.text) ? at + 1 : -1;
  }
  return -1;
}

/** "called them “lone wolves”", "described as “dead”": what is said begins after whom it is said of. */
function calledAs(frame: Frame, verb: number): number | null {
  const named = /^(?:it|him|her|them|us|me|you)$/u.test(frame[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  const as = /^(?:as|of)$/u.test(frame[named]?.lower ?? '') ? named + 1 : named;
  if (as === verb + 1) return null;
  const inserted = afterAdjuncts(frame, as, false);
  const at = isComma(frame[inserted]) ? inserted + 1 : inserted;
  return frame[at]?.quoted ? at : null;
}

/** "added, on Monday, that …": after what stands between two commas. */
function afterInsertion(frame: Frame, at: number): number {
  if (!isComma(frame[at])) return at;
  const after = afterAdjuncts(frame, at + 1, false);
  return after > at + 1 && isComma(frame[after]) ? after + 1 : at;
}

/** "said of the plan, “It is dead.”": of whom or what it is said is no part of it. */
function afterTopic(frame: Frame, at: number): number {
  if (!/^(?:of|about)$/u.test(frame[at]?.lower ?? '')) return at;
  const end = groupAfter(frame, at + 1)?.to ?? at;
  const quoted = isComma(frame[end]) ? frame[end + 1]?.quoted : frame[end]?.quoted;
  return quoted ? end : at;
}

function firstComma(frame: Frame, from: number): number {
  const end = clauseEnd(frame, from);
  for (let at = from; at < end; at++) if (isComma(frame[at])) return at;
  return end;
}

function kindOf(reporting: Reporting): Attribution['cueIs'] {
  if (reporting.saying || reporting.telling || reporting.asking) return 'saying';
  return 'thinking';
}

function isInfinitive(frame: Frame, at: number): boolean {
  const to = frame[at]?.lower === 'not' ? at + 1 : at;
  const verb = frame[to + 1];
  return (
    frame[to]?.lower === 'to' &&
    verb !== undefined &&
    (verb.quoted !== null || /^(?:VERB|AUX|ADV|NOUN)$/u.test(verb.pos ?? ''))
  );
}

/** "saw it as a sign": some verbs say something of somebody only with "as". */
function namesAs(frame: Frame, verb: number): boolean {
  if (!/^(?:see|view|frame|cast|paint|portray|depict|regard)$/u.test(frame[verb]?.lemma ?? '')) return true;
  return frame.slice(verb + 1, verb + 14).some(({ lower }) => lower === 'as');
}

/** "them to go" */
function urges(frame: Frame, at: number): boolean {
  const group = groupAfter(frame, at);
  return group !== null && isInfinitive(frame, group.to);
}

/** Whether a clause starts here that has a verb of its own: "it rains". */
function isClause(frame: Frame, at: number): boolean {
  const first = frame[at];
  if (!first) return false;
  if (
    !first.quoted &&
    !/^(?:PRON|DET|NOUN|PROPN|NUM|ADJ|ADV|SCONJ)$/u.test(first.pos ?? '') &&
    !/^\p{Lu}/u.test(first.text)
  )
    return false;
  const end = sentenceEnd(frame);
  for (let index = at + 1; index < end; index++) {
    const piece = frame[index];
    if (!piece) return false;
    if (piece.quoted) return !/^[,:]$/u.test(frame[index - 1]?.text ?? '');
    if (piece.pos === 'AUX') return true;
    if (piece.pos === 'VERB' && isMainVerb(frame, index)) return true;
    if (piece.text === ';') return false;
  }
  return false;
}

/** Whether the verb is that of a clause, and no infinitive, participle or "announced by". */
function isMainVerb(frame: Frame, at: number): boolean {
  const { lower = '' } = frame[at] ?? {};
  if (frame[at - 1]?.lower === 'to' || lower.endsWith('ing') || frame[at + 1]?.lower === 'by') return false;
  return (
    /^(?:NOUN|PROPN|PRON|NUM|PUNCT|QUOTED)$/u.test(frame[at - 1]?.pos ?? '') ||
    frame[at - 1]?.lower.endsWith('ly') === true
  );
}

function startsGroup(frame: Frame, at: number): boolean {
  const first = frame[at];
  if (!first) return false;
  if (first.quoted) return true;
  if (first.lower.endsWith('ing') && first.pos === 'VERB') return true;
  return groupAfter(frame, at) !== null;
}
