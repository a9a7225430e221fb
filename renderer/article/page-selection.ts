import { type EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Chromium tells of a selection that a key has made only a moment later. In that moment ProseMirror would put the old
 * selection back with whatever it draws, and a command would be about the old words: so the page is asked before
 * either. Returns how the view is given a new state, and what ends the asking.
 */
export function askPageSelection(view: EditorView): {
  readonly update: (state: EditorState) => void;
  readonly end: () => void;
} {
  let told = ends();
  const hear = () => {
    told = ends();
  };
  /** What is selected in the page and was not told yet. */
  const untold = (): TextSelection | null => {
    const { anchor, anchorAt, focus, focusAt } = ends();
    if (
      anchor === told.anchor &&
      anchorAt === told.anchorAt &&
      focus === told.focus &&
      focusAt === told.focusAt
    )
      return null;
    if (!anchor || !focus || !view.hasFocus() || !view.dom.contains(anchor) || !view.dom.contains(focus))
      return null;
    const { doc, selection } = view.state;
    const now = TextSelection.create(doc, view.posAtDOM(anchor, anchorAt), view.posAtDOM(focus, focusAt));
    return now.eq(selection) ? null : now;
  };
  const tell = () => {
    const selection = untold();
    if (selection) view.dispatch(view.state.tr.setSelection(selection));
  };
  document.addEventListener('selectionchange', hear);
  view.dom.addEventListener('keydown', tell, true);
  return {
    update: (state) => {
      const selection = state.selection.eq(view.state.selection) ? untold() : null;
      view.updateState(state);
      hear();
      if (selection) view.dispatch(state.tr.setSelection(selection));
    },
    end: () => {
      document.removeEventListener('selectionchange', hear);
      view.dom.removeEventListener('keydown', tell, true);
    },
  };
}

/** Where the page's selection begins and ends: nodes, and offsets in them. */
function ends() {
  const selection = document.getSelection();
  return {
    ...{ anchor: selection?.anchorNode ?? null, anchorAt: selection?.anchorOffset ?? 0 },
    ...{ focus: selection?.focusNode ?? null, focusAt: selection?.focusOffset ?? 0 },
  };
}
