import { graphemeCeil, graphemeFloor, type Span } from '../../preload/contract';

/**
 * An edge of an annotation, counted in text order: 0 is where its first fragment starts, 1 where that one ends, 2
 * where the second starts, and so on.
 */
export type Edge = number;

/** Where the edge is; undefined when there are not so many fragments. */
export function edgeOffset(spans: readonly Span[], edge: Edge): number | undefined {
  const span = spans[edge >> 1];
  return edge % 2 === 0 ? span?.start : span?.end;
}

/** The spans in text order, those that overlap or have only white space between them made one. */
export function joined(text: string, spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === '')) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** The spans without what they share with `cut`; one that is cut in its middle becomes two. */
export function without(spans: readonly Span[], cut: Span): Span[] {
  return spans.flatMap(({ start, end }) => {
    if (cut.end <= start || end <= cut.start) return [{ start, end }];
    return [
      { start, end: cut.start },
      { start: cut.end, end },
    ].filter((span) => span.start < span.end);
  });
}

/**
 * The spans with one edge moved to an offset, or as near to it as can be: a fragment keeps a character at least, and
 * ends before the next one starts.
 */
export function withEdge(text: string, spans: readonly Span[], edge: Edge, offset: number): Span[] {
  return spans.map(({ start, end }, at) => {
    if (at !== edge >> 1) return { start, end };
    if (edge % 2 === 0) {
      const least = spans[at - 1]?.end ?? 0;
      return { start: clamp(graphemeFloor(text, offset), least, graphemeFloor(text, end - 1)), end };
    }
    const most = spans[at + 1]?.start ?? text.length;
    return { start, end: clamp(graphemeCeil(text, offset), graphemeCeil(text, start + 1), most) };
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
