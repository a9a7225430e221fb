import type { EditorState } from 'prosemirror-state';
import { type Annotation, hull, type Span, trimSpan, wholeGraphemes } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { type Maker, newAnnotation } from '../editor/commands';

/** An annotation of the place, trimmed and made whole characters; null for a place of white space only. */
export function annotationAt(
  state: EditorState,
  label: string,
  place: Span,
  maker: Maker,
): Annotation | null {
  const { text } = annotationsIn(state).lines;
  const trimmed = trimSpan(text, place);
  return trimmed && newAnnotation(state, label, wholeGraphemes(text, trimmed), maker);
}

/** Whether the annotation's place has none with its label in the text. */
export function isNew(state: EditorState, annotation: Annotation): boolean {
  const place = placeOf(annotation);
  const near = annotationsIn(state).index.overlapping(hull(annotation));
  return !near.some((other) => other.label === annotation.label && placeOf(other) === place);
}

/** The same for annotations of the same place, and for no others. */
export function placeOf({ fragments }: Annotation): string {
  return fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
}
