import type { Output, Span } from '../../preload/contract';

export type Runs = NonNullable<Output<'document:difference'>>['runs'];

/** Two lines side by side, as spans of their texts without the line end; null where the other text has no such line. */
export interface Row {
  readonly before: Span | null;
  readonly after: Span | null;
  /** Whether both lines say the same. */
  readonly same: boolean;
}

/** Part of a line that is drawn in one way. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly changed: boolean;
  /** Whether the selected annotation stands here, or may stand here. */
  readonly place: boolean;
}

/** So much of the shorter of two lines must be in both for them to stand side by side. */
const ALIKE = 0.25;

/** The lines of both texts side by side. All offsets are UTF-16 code units. */
export function rowsOf(before: string, after: string, runs: Runs): Row[] {
  const [left, right] = [linesOf(before), linesOf(after)];
  const partners = partnersOf(left, right, runs);
  const rows: Row[] = [];
  let next = 0;
  for (const [index, line] of left.entries()) {
    const partner = partners.get(index);
    if (partner === undefined) {
      rows.push({ before: line, after: null, same: false });
      continue;
    }
    for (; next < partner; next++) rows.push({ before: null, after: right[next] ?? null, same: false });
    const other = right[next++] ?? null;
    const same = other !== null && before.slice(line.start, line.end) === after.slice(other.start, other.end);
    rows.push({ before: line, after: other, same });
  }
  for (; next < right.length; next++) rows.push({ before: null, after: right[next] ?? null, same: false });
  return rows;
}

/** A line cut where it changes: `common` are the spans that the other text has too, in order. */
export function piecesOf(
  text: string,
  line: Span,
  common: readonly Span[],
  places: readonly Span[],
): Piece[] {
  const inside = ({ start, end }: Span): boolean => start < line.end && end > line.start;
  const [shared, marked] = [common.filter(inside), places.filter(inside)];
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of [...shared, ...marked]) {
    cuts.add(Math.max(start, line.start));
    cuts.add(Math.min(end, line.end));
  }
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? 0;
    const holds = (span: Span): boolean => span.start <= start && end <= span.end;
    return { start, text: text.slice(start, end), changed: !shared.some(holds), place: marked.some(holds) };
  });
}

function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** For each line of the left text the line of the right one that shares most with it, in the order of both. */
function partnersOf(left: readonly Span[], right: readonly Span[], runs: Runs): Map<number, number> {
  const best = new Map<number, { partner: number; shared: number }>();
  let [x, y] = [0, 0];
  for (const run of runs) {
    let [at, there] = [run.before, run.after];
    const end = run.before + run.length;
    while (at < end) {
      while ((left[x]?.end ?? Number.POSITIVE_INFINITY) < at) x++;
      while ((right[y]?.end ?? Number.POSITIVE_INFINITY) < there) y++;
      const step = Math.min(end - at, (left[x]?.end ?? end) + 1 - at, (right[y]?.end ?? end) + 1 - there);
      if (step > (best.get(x)?.shared ?? 0)) best.set(x, { partner: y, shared: step });
      at += step;
      there += step;
    }
  }
  const partners = new Map<number, number>();
  let last = -1;
  for (const [index, { partner, shared }] of [...best].sort((a, b) => a[0] - b[0])) {
    const shorter = Math.min(lengthOf(left[index]), lengthOf(right[partner])) + 1;
    if (partner <= last || shared < ALIKE * shorter) continue;
    partners.set(index, partner);
    last = partner;
  }
  return partners;
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}
