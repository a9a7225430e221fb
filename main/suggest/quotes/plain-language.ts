import type { Attribution, Language, Source, Stretch } from './attribution';
import type { Frame, Piece } from './frame';
import type { PlainGrammar } from './plain-grammar';
import { groupFrom, isComma, isName, isSetOff, sentenceEnd, subjectBefore } from './plain-groups';
import { saidBefore } from './plain-trailing';

/** Reads attributions by the order of words and marks, in a language whose parts of speech are not known. */
export function plainLanguage(grammar: PlainGrammar): Language {
  // With a capital it is a noun: "Berichte", "Rufe".
  const reports = ({ text, lower }: { readonly text: string; readonly lower: string }) =>
    text === lower && (grammar.saying.has(lower) || grammar.naming.has(lower));
  return {
    reports,
    partsAreQuotes: grammar.partsAreQuotes,
    insertion: grammar.insertion,
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

/** "Laut Roe …", "Nach Angaben der Polizei …" and "Der Polizei zufolge …" */
function bySource(frame: Frame, at: number, grammar: PlainGrammar): Attribution | null {
  if (grammar.after.has(frame[at]?.lower ?? '')) return byOneBefore(frame, at, grammar);
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

/** "Der Polizei zufolge ist …" and "…, der Polizei zufolge." */
function byOneBefore(frame: Frame, at: number, grammar: PlainGrammar): Attribution | null {
  const source = subjectBefore(frame, at, grammar);
  if (!source || !frame.slice(source.from, source.to).some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)))
    return null;
  const first = source.from === 0;
  const content = first ? { from: at + 1, to: sentenceEnd(frame) } : { from: 0, to: source.from };
  const cue = { from: at, to: at + 1 };
  return { content: [content], cue, source, cueStands: first ? 'before' : 'after', cueIs: 'according' };
}

/** "Roe sagte: „…“", "Roe sagte, dass …", "Roe nannte es „…“". */
function saidAfter(frame: Frame, verb: number, grammar: PlainGrammar): Attribution | null {
  const source = subjectOfVerb(frame, verb, grammar);
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

/** "Roe sagte" and "Gestern sagte Roe"; in "Der Zeitung sagte Anna Roe" the name after the verb is meant. */
function subjectOfVerb(frame: Frame, verb: number, grammar: PlainGrammar): Source | null {
  const before = subjectBefore(frame, verb, grammar);
  const after = groupFrom(frame, verb + 1, grammar);
  if (!before || !after) return before ?? after;
  const [first, second] = [frame[after.from], frame[after.from + 1]];
  const name =
    after.to - after.from > 1 && [first, second].every((one) => /^\p{Lu}\p{Ll}/u.test(one?.text ?? ''));
  const dative = /^(?:dem|einem|einer|den)$/u.test(frame[before.from]?.lower ?? '');
  return dative || (name && frame[before.from]?.lower === 'der') ? after : before;
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
