import type { EditorState } from 'prosemirror-state';
import { type Annotation, type Span, trimSpan, wholeGraphemes } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { type Maker, newAnnotation } from '../editor/commands';

/** Annotations of these places, trimmed and made whole characters; none for a place that has the label already. */
export function newAnnotations(
  state: EditorState,
  label: string,
  places: readonly Span[],
  maker: Maker,
): readonly Annotation[] {
  const { lines, index } = annotationsIn(state);
  const taken = new Set(index.all.filter((each) => each.label === label).map(placeOf));
  const added: Annotation[] = [];
  for (const place of places) {
    const trimmed = trimSpan(lines.text, place);
    if (!trimmed) continue;
    const annotation = newAnnotation(state, label, wholeGraphemes(lines.text, trimmed), maker);
    if (taken.has(placeOf(annotation))) continue;
    taken.add(placeOf(annotation));
    added.push(annotation);
  }
  return added;
}

function placeOf({ fragments }: Annotation): string {
  return fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
}
