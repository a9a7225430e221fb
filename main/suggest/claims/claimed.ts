import { overlaps, type Span, trimSpan, wholeGraphemes } from '../../../preload/contract';
import { type Draft, wordsIn } from '../quotes/draft';
import type { Sentence, Token } from '../sentence';

/** What of a sentence is claimed, and by whom; the claimant is empty where it is the article itself. */
export interface Claimed {
  readonly spans: readonly Span[];
  readonly claimant: string;
}

/** Fewer words than this are no statement. */
const FEWEST = 3;
/** How much of a sentence must be what someone says, for the rest to be no claim of its own. */
const MOST_OF_IT = 0.4;
const OPENS_CLAUSE = /^(?:after|before|as|because|despite|if|that|when|where|which|while|who|whose)$/;
const MARKS = /^[\s"'“”„‟‘’‚«»‹›,]+|[\s"'“”„‟‘’‚«»‹›,]+$/gu;
/** "ALDER, Norland (NNA) — ", "2031-05-03 ": what stands before the first words of a report. */
const DATELINE =
  /^(?:date:? )?\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)? +|^\p{Lu}[\p{Lu} .’'-]{2,40}(?:, [\p{L}. ]{2,30})?(?: \([^()]{2,40}\))? [-–—]+ /iu;

/**
 * The clause of a sentence that someone says, where most of it is that; else the sentence. `quotes` are those of its
 * paragraph. Null where too little is left. All in UTF-16 code units.
 */
export function claimedIn(text: string, sentence: Sentence, quotes: readonly Draft[]): Claimed | null {
  const words = wordsIn(text.slice(sentence.start, sentence.end));
  if (words < FEWEST) return null;
  const here = quotes.filter(
    ({ spans, loose, speaker }) => !loose && speaker !== '' && spans.some((span) => overlaps(span, sentence)),
  );
  const claimant = here[0]?.speaker ?? '';
  const said = here
    .filter(({ speaker }) => speaker === claimant)
    .flatMap((quote) => saidIn(text, sentence, quote));
  const amount = said.reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)), 0);
  if (amount < FEWEST || amount < words * MOST_OF_IT) return wholeOf(text, sentence, '');
  if (here[0]?.kind === 'direct' || said.some((span) => isStatement(sentence, span)))
    return { spans: said, claimant };
  return wholeOf(text, sentence, claimant);
}

function wholeOf(text: string, sentence: Sentence, claimant: string): Claimed | null {
  const span = trimmed(text, without(text, sentence, DATELINE));
  return span && { spans: [span], claimant };
}

/**
 * Whether what is said is a statement: "the port had closed", and not "the recall of its envoy after the port had
 * closed" or "to close the port". Its first verb is one that tells, and nothing before it opens a clause of its own.
 */
function isStatement({ tokens }: Sentence, span: Span): boolean {
  const inside = tokens.filter((token) => overlaps(token, span));
  if (inside[0]?.pos === null) return true;
  const verb = inside.findIndex((token, at) =>
    tells(token, inside.slice(Math.max(0, at - 2), at), inside[at + 1]),
  );
  return verb >= 0 && !inside.slice(1, verb).some(({ lower }) => OPENS_CLAUSE.test(lower));
}

function tells({ pos, lower }: Token, before: readonly Token[], after: Token | undefined): boolean {
  if (pos !== 'VERB' && pos !== 'AUX') return false;
  if (lower.endsWith('ing') || before.some((token) => token.lower === 'to')) return false;
  return !(lower.endsWith('ed') && (after?.lower === 'by' || after?.lower === 'on'));
}

/** The parts of a quote that stand in a sentence, without the marks around it where all of it is quoted. */
function saidIn(text: string, sentence: Span, { spans, kind }: Draft): readonly Span[] {
  return spans
    .filter((span) => overlaps(span, sentence))
    .flatMap((span) => {
      const both = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) };
      const bare = without(text, kind === 'direct' ? without(text, both, MARKS) : both, /^that\s+/i);
      return trimmed(text, bare) ?? [];
    });
}

/** The span without what the pattern finds at its edges. */
function without(text: string, { start, end }: Span, edges: RegExp): Span {
  const words = text.slice(start, end);
  const bare = words.replace(edges, '');
  const from = start + Math.max(0, words.indexOf(bare));
  return bare === '' ? { start, end } : { start: from, end: from + bare.length };
}

function trimmed(text: string, span: Span): Span | null {
  return trimSpan(text, wholeGraphemes(text, span));
}
