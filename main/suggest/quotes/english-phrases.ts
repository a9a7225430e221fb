import type { Source } from './attribution';
import type { Frame, Piece } from './frame';

const SUBJECT_PRONOUN =
  /^(?:i|we|you|he|she|it|they|who|that|which|this|one|some|many|most|others|both|few|several|another|everyone|everybody|nobody|someone)$/u;
const LINKS = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'on', 'to', 'against']);
const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|week|month|year)s?$/u;

export const isDay = ({ lower }: Piece): boolean => DAY.test(lower);

/** Words that a sentence begins with: their capital makes them no name. */
const NO_NAME =
  /^(?:as|when|while|if|but|and|or|so|yet|nor|then|neither|either|after|before|although|though|because|since|until|once|for|in|on|at|from|with|by|to|of|adding|asked|here|there|now|later|still|also|not|what|why|how|where)$/u;

export const isName = ({ text, pos, lower }: Piece): boolean =>
  pos === 'PROPN' || (/^\p{Lu}[\p{L}’'-]/u.test(text) && !NO_NAME.test(lower));

const isNoun = (piece: Piece): boolean =>
  piece.pos === 'NOUN' || piece.pos === 'PROPN' || piece.pos === 'NUM' || piece.pos === 'SYM';

const isPossessive = ({ lower }: Piece): boolean => /^(?:'s|’s|'|’)$/u.test(lower);

const OWNER = /^(?:my|your|his|her|its|our|their|whose)$/u;

/** Words that can stand within a group of words around a noun, before that noun. */
function qualifies(piece: Piece): boolean {
  const { pos, lower, text } = piece;
  if (pos === 'DET' || pos === 'ADJ' || isNoun(piece) || isPossessive(piece) || OWNER.test(lower))
    return true;
  return /^[-–.&]$/u.test(text) || (isName(piece) && pos !== 'QUOTED');
}

/**
 * Where the group of words around the noun starts that ends just before `end`: "a spokesman for the army" before
 * "said". Null when there is none.
 */
export function groupBefore(frame: Frame, end: number, earliest: number): Source | null {
  const last = frame[end - 1];
  if (!last || end <= earliest) return null;
  if (SUBJECT_PRONOUN.test(last.lower) || (last.pos === 'PRON' && !OWNER.test(last.lower))) {
    return { from: end - 1, to: end, headEnd: end };
  }
  // "Recent polling shows …"
  const gerund =
    last.pos === 'VERB' &&
    last.lower.endsWith('ing') &&
    /^(?:DET|ADJ|PROPN)$/u.test(frame[end - 2]?.pos ?? '');
  if (
    !gerund &&
    !isNoun(last) &&
    !(last.pos === 'ADJ' || last.pos === 'DET') &&
    !(isName(last) && last.pos !== 'QUOTED')
  )
    return null;
  if (isDay(last) || /^\d/u.test(last.text)) return null;
  let from = end;
  let headEnd = end;
  while (from > earliest) {
    const piece = frame[from - 1];
    const before = frame[from - 2];
    if (!piece) break;
    const compound = /^[-‐]$/u.test(frame[from]?.text ?? '');
    if ((qualifies(piece) || (gerund && piece === last)) && !(isDay(piece) && from < end && !compound))
      from--;
    else if (from < end && before && from - 1 > earliest && links(piece, before)) {
      if (piece.pos !== 'CCONJ') headEnd = from - 1;
      from--;
    } else break;
  }
  while (from < end && /^(?:[-–.&]|'s|’s)$/u.test(frame[from]?.text ?? '')) from++;
  return from < end ? { from, to: end, headEnd: Math.max(headEnd, from + 1) } : null;
}

/** Whether a group of words goes on to the left over "of", "for" or "and". */
function links(piece: Piece, before: Piece): boolean {
  const nominal = (isNoun(before) || isName(before)) && before.pos !== 'QUOTED' && !isDay(before);
  if (!nominal) return false;
  return LINKS.has(piece.lower) || piece.lower === 'and';
}

/** Where the group of words around a noun ends that starts at `from`. Null when none starts there. */
export function groupAfter(frame: Frame, from: number): Source | null {
  const first = frame[from];
  if (!first || first.quoted) return null;
  const follows = frame[from + 1];
  const stands =
    SUBJECT_PRONOUN.test(first.lower) && (!follows || follows.text === '.' || !qualifies(follows));
  if ((first.pos === 'PRON' && !OWNER.test(first.lower)) || (first.pos === 'DET' && stands))
    return { from, to: from + 1, headEnd: from + 1 };
  if (first.lower === 'her' && (!follows || follows.quoted || !qualifies(follows))) {
    return { from, to: from + 1, headEnd: from + 1 };
  }
  let to = from;
  let headEnd = -1;
  let noun = false;
  for (; to < frame.length; to++) {
    const piece = frame[to];
    if (!piece || piece.quoted) break;
    if (isDay(piece) && noun) break;
    if (qualifies(piece)) {
      noun ||= isNoun(piece) || isName(piece);
      continue;
    }
    const following = frame[to + 1];
    const goesOn =
      noun &&
      following &&
      (piece.lower === 'of' || piece.lower === 'for' || piece.lower === 'and' || piece.lower === 'at') &&
      qualifies(following) &&
      !isPossessive(following);
    if (!goesOn) break;
    if (piece.pos !== 'CCONJ' && headEnd < 0) headEnd = to;
  }
  while (to > from && (/^[-–.&]$/u.test(frame[to - 1]?.text ?? '') || LINKS.has(frame[to - 1]?.lower ?? '')))
    to--;
  return noun && to > from ? { from, to, headEnd: headEnd < 0 ? to : Math.min(headEnd, to) } : null;
}

const saysWhen = (piece: Piece | undefined): boolean => piece !== undefined && isDay(piece);

/** "Roe on Thursday night denounced …": where the time begins that stands before a verb. */
function beforeDay(frame: Frame, verb: number): number {
  let from = verb;
  while (from > 1 && saysWhen(frame[from - 1])) from--;
  if (from === verb) return verb;
  while (from > 1 && /^(?:on|in|late|later|earlier|early|last|this)$/u.test(frame[from - 1]?.lower ?? ''))
    from--;
  return from;
}

/** The subject of the verb group that starts at `verb`, with what stands between commas after it left out. */
export function subjectBefore(frame: Frame, start: number, earliest: number): Source | null {
  const verb = beforeDay(frame, start);
  const comma = frame[verb - 1]?.text;
  if (comma === ',' || comma === '—' || comma === ')') {
    const named = describedAfterQuotation(frame, verb);
    if (named) return named;
    for (let at = verb - 2; at > earliest && at > verb - 30; at--) {
      const text = frame[at]?.text;
      if (text === ',' || text === '—' || text === '(') {
        const found = groupBefore(frame, at, earliest);
        if (found) return found;
      }
      if (frame[at]?.quoted) return null;
    }
    return null;
  }
  const found = groupBefore(frame, verb, earliest);
  return found && (beyondParticiple(frame, found, earliest) ?? found);
}

/** "“…,” Roe, a docker from Bremen, one of five, said": who stands right after the quotation, whatever describes them. */
function describedAfterQuotation(frame: Frame, verb: number): Source | null {
  let from = verb - 1;
  while (from > 0 && from > verb - 30 && !frame[from - 1]?.quoted) from--;
  const named = frame[from - 1]?.quoted ? groupAfter(frame, from) : null;
  return named && named.to < verb && /^[,(—–]$/u.test(frame[named.to]?.text ?? '') ? named : null;
}

/** "Voters marching through the rain chanted": they do, and not the rain. */
function beyondParticiple(frame: Frame, { from }: Source, earliest: number): Source | null {
  let at = from - 1;
  if (frame[at]?.pos === 'ADP') at--;
  while (frame[at]?.pos === 'ADV') at--;
  const participle = frame[at]?.pos === 'VERB' && frame[at]?.lower.endsWith('ing') === true;
  return participle ? groupBefore(frame, at, earliest) : null;
}

/** Where the verb with its helpers starts ("has also said"), `verb` being the verb itself. */
export function verbGroupStart(frame: Frame, verb: number): number {
  let from = verb;
  while (from > 0) {
    const piece = frame[from - 1];
    if (!piece) break;
    const helps =
      piece.pos === 'AUX' ||
      piece.pos === 'ADV' ||
      /^(?:not|n't|n’t|also|both|all|each|even|just|then|later|to|going|reportedly|['’](?:d|ve|s|re|m|ll))$/u.test(
        piece.lower,
      );
    if (
      !helps ||
      /^(?:when|where|how|why)$/u.test(piece.lower) ||
      (/^['’]s$/u.test(piece.lower) && piece.pos !== 'AUX')
    )
      break;
    from--;
  }
  return from;
}
