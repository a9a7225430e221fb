import type { Attribution, Language, Source } from './attribution';
import { isComma } from './english-clauses';
import { contentAfter } from './english-content';
import { asked, nominal } from './english-nouns';
import { groupAfter, groupBefore, subjectBefore, verbGroupStart } from './english-phrases';
import { according, afterQuotation, type Cue, putting, trailing } from './english-trailing';
import { reportingBy } from './english-verbs';
import type { Frame } from './frame';

export const english: Language = {
  partsAreQuotes: false,
  insertion: null,
  attributionsIn,
  subjectOf,
  isReported: () => false,
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
  for (const cue of cues) {
    const said = trailing(frame, cue);
    take(said?.source ? { ...said, source: antecedent(frame, said.source) ?? said.source } : said);
  }
  take(afterQuotation(frame, taken));
  take(putting(frame, taken));
  for (let at = 0; at < frame.length; at++) {
    if (!taken[at] && frame[at]?.lower === 'according' && frame[at + 1]?.lower === 'to')
      take(according(frame, at));
  }
  let subject: Source | null = null;
  for (const cue of cues) {
    if (taken[cue.verb] || isAside(frame, cue.verb, found)) continue;
    const source = sourceOf(frame, cue, found.at(-1)?.source ?? subject);
    if (!source) continue;
    subject ??= source;
    const within = isSubordinate(frame, source) || isRelative(frame, cue.start);
    const content = contentAfter(frame, cue.verb, cue.reporting, within);
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
  for (let at = 0; at < frame.length; at++) {
    if (taken[at] || isAside(frame, at, found)) continue;
    take(asked(frame, at));
    take(nominal(frame, at));
  }
  return found.sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0));
}

/** "“He knows,” he said, referring to Poe.": what stands after a quotation that is already told of. */
function isAside(frame: Frame, verb: number, found: readonly Attribution[]): boolean {
  if (!ASIDE.test(frame[verb]?.lower ?? '') || frame[verb + 1]?.quoted) return false;
  return found.some(({ content, cue, cueStands }) => {
    return cueStands !== 'before' && cue.from < verb && frame[content[0]?.from ?? -1]?.quoted;
  });
}

/** Forms that are no verbs of reporting where they stand, for all that they come from one. */
const NOT_REPORTING = /^(?:regarding|seeking|considering|including|following|supposed|needed)$/u;

function cuesIn(frame: Frame): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [verb, piece] of frame.entries()) {
    if (piece.quoted || !/^\p{Ll}/u.test(piece.text)) continue;
    const reporting = reportingBy(piece.lemma);
    if (!reporting) continue;
    if (piece.pos !== 'VERB' && !(piece.pos === 'NOUN' && standsAsVerb(frame, verb))) continue;
    if (NOT_REPORTING.test(piece.lower)) continue;
    const start = verbGroupStart(frame, verb);
    if (/n$/u.test(piece.lower) && start === verb) continue;
    if (isPassive(frame, start, verb)) continue;
    cues.push({ verb, start, reporting });
  }
  return cues;
}

/** wink-nlp takes some verbs for nouns: "Smith claims the report …". */
function standsAsVerb(frame: Frame, at: number): boolean {
  const before = frame[at - 1];
  const after = frame[at + 1];
  if (!before || !after) return false;
  if (!/s$|ed$/u.test(frame[at]?.lower ?? '')) {
    const shows = before.lower.endsWith('s') || before.pos === 'PROPN';
    return /^(?:them|him|me|us)$/u.test(after.lower) || (shows && after.lower === 'that');
  }
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

/** "She sent out a letter saying …": she says it. */
const MESSAGE = /^(?:statement|message|tweet|email|letter|post|memo|release|note|report)$/u;

function sourceOf(frame: Frame, { verb, start }: Cue, carried: Source | null): Source | null {
  const lower = frame[verb]?.lower ?? '';
  const participle = lower.endsWith('ing') && !(frame[verb - 1]?.pos === 'AUX');
  const infinitive = frame[verb - 1]?.lower === 'to';
  const before = frame[start - 1];
  const follows = before?.pos === 'NOUN' || before?.pos === 'PROPN';
  if (participle && follows && !MESSAGE.test(before.lower)) return shown(frame, groupBefore(frame, start, 0));
  if (participle || infinitive) return carried ?? nearestSubject(frame, verb);
  const source = subjectBefore(frame, start, 0);
  if (source) return antecedent(frame, source);
  if (before && (before.pos === 'CCONJ' || before.text === ','))
    return carried ?? nearestSubject(frame, verb);
  return null;
}

/** Forms after a comma that tell what somebody's words are about, and give none: "he said, referring to Poe". */
const ASIDE =
  /^(?:referring|alluding|pointing|responding|reacting|speaking|talking|referencing|mentioning|asked|addressing|citing|discussing|describing)$/u;

/** "a video of Smith saying …": Smith says it. */
function shown(frame: Frame, source: Source | null): Source | null {
  const medium = /^(?:video|footage|clip|recording|tape|film|photo|picture|image)s?$/u;
  const of = source?.headEnd ?? 0;
  if (!source || !medium.test(frame[of - 1]?.lower ?? '') || of + 1 >= source.to) return source;
  return { from: of + 1, to: source.to, headEnd: source.to };
}

/** "Smith, who said …": the one that "who" stands for. */
function antecedent(frame: Frame, source: Source): Source | null {
  const word = frame[source.from]?.lower;
  if (source.to - source.from > 1 || (word !== 'who' && word !== 'which' && word !== 'that')) return source;
  const end = isComma(frame[source.from - 1]) ? source.from - 1 : source.from;
  return groupBefore(frame, end, 0) ?? (word === 'who' ? source : null);
}

/** "After Smith said …, it rained": the clause ends with its comma. */
function isSubordinate(frame: Frame, source: Source): boolean {
  const before = frame[source.from - 1]?.lower ?? '';
  return /^(?:after|as|when|because|if|since|although|though|while|before|until|once|unless)$/u.test(before);
}

/** "Smith, who said it rained, went": the clause between commas ends with the second. */
function isRelative(frame: Frame, start: number): boolean {
  return /^(?:who|which)$/u.test(frame[start - 1]?.lower ?? '') && isComma(frame[start - 2]);
}

/** Who the nearest verb before `end` is said of. */
function nearestSubject(frame: Frame, end: number): Source | null {
  for (let at = end - 1; at > 0; at--) {
    const piece = frame[at];
    if (!piece || (piece.pos !== 'VERB' && piece.pos !== 'AUX') || piece.lower.endsWith('ing')) continue;
    const subject = subjectBefore(frame, verbGroupStart(frame, at), 0);
    if (subject) return subject;
  }
  return null;
}

/** Who a sentence is about: whom the first verb of its main clause is said of, or the first who is named. */
function subjectOf(frame: Frame, end: number): Source | null {
  let first: Source | null = null;
  for (let at = 0; at < end; at++) {
    const piece = frame[at];
    if (!piece || (piece.pos !== 'VERB' && piece.pos !== 'AUX')) continue;
    const subject = subjectBefore(frame, verbGroupStart(frame, at), 0);
    if (!subject) continue;
    if (!isSubordinate(frame, subject)) return antecedent(frame, subject) ?? subject;
    first ??= subject;
  }
  if (first) return first;
  // "The Times reports:" has a verb that wink-nlp takes for a noun.
  const last = frame[end - 1];
  const verb = last?.pos === 'NOUN' && /s$|ed$/u.test(last.lower) && reportingBy(last.lemma)?.saying;
  return (
    (verb ? subjectBefore(frame, end - 1, 0) : null) ?? subjectBefore(frame, end, 0) ?? groupAfter(frame, 0)
  );
}
