import type { Node } from 'prosemirror-model';
import { DecorationSet } from 'prosemirror-view';
import { hull, type LabelScheme, type Span } from '../../preload/contract';
import type { AnnotationState } from './annotation-plugin';
import { drawLine, gapsOf, type LineContent } from './draw-line';
import type { Lines } from './lines';
import type { Proposal } from './suggestion-index';

/** What is drawn in one line, and of what: while that is the same, the line looks the same. */
interface DrawnLine {
  readonly set: DecorationSet;
  /** How many lanes the underlines of annotations take. */
  readonly depth: number;
  readonly content: LineContent;
}

/** What is drawn near the view, by line. Positions in a line's set count from the start of its text. */
export interface Drawing {
  readonly scheme: LabelScheme;
  readonly lines: ReadonlyMap<number, DrawnLine>;
}

/** The suggestions that are drawn, in text order, and the key of the one that the person is at. */
interface Suggested {
  readonly all: readonly Proposal[];
  readonly current: string | null;
}

/** Underlines of overlapping annotations take lanes below each other; deeper ones share the last. */
const LANES = 6;
/** Those of suggestions have room for two, close to the words. */
const SUGGESTED_LANES = 2;

/**
 * Draws the annotations and the suggestions near the view. Lines that look as `before` are taken over from it: an edit
 * touches few lines, and ProseMirror leaves a line alone whose set is the same object.
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
  suggested: Suggested,
  before: Drawing | null,
): Drawing {
  const view = { start: lines.startOf(shown.from), end: lines.endOf(Math.min(shown.to, lines.count - 1)) };
  const visible = index.overlapping(view);
  const labels = new Map(scheme.labels.map((label) => [label.id, label]));
  const boxed = visible.filter(({ label }) => labels.get(label)?.shape !== 'circle');
  const laneOf = lanesOf(boxed, hull, LANES);
  const suggestedLaneOf = lanesOf(suggested.all, (one) => one.hull, SUGGESTED_LANES);
  const annotated = byLine(visible, (one) => [...one.fragments, ...gapsOf(one)], view, lines);
  const proposed = byLine(suggested.all, ({ spans }) => spans, view, lines);
  const drawn = new Map<number, DrawnLine>();
  for (const line of new Set([...annotated.keys(), ...proposed.keys()])) {
    const here = { annotations: annotated.get(line) ?? [], suggested: proposed.get(line) ?? [] };
    const content: LineContent = {
      ...here,
      lanes: here.annotations.map((one) => laneOf.get(one) ?? 0),
      suggestedLanes: here.suggested.map((one) => suggestedLaneOf.get(one) ?? 0),
      selected: here.annotations.some(({ id }) => id === selected) ? selected : null,
      current: here.suggested.some(({ key }) => key === suggested.current) ? suggested.current : null,
    };
    const old = before?.scheme === scheme ? before.lines.get(line) : undefined;
    if (old && looksSame(old.content, content)) {
      drawn.set(line, old);
      continue;
    }
    const span = { start: lines.startOf(line), end: lines.endOf(line) };
    const set = DecorationSet.create(lineNode(doc, lines, line), drawLine(span, content, labels));
    drawn.set(line, { set, depth: Math.max(0, ...content.lanes.map((lane) => lane + 1)), content });
  }
  return { scheme, lines: drawn };
}

function lineNode(doc: Node, lines: Lines, line: number): Node {
  const block = lines.blockOf(line);
  return doc.child(block).child(line - (lines.blocks[block]?.from ?? 0));
}

function looksSame(a: LineContent, b: LineContent): boolean {
  return (
    a.selected === b.selected &&
    a.current === b.current &&
    same(a.annotations, b.annotations) &&
    same(a.lanes, b.lanes) &&
    same(a.suggested, b.suggested) &&
    same(a.suggestedLanes, b.suggestedLanes)
  );
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** What stands in each line of the view, in text order. */
function byLine<T>(
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
  view: Span,
  lines: Lines,
): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    for (const { start, end } of spansOf(item)) {
      const to = Math.min(end, view.end);
      for (let line = lines.lineAt(Math.max(start, view.start)); line < lines.count; line++) {
        if (lines.startOf(line) >= to) break;
        const list = found.get(line) ?? [];
        if (list.at(-1) !== item) list.push(item);
        found.set(line, list);
      }
    }
  }
  return found;
}

/** The lane of each: the lowest that none of those it overlaps and that start before it has taken; of so many. */
function lanesOf<T>(items: readonly T[], hullOf: (item: T) => Span, most: number): ReadonlyMap<T, number> {
  const lanes = new Map<T, number>();
  const taken: number[] = [];
  for (const item of items) {
    const { start, end } = hullOf(item);
    let lane = taken.findIndex((until) => until <= start);
    if (lane < 0) lane = Math.min(taken.length, most - 1);
    taken[lane] = Math.max(end, taken[lane] ?? 0);
    lanes.set(item, lane);
  }
  return lanes;
}
