import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { type Annotation, changedAttributes, fragmentAt, hull, type Span } from '../../preload/contract';
import { activate, activeEdge } from './active-edge';
import { annotationsIn, selectAnnotation } from './annotation-plugin';
import { AnnotationStep } from './annotation-step';
import { type Direction, type Side, sentencesAround, step, type Unit } from './boundaries';
import { changedBy, type Maker, selectedAnnotation, selectedSpan, spanAt } from './commands';
import { isRightToLeft } from './direction';
import { type Edge, edgeOffset, joined, withEdge, without } from './fragments';
import { quotationAround } from './quotation';

/** Who changes, for the time; and the text's language, for what its words tell. */
type Now = Pick<Maker, 'now' | 'language'>;

/** Moves an edge of the selected annotation to an offset, or as near as it may go; the keys move this edge then. */
export function putEdge(edge: Edge, offset: number, maker: Now): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    if (!annotation) return false;
    const { text } = annotationsIn(state).lines;
    const { fragments } = annotation;
    const start = fragments[edge >> 1]?.start ?? 0;
    return reshape(
      annotation,
      withEdge(text, fragments, edge, offset),
      [start, sideOf(edge)],
      maker,
    )(state, dispatch);
  };
}

/** On or back in the text; or to a side of the screen, which way that is depends on how the line reads. */
type Way = 'on' | 'back' | 'left' | 'right';

/** Moves the active edge of the selected annotation by a unit of text; not past its other edge, which would cut a word. */
export function moveEdge(unit: Unit, way: Way, maker: Now): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    const edge = activeEdge(state);
    if (!annotation || edge === null) return false;
    const { text } = annotationsIn(state).lines;
    const offset = edgeOffset(annotation.fragments, edge) ?? 0;
    const target = step(text, offset, unit, directionOf(way, text, offset), sideOf(edge));
    const other = edgeOffset(annotation.fragments, edge ^ 1) ?? offset;
    if (unit !== 'character' && (edge % 2 === 0 ? target >= other : target <= other)) return false;
    return putEdge(edge, target, maker)(state, dispatch);
  };
}

function directionOf(way: Way, text: string, offset: number): Direction {
  if (way === 'on' || way === 'back') return way === 'on' ? 1 : -1;
  return (way === 'right') === isRightToLeft(text, offset) ? -1 : 1;
}

/** Makes the keys move another edge of the selected annotation; the caret shows which. */
export const nextEdge: Command = (state, dispatch) => {
  const annotation = selectedAnnotation(state);
  const edge = activeEdge(state);
  if (!annotation || edge === null) return false;
  const next = (edge + 1) % (annotation.fragments.length * 2);
  const { lines } = annotationsIn(state);
  const at = lines.toPosition(edgeOffset(annotation.fragments, next) ?? 0);
  dispatch?.(activate(state.tr.setSelection(TextSelection.create(state.doc, at)), next).scrollIntoView());
  return true;
};

/** Widens the selected words, or else the selected annotation, to whole sentences. */
export function expandToSentence(maker: Now): Command {
  return expand((text, span) => sentencesAround(text, span), maker);
}

/** Widens the selected words, or else the selected annotation, to the quotation around; again, to its marks. */
export function expandToQuotation(maker: Now): Command {
  return expand(quotationAround, maker);
}

function expand(around: (text: string, span: Span) => Span | null, maker: Now): Command {
  return (state, dispatch) => {
    const { lines } = annotationsIn(state);
    const words = selectedSpan(state);
    const annotation = selectedAnnotation(state);
    const from = words ?? (annotation && hull(annotation)) ?? caretSpan(state);
    const wider = around(lines.text, from);
    if (!wider || (wider.start === from.start && wider.end === from.end)) return false;
    if (!words && annotation) {
      const last = annotation.fragments.length * 2 - 1;
      const spans = withEdge(lines.text, annotation.fragments, 0, wider.start);
      const both = withEdge(lines.text, spans, last, wider.end);
      return reshape(annotation, both, [from.end - 1, 'end'], maker)(state, dispatch);
    }
    const [anchor, head] = [lines.toPosition(wider.start), lines.toPosition(wider.end)];
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)).scrollIntoView());
    return true;
  };
}

function caretSpan(state: EditorState): Span {
  const at = annotationsIn(state).lines.toOffset(state.selection.head);
  return { start: at, end: at };
}

/** Adds the span (the selected words, where none is given) to the selected annotation, as a fragment or to one. */
export function addFragment(maker: Now, given?: Span): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    const words = given ?? selectedSpan(state);
    if (!annotation || !words) return false;
    return reshape(
      annotation,
      [...annotation.fragments, words],
      [words.start, 'end'],
      maker,
    )(state, dispatch);
  };
}

/**
 * Takes the selected words out of the selected annotation; without any, the fragment that the caret is at. Not when
 * nothing would be left.
 */
export function removeFragment(maker: Now): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    if (!annotation) return false;
    const cut = selectedSpan(state) ?? fragmentAtCaret(state, annotation);
    if (!cut) return false;
    return reshape(
      annotation,
      without(annotation.fragments, cut),
      [cut.end, 'start'],
      maker,
    )(state, dispatch);
  };
}

function fragmentAtCaret(state: EditorState, { fragments }: Annotation): Span | null {
  const { start } = caretSpan(state);
  return fragments.findLast((one) => one.start <= start && start <= one.end) ?? null;
}

/**
 * Gives the annotation these spans, as one step. False when they are those that it has, or none. The keys then move the
 * given side of the first part that reaches beyond `place`, and the end of the last where none does.
 */
function reshape(
  annotation: Annotation,
  spans: readonly Span[],
  [place, side]: readonly [number, Side],
  maker: Now,
): Command {
  return (state, dispatch) => {
    const { lines, scheme } = annotationsIn(state);
    const clean = spans.flatMap((span) => spanAt(lines.text, span) ?? []);
    const shape = joined(lines.text, clean);
    if (shape.length === 0 || isSame(shape, annotation.fragments)) return false;
    const fragments = shape.map((span) => fragmentAt(lines.text, span));
    const label = scheme.labels.find(({ id }) => id === annotation.label);
    const attributes = changedAttributes(
      annotation.attributes,
      { label, fragments: annotation.fragments },
      { label, fragments },
      lines.text,
      maker.language ?? null,
    );
    const after = changedBy(annotation, { fragments, attributes }, maker);
    const tr = state.tr.step(new AnnotationStep([after], [annotation]));
    const part = shape.findIndex(({ end }) => end > place);
    const active = part < 0 ? shape.length * 2 - 1 : part * 2 + (side === 'start' ? 0 : 1);
    const caret = lines.toPosition(edgeOffset(shape, active) ?? 0);
    tr.setSelection(TextSelection.create(tr.doc, caret));
    dispatch?.(activate(selectAnnotation(tr, annotation.id), active).scrollIntoView());
    return true;
  };
}

function sideOf(edge: Edge): Side {
  return edge % 2 === 0 ? 'start' : 'end';
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end)
  );
}
