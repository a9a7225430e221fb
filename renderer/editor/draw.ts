import type { Node } from 'prosemirror-model';
import { Decoration, type DecorationAttrs, DecorationSet } from 'prosemirror-view';
import { type Annotation, hull, type Label, type LabelScheme, type Span } from '../../preload/contract';
import type { AnnotationState } from './annotation-plugin';
import type { Lines } from './lines';

/** What is drawn in one line, and of what: while that is the same, the line looks the same. */
interface DrawnLine {
  readonly set: DecorationSet;
  /** How many lanes the underlines take. */
  readonly depth: number;
  /** In text order, each with its lane. */
  readonly annotations: readonly Annotation[];
  readonly lanes: readonly number[];
  readonly selected: string | null;
}

/** What is drawn near the view, by line. Positions in a line's set count from the start of its text. */
export interface Drawing {
  readonly scheme: LabelScheme;
  readonly lines: ReadonlyMap<number, DrawnLine>;
}

/** Underlines of overlapping annotations take lanes below each other; deeper ones share the last. */
const LANES = 6;

/**
 * Draws the annotations near the view. Lines that look as `before` are taken over from it: an edit touches few lines,
 * and ProseMirror leaves a line alone whose set is the same object.
 */
export function draw(
  doc: Node,
  {
    lines,
    scheme,
    index,
    selected,
    shown,
  }: Pick<AnnotationState, 'lines' | 'scheme' | 'index' | 'selected' | 'shown'>,
  before: Drawing | null,
): Drawing {
  const view = { start: lines.startOf(shown.from), end: lines.endOf(Math.min(shown.to, lines.count - 1)) };
  const visible = index.overlapping(view);
  const labels = new Map(scheme.labels.map((label) => [label.id, label]));
  const laneOf = lanesOf(visible.filter(({ label }) => labels.get(label)?.shape !== 'circle'));
  const drawn = new Map<number, DrawnLine>();
  for (const [line, annotations] of byLine(visible, view, lines)) {
    const lanes = annotations.map(({ id }) => laneOf.get(id) ?? 0);
    const here = annotations.some(({ id }) => id === selected) ? selected : null;
    const old = before?.scheme === scheme ? before.lines.get(line) : undefined;
    if (old && old.selected === here && same(old.annotations, annotations) && same(old.lanes, lanes)) {
      drawn.set(line, old);
      continue;
    }
    const span = { start: lines.startOf(line), end: lines.endOf(line) };
    const set = DecorationSet.create(
      lineNode(doc, lines, line),
      drawLine(span, annotations, lanes, labels, here),
    );
    drawn.set(line, { set, depth: Math.max(...lanes) + 1, annotations, lanes, selected: here });
  }
  return { scheme, lines: drawn };
}

function lineNode(doc: Node, lines: Lines, line: number): Node {
  const block = lines.blockOf(line);
  return doc.child(block).child(line - (lines.blocks[block]?.from ?? 0));
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** The annotations of each line in the view, in text order. */
function byLine(annotations: readonly Annotation[], view: Span, lines: Lines): Map<number, Annotation[]> {
  const found = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    for (const { start, end } of [...annotation.fragments, ...gapsOf(annotation)]) {
      const to = Math.min(end, view.end);
      for (let line = lines.lineAt(Math.max(start, view.start)); line < lines.count; line++) {
        if (lines.startOf(line) >= to) break;
        const list = found.get(line) ?? [];
        if (list.at(-1) !== annotation) list.push(annotation);
        found.set(line, list);
      }
    }
  }
  return found;
}

/**
 * The decorations of one line. ProseMirror cuts overlapping decorations into pieces; we cut them ourselves, at every
 * boundary, so that each piece knows whether it begins or ends its annotation and a box or an outline can be drawn
 * around the whole of it.
 */
function drawLine(
  line: Span,
  annotations: readonly Annotation[],
  lanes: readonly number[],
  labels: ReadonlyMap<string, Label>,
  selected: string | null,
): Decoration[] {
  const cuts = boundaries(annotations);
  const pieces: Decoration[] = [];
  // ProseMirror puts what comes later around what comes before: the shorter ones must come first to be drawn on top.
  for (let at = annotations.length - 1; at >= 0; at--) {
    const annotation = annotations[at];
    if (!annotation) continue;
    const label = labels.get(annotation.label);
    const look = { 'data-colour': label?.colour ?? 'slate', 'data-lane': String(lanes[at] ?? 0) };
    const name = label?.name ?? annotation.label;
    const mark = {
      ...look,
      nodeName: 'mark',
      'data-annotation': annotation.id,
      'data-shape': label?.shape ?? 'bar',
      'aria-roledescription': name,
    };
    const draw = (piece: Span, attributes: DecorationAttrs) =>
      pieces.push(Decoration.inline(piece.start - line.start, piece.end - line.start, attributes));
    for (const gap of gapsOf(annotation)) {
      for (const piece of cut(gap, line, cuts)) draw(piece, { ...look, nodeName: 'span', class: 'between' });
    }
    annotation.fragments.forEach((fragment, part) => {
      const called = annotation.fragments.length > 1 ? `${name}, part ${part + 1}` : name;
      for (const piece of cut(fragment, line, cuts)) {
        const names = classOf(fragment, piece, annotation.id === selected);
        draw(piece, { ...mark, class: names, 'aria-description': spoken(called, fragment, piece) });
      }
    });
  }
  return pieces;
}

/** What a screen reader says of a piece besides its words: what it is a piece of, and whether that starts or ends here. */
function spoken(name: string, fragment: Span, piece: Span): string {
  const begins = piece.start === fragment.start;
  const ends = piece.end === fragment.end;
  if (begins && ends) return name;
  return `${name}, ${begins ? 'start' : ends ? 'end' : 'continued'}`;
}

/** How much text between two parts of an annotation is still drawn through, in code units. */
const LONGEST_GAP = 600;

/** What stands between the parts of an annotation: a thin line goes through it, unless it is long. */
function gapsOf({ fragments }: Annotation): Span[] {
  return fragments.slice(1).flatMap(({ start: end }, at) => {
    const start = fragments[at]?.end ?? end;
    return start < end && end - start <= LONGEST_GAP ? [{ start, end }] : [];
  });
}

function classOf(fragment: Span, piece: Span, selected: boolean): string {
  const begins = piece.start === fragment.start ? ' begins' : '';
  const ends = piece.end === fragment.end ? ' ends' : '';
  return `annotation${begins}${ends}${selected ? ' selected' : ''}`;
}

/** Every offset at which some annotation starts or ends, in order. */
function boundaries(annotations: readonly Annotation[]): readonly number[] {
  const offsets = new Set<number>();
  for (const { fragments } of annotations) {
    for (const { start, end } of fragments) offsets.add(start).add(end);
  }
  return [...offsets].sort((a, b) => a - b);
}

/** The part of the fragment that is in the line, cut at every boundary inside it. */
function cut(fragment: Span, line: Span, cuts: readonly number[]): Span[] {
  const start = Math.max(fragment.start, line.start);
  const end = Math.min(fragment.end, line.end);
  if (start >= end) return [];
  const edges = [start, ...cuts.filter((offset) => offset > start && offset < end), end];
  return edges.slice(1).map((edge, at) => ({ start: edges[at] ?? start, end: edge }));
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
