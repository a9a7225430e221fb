import type { EditorState } from 'prosemirror-state';
import { type Annotation, type Span, trimSpan, wholeGraphemes } from '../../preload/contract';
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

/** Those of the annotations whose place has none with their label, neither in the text nor before them in the list. */
export function newOnes(
  state: EditorState,
  label: string,
  made: readonly Annotation[],
): readonly Annotation[] {
  const { index } = annotationsIn(state);
  const taken = new Set(index.all.filter((each) => each.label === label).map(placeOf));
  return made.filter((annotation) => {
    const place = placeOf(annotation);
    const isNew = !taken.has(place);
    taken.add(place);
    return isNew;
  });
}

function placeOf({ fragments }: Annotation): string {
  return fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
}
