import type { EditorView } from 'prosemirror-view';
import { annotationsIn } from '../editor/annotation-plugin';
import type { Proposal } from '../editor/suggestion-index';
import { isOpen, suggestionsIn } from '../editor/suggestion-plugin';
import { decideOn } from './suggest-actions';
import { verdictOf } from './verdict';

/** A press that goes further than this is a drag, in CSS pixels. */
const DRAG = 3;

/**
 * Waits for clicks that decide on a suggestion in the text (see `verdictOf`). With the same keys held a drag does
 * something else, so it is the release that decides. Returns what ends it.
 */
export function watchVerdicts(view: EditorView): () => void {
  const ended = new AbortController();
  const options = { signal: ended.signal, capture: true };
  let pressed: MouseEvent | null = null;
  const down = (event: MouseEvent) => {
    pressed = event;
    // Otherwise the middle button scrolls on Windows.
    if (event.button === 1 && suggestionUnder(view, event)) event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const start = pressed;
    pressed = null;
    const verdict = verdictOf(event);
    if (!start || verdict === null) return;
    // With an annotation selected, Ctrl takes words for that (see `watchPointer`).
    if (verdict === 'accept' && annotationsIn(view.state).selected !== null) return;
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > DRAG) return;
    const one = suggestionUnder(view, event);
    if (!one) return;
    event.preventDefault();
    decideOn(one, verdict);
  };
  view.dom.addEventListener('mousedown', down, options);
  view.dom.addEventListener('click', click, options);
  view.dom.addEventListener('auxclick', click, options);
  return () => ended.abort();
}

/** The suggestion whose words are under the pointer: where several are, the one that is drawn on top. */
function suggestionUnder({ state }: EditorView, { target }: MouseEvent): Proposal | null {
  const drawn = target instanceof Element ? target.closest<HTMLElement>('[data-suggested]') : null;
  const one = suggestionsIn(state).index.get(drawn?.dataset.suggested ?? '');
  return one && isOpen(state, one) ? one : null;
}
