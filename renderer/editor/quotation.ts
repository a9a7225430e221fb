import { type Span, trimSpan } from '../../preload/contract';
import { lineAround } from './lines';

/** How far from the span quotation marks are looked for, in code units, within its paragraph. */
const REACH = 6000;

/** What a mark is where its surroundings do not say. Straight marks have no nature: they open and close in turn. */
const opensByNature = '“„«‟‘‚‹';
const doubles = '"“”„‟«»';
const singles = "'‘’‚‹›";

interface Open {
  readonly at: number;
  readonly double: boolean;
}

/**
 * The next larger quotation around the span: the words between the nearest quotation marks, then these with their
 * marks, then those of the quotation around them. Null when none is around it. Knows straight, curly, single, German,
 * French and mismatched marks, and tells an apostrophe from a mark.
 */
export function quotationAround(text: string, span: Span): Span | null {
  const start = Math.max(lineAround(text, span.start).start, span.start - REACH);
  const end = Math.min(lineAround(text, span.end).end, span.end + REACH);
  const candidates = quotationsIn(text, { start, end }).flatMap((outer) => {
    const inner = trimSpan(text, { start: outer.start + 1, end: outer.end - 1 });
    return inner ? [inner, outer] : [];
  });
  const around = candidates.filter(
    (one) => one.start <= span.start && span.end <= one.end && size(one) > size(span),
  );
  return around.reduce<Span | null>((best, one) => (best && size(best) <= size(one) ? best : one), null);
}

function size(span: Span): number {
  return span.end - span.start;
}

/** The quotations within the part of the text, with their marks; inner ones before those that hold them. */
function quotationsIn(text: string, part: Span): Span[] {
  const found: Span[] = [];
  let open: Open[] = [];
  for (let at = part.start; at < part.end; at++) {
    const double = doubles.includes(text.charAt(at));
    if (!double && !singles.includes(text.charAt(at))) continue;
    const role = roleOf(text, at, double, open);
    if (role === 'open') open.push({ at, double });
    if (role !== 'close') continue;
    const mate = open.findLast((mark) => mark.double === double) ?? (double ? open.at(-1) : undefined);
    if (!mate) continue;
    found.push({ start: mate.at, end: at + 1 });
    open = open.slice(0, open.indexOf(mate));
  }
  return found;
}

/** Whether the mark opens or closes, told by what stands beside it, or else by its nature. */
function roleOf(text: string, at: number, double: boolean, open: readonly Open[]): 'open' | 'close' | null {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '„' || mark === '‚') return 'open';
  const beginsHere = before === '' || /[\s([{—–\-"'“‘„‚«‹]/.test(before);
  const endsHere = after === '' || /[\s)\]}—–\-.,;:!?…"'”’»›]/.test(after);
  if (!double && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null;
  if (beginsHere && !endsHere) return 'open';
  if (endsHere && !beginsHere) return 'close';
  if (opensByNature.includes(mark)) return 'open';
  if (mark !== '"' && mark !== "'") return 'close';
  return open.some((other) => other.double === double) ? 'close' : 'open';
}
