import type { Attribution, Language, Source, Stretch } from './attribution';
import type { Frame, Piece } from './frame';
import type { PlainGrammar } from './plain-grammar';
import { groupFrom, isComma, isName, isSetOff, subjectBefore } from './plain-groups';

const isStop = (piece: Piece | undefined): boolean => piece === undefined || /^[.!?;]+$/u.test(piece.text);
const introduces = (piece: Piece | undefined): boolean => /^[,:]$/u.test(piece?.text ?? '');

/** Reads attributions by the order of words and marks, in a language whose parts of speech are not known. */
export function plainLanguage(grammar: PlainGrammar): Language {
  // With a capital it is a noun: "Berichte", "Rufe".
  const reports = ({ text, lower }: { readonly text: string; readonly lower: string }) =>
    text === lower && (grammar.saying.has(lower) || grammar.naming.has(lower));
  return {
    reports,
    partsAreQuotes: grammar.partsAreQuotes,
    isReported: (frame, at) => !isName(frame, at) && frame.some(({ text }) => grammar.reported.has(text)),
    subjectOf: (frame, end) => subjectBefore(frame, end, grammar),
    attributionsIn(frame) {
      const taken = new Uint8Array(frame.length);
      const found: Attribution[] = [];
      const read = (one: (at: number) => Attribution | null, which: (piece: Piece) => boolean) => {
        for (const [at, piece] of frame.entries()) {
          if (taken[at] || piece.quoted || !which(piece)) continue;
          const attribution = one(at);
          if (!attribution || !isFree(attribution, taken)) continue;
          for (const { from, to } of [...attribution.content, attribution.cue]) taken.fill(1, from, to);
          found.push(attribution);
        }
      };
      read(
        (at) => saidBefore(frame, at, grammar),
        (piece) => reports(piece) || piece.lower === grammar.so,
      );
      read(
        (at) => bySource(frame, at, grammar),
        () => true,
      );
      read((at) => saidAfter(frame, at, grammar), reports);
      return found.sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0));
    },
  };
}

function isFree({ content }: Attribution, taken: Uint8Array): boolean {
  return content.every(({ from, to }) => to > from && !taken.subarray(from, to).includes(1));
}

/** "„…“, sagte Roe." and "…, so Roe." */
function saidBefore(frame: Frame, verb: number, grammar: PlainGrammar): Attribution | null {
  let start = verb;
  while (grammar.helpers.has(frame[start - 1]?.lower ?? '')) start--;
  const end = isComma(frame[start - 1]) ? start - 1 : start;
  const quoted = frame[end - 1]?.quoted;
  if (end < 1 || (!quoted && end === start)) return null;
  const source = groupFrom(frame, verb + 1, grammar);
  // "„…“, so Roe" tells who said it; "so heißt …" and "… „…“ geben." do not.
  if (frame[verb]?.lower === grammar.so && grammar.saying.has(frame[verb + 1]?.lower ?? '')) return null;
  if (quoted && end === start && isName(frame, end - 1)) return null;
  let after = source?.to ?? verb + 1;
  while (!isStop(frame[after]) && !introduces(frame[after]) && !frame[after]?.quoted) after++;
  const rest =
    introduces(frame[after]) && frame[after + 1]?.quoted ? { from: after + 1, to: after + 2 } : null;
  const introduction = grammar.subordinating.has(frame[0]?.lower ?? '') || end < 4;
  if (!quoted && (!source || !isStop(frame[after]) || introduction)) return null;
  const content: Stretch = { from: clauseStart(frame, end), to: end };
  return {
    content: rest ? [content, rest] : [content],
    cue: { from: verb, to: verb + 1 },
    source,
    cueStands: rest ? 'within' : 'after',
    cueIs: 'saying',
  };
}

/** "Laut Roe …" and "Nach Angaben der Polizei …" */
function bySource(frame: Frame, at: number, grammar: PlainGrammar): Attribution | null {
  const phrase = grammar.beforePhrases.find((all) =>
    all.every((word, index) => frame[at + index]?.lower === word),
  );
  const length = phrase?.length ?? (grammar.before.has(frame[at]?.lower ?? '') ? 1 : 0);
  if (length === 0) return null;
  const from = at + length + (frame[at + length]?.lower === 'von' ? 1 : 0);
  const source = groupFrom(frame, from, grammar);
  if (!source) return null;
  const after = isComma(frame[source.to]) ? source.to + 1 : source.to;
  const before = isComma(frame[at - 1]) ? at - 1 : at;
  return {
    content: [at < 2 ? { from: after, to: sentenceEnd(frame) } : { from: 0, to: before }],
    cue: { from: at, to: at + length },
    source,
    cueStands: at < 2 ? 'before' : 'after',
    cueIs: 'according',
  };
}

/** "Roe sagte: „…“", "Roe sagte, dass …", "Roe nannte es „…“". */
function saidAfter(frame: Frame, verb: number, grammar: PlainGrammar): Attribution | null {
  const source: Source | null = subjectBefore(frame, verb, grammar) ?? groupFrom(frame, verb + 1, grammar);
  const content = source ? contentAfter(frame, verb, grammar) : null;
  if (!content) return null;
  const saying = grammar.saying.has(frame[verb]?.lower ?? '');
  if (!saying && !frame[content.from]?.quoted) return null;
  return {
    content: [content],
    cue: { from: verb, to: verb + 1 },
    source,
    cueStands: 'before',
    cueIs: saying ? 'saying' : 'naming',
  };
}

/** What is said after a verb: after a colon, words in quotation marks, a clause after a comma. */
function contentAfter(frame: Frame, verb: number, grammar: PlainGrammar): Stretch | null {
  const end = sentenceEnd(frame);
  const naming = grammar.naming.has(frame[verb]?.lower ?? '');
  const colon = frame.findIndex(({ text }, at) => at > verb && text === ':' && frame[at + 1]?.quoted);
  if (colon > 0) return { from: colon + 1, to: end };
  let comma = -1;
  for (let at = verb + 1; at < end; at++) {
    const piece = frame[at];
    if (piece?.text === ':') return { from: at + 1, to: end };
    if (comma < 0 && piece?.quoted && !isName(frame, at) && (naming || !isSetOff(frame, at, grammar)))
      return { from: at, to: at + 1 };
    const that = grammar.that.has(frame[at + 1]?.lower ?? '');
    if (that && (isComma(piece) || grammar.thatNeedsNoComma)) return { from: at + 1, to: end };
    if (at === verb + 1 && grammar.thatNeedsNoComma && grammar.that.has(piece?.lower ?? ''))
      return { from: at, to: end };
    if (comma < 0 && isComma(piece)) comma = at;
  }
  return comma > 0 && end - comma > 3 ? { from: comma + 1, to: end } : null;
}

/** Where what is said starts: at the beginning, or after a colon. */
function clauseStart(frame: Frame, end: number): number {
  for (let at = end - 1; at >= 0; at--) if (/^[:;]$/u.test(frame[at]?.text ?? '')) return at + 1;
  return 0;
}

function sentenceEnd(frame: Frame): number {
  let end = frame.length;
  while (end > 0 && !frame[end - 1]?.quoted && /^[.;,:…]$/u.test(frame[end - 1]?.text ?? '')) end--;
  return end;
}
