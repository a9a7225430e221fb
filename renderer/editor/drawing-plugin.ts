import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { DecorationSource } from 'prosemirror-view';
import { annotationsIn } from './annotation-plugin';
import { type Drawing, draw } from './draw';
import { decorationsOf } from './line-decorations';
import { letsThrough } from './suggestion-filter';
import type { Proposal } from './suggestion-index';
import { currentSuggestion, isOpen, suggestionsIn } from './suggestion-plugin';

/** What is drawn of the annotations and the suggestions near the view. */
interface DrawingState {
  readonly drawing: Drawing;
  readonly decorations: DecorationSource;
}

const key = new PluginKey<DrawingState>('drawing');

/** What is drawn over the text of an editor state. */
export function drawingIn(state: EditorState): Drawing {
  const held = key.getState(state);
  if (!held) throw new Error('This editor state has no drawing.');
  return held.drawing;
}

/** Draws annotations and suggestions. Stands behind the plugins that hold them. */
export function drawingPlugin(): Plugin<DrawingState> {
  return new Plugin<DrawingState>({
    key,
    state: {
      init: (_config, state) => drawn(state, null),
      apply: (_tr, held, before, state) =>
        annotationsIn(before) === annotationsIn(state) && suggestionsIn(before) === suggestionsIn(state)
          ? held
          : drawn(state, held.drawing),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function drawn(state: EditorState, before: Drawing | null): DrawingState {
  const held = annotationsIn(state);
  const suggested = { all: suggestedNear(state), current: currentSuggestion(state)?.key ?? null };
  const drawing = draw(state.doc, held, suggested, before);
  return { drawing, decorations: decorationsOf(drawing, held.lines) };
}

/** The suggestions near the view that are open and that the person wants to see. */
function suggestedNear(state: EditorState): readonly Proposal[] {
  const { index, filter } = suggestionsIn(state);
  if (index.all.length === 0 || !filter.isShown) return [];
  const { lines, shown } = annotationsIn(state);
  const view = { start: lines.startOf(shown.from), end: lines.endOf(Math.min(shown.to, lines.count - 1)) };
  return index.near(view).filter((one) => letsThrough(filter, one) && isOpen(state, one));
}
