import type { EditorState } from 'prosemirror-state';
import { type Annotation, defaultScheme, fragmentAt, type Span } from '../../../preload/contract';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { createEditorState } from '../../../renderer/editor/editor-state';

const EPOCH = '2031-05-03T09:00:00.000Z';

/** An annotation of the text, made by hand. */
export function annotation(text: string, id: string, span: Span, label = 'claim'): Annotation {
  return {
    id,
    label,
    fragments: [fragmentAt(text, span)],
    attributes: {},
    note: '',
    origin: { kind: 'hand' },
    creator: 'ana',
    created: EPOCH,
    modified: EPOCH,
  };
}

export function stateOf(text: string, ...annotations: Annotation[]): EditorState {
  return createEditorState(text, defaultScheme, annotations);
}

/** The ids of the state's annotations, in text order. */
export function ids(state: EditorState): string[] {
  return annotationsIn(state).index.all.map(({ id }) => id);
}

/** A maker whose annotations are named a1, a2… */
export function counting() {
  let count = 0;
  return { creator: 'ana', now: () => EPOCH, newId: () => `a${++count}` };
}
