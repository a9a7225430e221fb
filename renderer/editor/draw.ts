import { Decoration } from 'prosemirror-view';
import { type Annotation, hull, type Label, type Span } from '../../preload/contract';
import type { AnnotationState } from './annotation-plugin';
import type { Lines } from './lines';

type Drawn = Pick<AnnotationState, 'lines' | 'scheme' | 'index' | 'selected' | 'shown'>;

/** What is drawn in one line: the pieces of annotations, and how many lanes their underlines take. */
export interface DrawnLine {
  readonly pieces: Decoration[];
  readonly lanes: number;
}

/** Underlines of overlapping annotations take lanes below each other; deeper ones share the last. */
const LANES = 6;

/**
 * The decorations of the annotations near the view, by line; positions count from the start of the line's text.
 * ProseMirror cuts overlapping decorations into pieces; we cut them ourselves, at every boundary, so that each piece
 * knows whether it begins or ends its annotation and a box or an outline can be drawn around the whole of it.
 */
export function draw({ lines, scheme, index, selected, shown }: Drawn): Map<number, DrawnLine> {
  const view = { start: lines.startOf(shown.from), end: lines.endOf(Math.min(shown.to, lines.count - 1)) };
  const visible = index.overlapping(view);
  const labels = new Map(scheme.labels.map((label) => [label.id, label]));
  const lanes = lanesOf(visible.filter(({ label }) => labels.get(label)?.shape !== 'circle'));
  const cuts = boundaries(visible);
  const byLine = new Map<number, DrawnLine>();
  // ProseMirror puts what comes later around what comes before: the shorter ones must come first to be drawn on top.
  for (const annotation of visible.toReversed()) {
    const lane = lanes.get(annotation.id) ?? 0;
    const look = {
      nodeName: 'mark',
      'data-annotation': annotation.id,
      ...lookOf(labels.get(annotation.label), lane),
    };
    for (const fragment of annotation.fragments) {
      for (const { line, start, end } of pieces(fragment, cuts, view, lines)) {
        const from = lines.startOf(line);
        const attributes = { ...look, class: classOf(annotation, fragment, { start, end }, selected) };
        const drawn = byLine.get(line) ?? { pieces: [], lanes: 0 };
        drawn.pieces.push(Decoration.inline(start - from, end - from, attributes));
        byLine.set(line, { ...drawn, lanes: Math.max(drawn.lanes, lane + 1) });
      }
    }
  }
  return byLine;
}

function lookOf(label: Label | undefined, lane: number): Record<string, string> {
  return {
    'data-colour': label?.colour ?? 'slate',
    'data-shape': label?.shape ?? 'bar',
    'data-lane': String(lane),
  };
}

function classOf(annotation: Annotation, fragment: Span, piece: Span, selected: string | null): string {
  const names = ['annotation'];
  if (piece.start === fragment.start) names.push('begins');
  if (piece.end === fragment.end) names.push('ends');
  if (annotation.id === selected) names.push('selected');
  return names.join(' ');
}

/** Every offset at which some annotation starts or ends, in order. */
function boundaries(annotations: readonly Annotation[]): readonly number[] {
  const offsets = new Set(
    annotations.flatMap(({ fragments }) => fragments.flatMap(({ start, end }) => [start, end])),
  );
  return [...offsets].sort((a, b) => a - b);
}

/** The part of the span that is in the view, cut at the ends of lines and at every boundary inside it. */
function pieces(span: Span, cuts: readonly number[], view: Span, lines: Lines): (Span & { line: number })[] {
  const from = Math.max(span.start, view.start);
  const to = Math.min(span.end, view.end);
  const found: (Span & { line: number })[] = [];
  for (let line = lines.lineAt(from); line < lines.count && lines.startOf(line) < to; line++) {
    const start = Math.max(from, lines.startOf(line));
    const end = Math.min(to, lines.endOf(line));
    if (start >= end) continue;
    const edges = [start, ...cutsBetween(cuts, start, end), end];
    for (const [at, edge] of edges.slice(1).entries())
      found.push({ line, start: edges[at] ?? start, end: edge });
  }
  return found;
}

function cutsBetween(cuts: readonly number[], from: number, to: number): number[] {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let at = low; at < cuts.length; at++) {
    const cut = cuts[at] ?? to;
    if (cut >= to) break;
    inside.push(cut);
  }
  return inside;
}

/** The lane of each annotation: the lowest that none of those it overlaps and that start before it has taken. */
function lanesOf(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const taken: number[] = [];
  for (const annotation of annotations) {
    const { start, end } = hull(annotation);
    let lane = taken.findIndex((until) => until <= start);
    if (lane < 0) lane = Math.min(taken.length, LANES - 1);
    taken[lane] = Math.max(end, taken[lane] ?? 0);
    lanes.set(annotation.id, lane);
  }
  return lanes;
}
