import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { annotationsIn } from './annotation-plugin';
import type { Edge } from './fragments';

interface ActiveEdge {
  readonly annotation: string | null;
  /** Null: the end of the last fragment, wherever that is. */
  readonly edge: Edge | null;
}

const key = new PluginKey<ActiveEdge>('active-edge');

/** Remembers which edge of the selected annotation the keys move. */
export function activeEdgePlugin(): Plugin<ActiveEdge> {
  return new Plugin<ActiveEdge>({
    key,
    state: {
      init: () => ({ annotation: null, edge: null }),
      apply: (tr, held, _before, state) => {
        const chosen: unknown = tr.getMeta(key);
        const annotation = annotationsIn(state).selected;
        if (typeof chosen === 'number') return { annotation, edge: chosen };
        return held.annotation === annotation ? held : { annotation, edge: null };
      },
    },
  });
}

/** Says which edge the keys move from now on. */
export function activate(tr: Transaction, edge: Edge): Transaction {
  return tr.setMeta(key, edge);
}

/** The edge of the selected annotation that the keys move: the one used last, or else its end. */
export function activeEdge(state: EditorState): Edge | null {
  const { index, selected } = annotationsIn(state);
  const annotation = selected === null ? undefined : index.get(selected);
  if (!annotation) return null;
  const last = annotation.fragments.length * 2 - 1;
  return Math.min(key.getState(state)?.edge ?? last, last);
}
