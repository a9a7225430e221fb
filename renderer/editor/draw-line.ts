import { Decoration, type DecorationAttrs } from 'prosemirror-view';
import type { Annotation, Label, Span } from '../../preload/contract';
import type { Proposal } from './suggestion-index';

/** What is to be drawn in one line. Of both, in text order. */
export interface LineContent {
  readonly annotations: readonly Annotation[];
  /** The lane of each annotation's underline. */
  readonly lanes: readonly number[];
  readonly suggested: readonly Proposal[];
  /** The lane of each suggestion's underline. */
  readonly suggestedLanes: readonly number[];
  /** The id of the selected annotation, if it is in the line. */
  readonly selected: string | null;
  /** The key of the suggestion that the person is at, if it is in the line. */
  readonly current: string | null;
}

/**
 * The decorations of one line. ProseMirror cuts overlapping decorations into pieces; we cut them ourselves, at every
 * boundary, so that each piece knows whether it begins or ends its annotation and a box or an outline can be drawn
 * around the whole of it.
 */
export function drawLine(line: Span, content: LineContent, labels: ReadonlyMap<string, Label>): Decoration[] {
  const { annotations, suggested } = content;
  const cuts = boundaries([
    ...annotations.flatMap(({ fragments }) => fragments),
    ...suggested.flatMap(({ spans }) => spans),
  ]);
  const pieces: Decoration[] = [];
  const piecesOf = (span: Span, attributesOf: (piece: Span) => DecorationAttrs) => {
    for (const piece of cut(span, line, cuts))
      pieces.push(Decoration.inline(piece.start - line.start, piece.end - line.start, attributesOf(piece)));
  };
  // ProseMirror puts what comes later around what comes before: the shorter ones must come first to be drawn on top.
  drawSuggested(content, labels, piecesOf);
  drawAnnotations(content, labels, piecesOf);
  return pieces;
}

type DrawPieces = (span: Span, attributesOf: (piece: Span) => DecorationAttrs) => void;

/** Suggestions are lighter than annotations: a dotted line, and no fill but for the current one. */
function drawSuggested(
  { suggested, suggestedLanes, current }: LineContent,
  labels: ReadonlyMap<string, Label>,
  piecesOf: DrawPieces,
): void {
  for (let at = suggested.length - 1; at >= 0; at--) {
    const one = suggested[at];
    if (!one) continue;
    const attributes = {
      nodeName: 'span',
      class: one.key === current ? 'suggested current' : 'suggested',
      'data-suggested': one.key,
      'data-colour': labels.get(one.label)?.colour ?? 'slate',
      'data-lane': String(suggestedLanes[at] ?? 0),
    };
    for (const span of one.spans) piecesOf(span, () => attributes);
  }
}

function drawAnnotations(
  { annotations, lanes, selected }: LineContent,
  labels: ReadonlyMap<string, Label>,
  piecesOf: DrawPieces,
): void {
  // What only suggestions have cut out of an annotation is no news to a screen reader.
  const told = new Set(boundaries(annotations.flatMap(({ fragments }) => fragments)));
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
    };
    for (const gap of gapsOf(annotation))
      piecesOf(gap, () => ({ ...look, nodeName: 'span', class: 'between' }));
    annotation.fragments.forEach((fragment, part) => {
      const called = annotation.fragments.length > 1 ? `${name}, part ${part + 1}` : name;
      piecesOf(fragment, (piece) => ({
        ...mark,
        class: classOf(fragment, piece, annotation.id === selected),
        ...(piece.end === fragment.end || told.has(piece.start)
          ? { 'aria-roledescription': name, 'aria-description': spoken(called, fragment, piece) }
          : { role: 'presentation' }),
      }));
    });
  }
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
export function gapsOf({ fragments }: Annotation): Span[] {
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

/** Every offset at which one of the spans starts or ends, in order. */
function boundaries(spans: readonly Span[]): readonly number[] {
  const offsets = new Set<number>();
  for (const { start, end } of spans) offsets.add(start).add(end);
  return [...offsets].sort((a, b) => a - b);
}

/** The part of the span that is in the line, cut at every boundary inside it. */
function cut(span: Span, line: Span, cuts: readonly number[]): Span[] {
  const start = Math.max(span.start, line.start);
  const end = Math.min(span.end, line.end);
  if (start >= end) return [];
  const edges = [start, ...cuts.filter((offset) => offset > start && offset < end), end];
  return edges.slice(1).map((edge, at) => ({ start: edges[at] ?? start, end: edge }));
}
