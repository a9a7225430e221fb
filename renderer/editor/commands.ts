import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  type Annotation,
  changedAttributes,
  fragmentAt,
  hull,
  newAttributes,
  type Span,
  trimSpan,
  wholeGraphemes,
} from '../../preload/contract';
import { annotationsIn, selectAnnotation } from './annotation-plugin';
import { AnnotationStep } from './annotation-step';
import { RejectionStep, rejectedWith } from './rejection-step';
import { RelationStep } from './relation-step';

/** The selected stretch of text as it would be annotated: no white space at its edges, whole grapheme clusters. */
export function selectedSpan(state: EditorState): Span | null {
  const { lines } = annotationsIn(state);
  const { from, to, empty } = state.selection;
  return empty ? null : spanAt(lines.text, { start: lines.toOffset(from), end: lines.toOffset(to) });
}

/** The span as it would be annotated; null when there is only white space in it. */
export function spanAt(text: string, span: Span): Span | null {
  const trimmed = trimSpan(text, span);
  return trimmed && wholeGraphemes(text, trimmed);
}

/** The selected annotation. */
export function selectedAnnotation(state: EditorState): Annotation | null {
  const { index, selected } = annotationsIn(state);
  return (selected && index.get(selected)) || null;
}

/** Who makes an annotation, when, and under what id: what a command can't know by itself. */
export interface Maker {
  readonly creator: string;
  readonly now: () => string;
  readonly newId: () => string;
  /** Of the document, as a BCP 47 tag: figures are read by it. */
  readonly language?: string | null;
}

/** Labels the selected text; with none selected, gives the selected annotation this label. */
export function applyLabel(label: string, maker: Maker): Command {
  return (state, dispatch) => {
    const span = selectedSpan(state);
    if (span) return annotate(label, span, maker)(state, dispatch);
    const annotation = selectedAnnotation(state);
    if (!annotation || annotation.label === label) return false;
    return relabel(annotation, label, maker)(state, dispatch);
  };
}

/** Gives the annotation another label. What its words tell is read anew; what a person has entered stays. */
export function relabel(
  annotation: Annotation,
  label: string,
  maker: Pick<Maker, 'now' | 'language'>,
): Command {
  return (state, dispatch) => {
    const { lines, scheme } = annotationsIn(state);
    const { attributes, fragments } = annotation;
    const labelOf = (id: string) => scheme.labels.find((candidate) => candidate.id === id);
    const changed = changedAttributes(
      attributes,
      { label: labelOf(annotation.label), fragments },
      { label: labelOf(label), fragments },
      lines.text,
      maker.language ?? null,
    );
    return changeAnnotation(annotation.id, { label, attributes: changed }, maker)(state, dispatch);
  };
}

/** An annotation of the span by hand, with the attributes that the label and the words give it. */
export function newAnnotation(state: EditorState, label: string, span: Span, maker: Maker): Annotation {
  const { lines, scheme } = annotationsIn(state);
  const now = maker.now();
  const fragments = [fragmentAt(lines.text, span)];
  const definition = scheme.labels.find(({ id }) => id === label);
  return {
    id: maker.newId(),
    label,
    fragments,
    attributes: definition ? newAttributes(definition, lines.text, fragments, maker.language ?? null) : {},
    note: '',
    origin: { kind: 'hand' },
    creator: maker.creator,
    created: now,
    modified: now,
  };
}

/** Puts a label on the span and selects the new annotation; the caret goes to its end. */
function annotate(label: string, span: Span, maker: Maker): Command {
  return (state, dispatch) => {
    const annotation = newAnnotation(state, label, span, maker);
    const tr = state.tr.step(new AnnotationStep([annotation], []));
    tr.setSelection(TextSelection.create(tr.doc, annotationsIn(state).lines.toPosition(span.end)));
    dispatch?.(selectAnnotation(tr, annotation.id));
    return true;
  };
}

/** The annotation after a change by a person, of which one that was suggested tells. */
export function changedBy(
  before: Annotation,
  change: Partial<Pick<Annotation, 'label' | 'fragments' | 'attributes' | 'note'>>,
  { now }: Pick<Maker, 'now'>,
): Annotation {
  const { origin } = before;
  const isOther = change.label ?? change.fragments ?? change.attributes;
  const edited = isOther && origin.kind === 'suggester' ? { origin: { ...origin, edited: true } } : {};
  return { ...before, ...change, ...edited, modified: now() };
}

/** Changes an annotation's label, attributes or note. */
export function changeAnnotation(
  id: string,
  change: Partial<Pick<Annotation, 'label' | 'attributes' | 'note'>>,
  maker: Pick<Maker, 'now'>,
): Command {
  return (state, dispatch) => {
    const before = annotationsIn(state).index.get(id);
    if (!before) return false;
    const after = changedBy(before, change, maker);
    dispatch?.(state.tr.step(new AnnotationStep([after], [before])));
    return true;
  };
}

/**
 * Deletes the selected annotation and the relations it stands in. One that was a suggestion is rejected with that, or it
 * would be suggested again at once.
 */
export function deleteSelected({ now }: Pick<Maker, 'now'>): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    if (!annotation) return false;
    const { relations } = annotationsIn(state);
    const links = relations.filter(({ from, to }) => from === annotation.id || to === annotation.id);
    const rejected = rejectedWith(annotation, now());
    const { tr } = state;
    tr.step(new AnnotationStep([], [annotation]));
    if (links.length > 0) tr.step(new RelationStep([], links));
    if (rejected) tr.step(new RejectionStep([rejected], []));
    dispatch?.(tr);
    return true;
  };
}

/** Selects the annotation and brings its text into view, the caret at its start. */
export function goTo(id: string): Command {
  return (state, dispatch) => {
    const { index, lines } = annotationsIn(state);
    const annotation = index.get(id);
    if (!annotation) return false;
    const at = TextSelection.create(state.doc, lines.toPosition(hull(annotation).start));
    dispatch?.(selectAnnotation(state.tr.setSelection(at), id).scrollIntoView());
    return true;
  };
}

/** Selects the next annotation in text order (or the one before), counted from the selected one or else the caret. */
export function walk(direction: 1 | -1): Command {
  return walkTo(direction, () => true);
}

/** Selects the next annotation (or one before) for which the test holds, seen from the selected one or the caret. */
export function walkTo(direction: 1 | -1, test: (annotation: Annotation) => boolean): Command {
  return (state, dispatch) => {
    const { index, lines, selected } = annotationsIn(state);
    const caret = lines.toOffset(state.selection.from);
    const here = index.all.findIndex(({ id }) => id === selected);
    const after = index.all.findIndex((annotation) => hull(annotation).start >= caret);
    const split = here >= 0 ? here : after < 0 ? index.size : after;
    const found =
      direction === 1
        ? index.all.slice(here >= 0 ? split + 1 : split).find(test)
        : index.all.slice(0, split).findLast(test);
    return found ? goTo(found.id)(state, dispatch) : false;
  };
}

/** Walks to an annotation with the selected one's label. */
export function walkSameLabel(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    if (!annotation) return false;
    return walkTo(direction, ({ label }) => label === annotation.label)(state, dispatch);
  };
}

/** Walks to an annotation whose label has attributes of which none is filled in. */
export function walkUnfilled(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { labels } = annotationsIn(state).scheme;
    const asks = new Set(labels.filter(({ attributes }) => attributes.length > 0).map(({ id }) => id));
    const isUnfilled = ({ label, attributes }: Annotation) =>
      asks.has(label) && Object.keys(attributes).length === 0;
    return walkTo(direction, isUnfilled)(state, dispatch);
  };
}

/** Selects no annotation and no text. */
export const selectNothing: Command = (state, dispatch) => {
  if (!annotationsIn(state).selected && state.selection.empty) return false;
  const tr = state.tr.setSelection(TextSelection.create(state.doc, state.selection.head));
  dispatch?.(selectAnnotation(tr, null));
  return true;
};

export const selectWholeText: Command = (state, dispatch) => {
  const { lines } = annotationsIn(state);
  const end = lines.toPosition(lines.text.length);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, lines.toPosition(0), end)));
  return true;
};

/**
 * Selects the annotation at a place in the text: the shortest one there; at the same place again, the next longer
 * one, so that each of several nested annotations can be reached. None there: selects none.
 */
export function selectAt(tr: Transaction, state: EditorState, position: number): Transaction {
  const { index, lines, selected } = annotationsIn(state);
  const offset = lines.toOffset(position);
  const here = index.overlapping({ start: offset, end: offset }).toSorted((a, b) => length(a) - length(b));
  const next = here[(here.findIndex(({ id }) => id === selected) + 1) % here.length];
  return selectAnnotation(tr, next?.id ?? null);
}

function length(annotation: Annotation): number {
  const { start, end } = hull(annotation);
  return end - start;
}
