import type { EditorView } from 'prosemirror-view';

/** How far from the edge of the window a place must be to be left where it is, in CSS pixels. */
const EDGE = 48;

/** Lines that were never laid out have a guessed height, so that a long jump lands a little off and is corrected. */
const CORRECTIONS = 3;

/** Scrolls the caret into view, if it is not there: a third of the way down. Nothing moves that need not. */
export function reveal(view: EditorView): boolean {
  const scroller = view.dom.closest('[data-scroller]');
  if (!scroller) return false;
  let left = CORRECTIONS;
  const step = () => {
    if (view.isDestroyed) return;
    const place = view.coordsAtPos(view.state.selection.head);
    const frame = scroller.getBoundingClientRect();
    if (place.top >= frame.top + EDGE && place.bottom <= frame.bottom - EDGE) return;
    scroller.scrollTop += place.top - (frame.top + frame.height / 3);
    if (--left > 0) requestAnimationFrame(step);
  };
  step();
  return true;
}
