import type { Span } from './span';

export type QuoteKind = 'direct' | 'indirect' | 'mixed';

const DOUBLE = /["“”„‟«»]/;
const SINGLE = /['‘’‚‹›]/;

/**
 * Whether the words of the spans stand in quotation marks: all of them (direct), none (indirect) or some (mixed).
 * The marks may be inside the spans or around them. Spans are in UTF-16 code units of the text.
 */
export function quoteKind(text: string, spans: readonly Span[]): QuoteKind {
  let quoted = 0;
  let plain = 0;
  for (const { start, end } of spans) {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const inside = quotedParts(text.slice(from, lineEnd < 0 ? text.length : lineEnd));
    for (let at = start; at < end; at++) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue;
      if (inside[at - from]) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}

/** For each code unit of a few lines whether it stands in quotation marks. A paragraph's end closes its quotes. */
function quotedParts(lines: string): readonly boolean[] {
  let open: 'double' | 'single' | null = null;
  return Array.from({ length: lines.length }, (_, at) => {
    const mark = lines.charAt(at);
    if (mark === '\n') open = null;
    else if (DOUBLE.test(mark) && open !== 'single') open = open === null ? 'double' : null;
    else if (SINGLE.test(mark)) {
      if (open === null && opensSingle(lines, at)) open = 'single';
      else if (open === 'single' && closesSingle(lines, at)) open = null;
    }
    return open !== null;
  });
}

/** A single mark before a word that is closed again in its paragraph; an apostrophe is none. */
function opensSingle(lines: string, at: number): boolean {
  if (isWord(lines.charAt(at - 1)) || !isWord(lines.charAt(at + 1))) return false;
  for (let next = at + 1; next < lines.length && lines.charAt(next) !== '\n'; next++) {
    if (SINGLE.test(lines.charAt(next)) && closesSingle(lines, next)) return true;
  }
  return false;
}

function closesSingle(lines: string, at: number): boolean {
  return !isWord(lines.charAt(at + 1)) && !/\s/.test(lines.charAt(at - 1));
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
