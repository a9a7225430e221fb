import type { Attribution, Language, Source } from './attribution';
import { afterAdjuncts, clauseEnd, clauseStart, isBreak, isComma, sentenceEnd } from './english-clauses';
import { contentAfter } from './english-content';
import { groupAfter, groupBefore, subjectBefore, verbGroupStart } from './english-phrases';
import { type Reporting, reportingBy } from './english-verbs';
import type { Frame } from './frame';

/** A verb of reporting in a frame. */
interface Cue {
  readonly verb: number;
  readonly start: number;
  readonly reporting: Reporting;
}

export const english: Language = {
  attributionsIn,
  subjectOf: (frame, end) => firstSubject(frame, end) ?? groupBefore(frame, end, 0),
  reports: ({ lemma, pos }) => pos === 'VERB' && reportingBy(lemma)?.uttering === true,
};

/** Who says what in an English sentence: every attribution, the outermost where they nest, in text order. */
function attributionsIn(frame: Frame): readonly Attribution[] {
  const cues = cuesIn(frame);
  const taken = new Uint8Array(frame.length);
  const found: Attribution[] = [];
  const take = (attribution: Attribution | null) => {
    if (!attribution) return;
    if (attribution.content.some(({ from, to }) => to <= from || taken.subarray(from, to).includes(1)))
      return;
    for (const { from, to } of [...attribution.content, attribution.cue]) taken.fill(1, from, to);
    found.push(attribution);
  };
  for (const cue of cues) take(trailing(frame, cue));
  for (let at = 0; at < frame.length; at++) {
    if (!taken[at] && frame[at]?.lower === 'according' && frame[at + 1]?.lower === 'to')
      take(according(frame, at));
  }
  let subject: Source | null = null;
  for (const cue of cues) {
    if (taken[cue.verb]) continue;
    const source = sourceOf(frame, cue, found.at(-1)?.source ?? subject);
    if (!source) continue;
    subject ??= source;
    const content = contentAfter(frame, cue.verb, cue.reporting);
    if (!content) continue;
    const { cueIs, cueEnd } = content;
    take({
      content: [content.stretch],
      cue: { from: cue.verb, to: cueEnd },
      source,
      cueStands: 'before',
      cueIs,
    });
  }
  return found.sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0));
}

function cuesIn(frame: Frame): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [verb, piece] of frame.entries()) {
    if (piece.quoted || !/^\p{Ll}/u.test(piece.text)) continue;
    const reporting = reportingBy(piece.lemma);
    if (!reporting) continue;
    if (piece.pos !== 'VERB' && !(piece.pos === 'NOUN' && standsAsVerb(frame, verb))) continue;
    const start = verbGroupStart(frame, verb);
    if (isPassive(frame, start, verb)) continue;
    cues.push({ verb, start, reporting });
  }
  return cues;
}

/** wink-nlp takes some verbs for nouns: "Smith claims the report …". */
function standsAsVerb(frame: Frame, at: number): boolean {
  const before = frame[at - 1];
  const after = frame[at + 1];
  if (!before || !after || !/s$|ed$/u.test(frame[at]?.lower ?? '')) return false;
  const subject =
    before.pos === 'PROPN' || before.pos === 'PRON' || before.pos === 'PUNCT' || before.pos === 'NOUN';
  const owner = /^(?:my|your|his|her|its|our|their|whose)$/u.test(before.lower);
  return (
    subject &&
    !owner &&
    (/^(?:that|the|a|an|he|she|it|they|we|to|how|why|whether)$/u.test(after.lower) || after.quoted !== null)
  );
}

function isPassive(frame: Frame, start: number, verb: number): boolean {
  if (/ing$/u.test(frame[verb]?.lower ?? '')) return false;
  for (let at = start; at < verb; at++) {
    if (/^(?:is|was|are|were|be|been|being|am|['’](?:s|re|m))$/u.test(frame[at]?.lower ?? '')) return true;
  }
  return false;
}

function sourceOf(frame: Frame, { verb, start }: Cue, carried: Source | null): Source | null {
  const lower = frame[verb]?.lower ?? '';
  const participle = lower.endsWith('ing') && !(frame[verb - 1]?.pos === 'AUX');
  const infinitive = frame[verb - 1]?.lower === 'to';
  if (participle || infinitive) return carried ?? firstSubject(frame, verb);
  const source = subjectBefore(frame, start, 0);
  if (source) return antecedent(frame, source);
  const before = frame[start - 1];
  if (before && (before.pos === 'CCONJ' || before.text === ',')) return carried ?? firstSubject(frame, verb);
  return null;
}

/** "Smith, who said …": the one that "who" stands for. */
function antecedent(frame: Frame, source: Source): Source | null {
  const word = frame[source.from]?.lower;
  if (source.to - source.from > 1 || (word !== 'who' && word !== 'which' && word !== 'that')) return source;
  const end = isComma(frame[source.from - 1]) ? source.from - 1 : source.from;
  return groupBefore(frame, end, 0) ?? (word === 'who' ? source : null);
}

/** The first group of words in the frame that a verb follows. */
function firstSubject(frame: Frame, end: number): Source | null {
  for (let at = 0; at < end; at++) {
    const piece = frame[at];
    if (!piece || (piece.pos !== 'VERB' && piece.pos !== 'AUX')) continue;
    const subject = subjectBefore(frame, verbGroupStart(frame, at), 0);
    if (subject) return subject;
  }
  return null;
}

/** "…, Smith said." and "…, said Smith, the mayor." and the same between two parts of what is said. */
function trailing(frame: Frame, { verb, start, reporting }: Cue): Attribution | null {
  if (!reporting.uttering && !reporting.saying && !reporting.thinking && !reporting.showing) return null;
  const inverted = isEdge(frame, start - 1) ? groupAfter(frame, verb + 1) : null;
  const direct = inverted ? null : subjectBefore(frame, start, 0);
  const source = inverted ?? direct;
  const from = inverted ? start : (direct?.from ?? 0);
  if (!source || from === 0) return null;
  const quotation = frame[from - 1]?.quoted ?? (isComma(frame[from - 1]) ? frame[from - 2]?.quoted : null);
  if (!isEdge(frame, from - 1)) return null;
  if (!quotation && !reporting.saying && !reporting.thinking && !reporting.showing) return null;
  const after = afterAdjuncts(frame, inverted ? inverted.to : verb + 1, reporting.telling);
  const next = frame[after];
  const ends = next === undefined || isBreak(next) || isComma(next) || next.quoted !== null;
  if (!ends && !quotation) return null;
  const end = isComma(frame[from - 1]) ? from - 1 : from;
  const content = { from: clauseStart(frame, end), to: end };
  if (content.to <= content.from) return null;
  // A few words before a comma are an introduction: "In March, Smith said …".
  if (!quotation && (!ends || !hasVerb(frame, content.from, content.to))) return null;
  const rest = restAfter(frame, after);
  return {
    content: rest ? [content, rest] : [content],
    cue: { from: verb, to: verb + 1 },
    source: antecedent(frame, source) ?? source,
    cueStands: rest ? 'within' : 'after',
    cueIs: reporting.saying || reporting.uttering ? 'saying' : 'thinking',
  };
}

/** What is said may go on after the attribution: "“A,” he said, “B.”" */
function restAfter(frame: Frame, after: number): { from: number; to: number } | null {
  let from = after;
  if (isComma(frame[from]) || frame[from]?.lower === ':') from++;
  if (/^(?:adding|and|but)$/u.test(frame[from]?.lower ?? '') && frame[from + 1]?.quoted) return null;
  if (!frame[from]?.quoted) return null;
  return { from, to: clauseEnd(frame, from) };
}

function isEdge(frame: Frame, at: number): boolean {
  const piece = frame[at];
  return piece !== undefined && (isComma(piece) || piece.quoted !== null || /^[?!—–-]$/u.test(piece.text));
}

function hasVerb(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const piece = frame[at];
    if (piece?.quoted || piece?.pos === 'VERB' || piece?.pos === 'AUX') return true;
  }
  return false;
}

/** "According to Smith, …" and "…, according to Smith." */
function according(frame: Frame, at: number): Attribution | null {
  const source = groupAfter(frame, at + 2);
  if (!source) return null;
  const cue = { from: at, to: at + 2 };
  if (at <= 1) {
    let from = source.to;
    while (from < frame.length && !isComma(frame[from])) from++;
    const content = { from: from + 1, to: sentenceEnd(frame) };
    return { content: [content], cue, source, cueStands: 'before', cueIs: 'according' };
  }
  const end = isComma(frame[at - 1]) ? at - 1 : at;
  const content = { from: clauseStart(frame, end), to: end };
  return { content: [content], cue, source, cueStands: 'after', cueIs: 'according' };
}
