import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { activate } from '../editor/active-edge';
import { annotationsIn } from '../editor/annotation-plugin';
import { nearestWordEdge, wordsAround } from '../editor/boundaries';
import { selectedAnnotation } from '../editor/commands';
import { type Edge, edgeOffset, withEdge } from '../editor/fragments';
import { putEdge } from '../editor/shape';
import { maker, run } from '../state/article';
import { usePreferences } from '../state/preferences';

/** How near to the edge of the view the pointer makes the text scroll, in CSS pixels, and by how much a frame. */
const SCROLL_ZONE = 36;
const SCROLL_STEP = 12;

/**
 * Follows the pointer from a press on a handle to its release. What the annotation would then be is shown as selected
 * text meanwhile; nothing is changed before the release, and Escape gives up. `moved` is told where the edge would be.
 */
export function dragEdge(
  view: EditorView,
  edge: Edge,
  press: PointerEvent,
  grip: number,
  moved: (offset: number | null) => void,
): void {
  const scroller = view.dom.closest('[data-scroller]');
  const annotation = selectedAnnotation(view.state);
  if (!scroller || !annotation) return;
  const { lines } = annotationsIn(view.state);
  let last = press;
  let target: number | null = null;

  const follow = () => {
    const place = view.posAtCoords({ left: last.clientX, top: last.clientY - grip });
    if (!place) return;
    const snaps = (usePreferences.getState().preferences?.snapToWords ?? false) !== last.altKey;
    const offset = lines.toOffset(place.pos);
    const wanted = snaps ? nearestWordEdge(lines.text, offset) : offset;
    const span = withEdge(lines.text, annotation.fragments, edge, wanted)[edge >> 1];
    if (!span) return;
    // Of an edge that is dragged past the other one a character is left; with snapping, its word.
    const { start, end } = snaps ? wordsAround(lines.text, span) : span;
    const [still, next] = edge % 2 === 0 ? [span.end, start] : [span.start, end];
    if (next === target) return;
    target = next;
    const [anchor, head] = [lines.toPosition(still), lines.toPosition(next)];
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor, head)));
    moved(next);
  };

  let frame = requestAnimationFrame(function scroll() {
    const { top, bottom } = scroller.getBoundingClientRect();
    const way = last.clientY < top + SCROLL_ZONE ? -1 : last.clientY > bottom - SCROLL_ZONE ? 1 : 0;
    if (way !== 0 && target !== null) {
      scroller.scrollTop += way * SCROLL_STEP;
      follow();
    }
    frame = requestAnimationFrame(scroll);
  });

  const ended = new AbortController();
  const finish = (keep: boolean) => {
    ended.abort();
    cancelAnimationFrame(frame);
    moved(null);
    // Before the edge is put, too: undo brings back what is selected then, and must not bring back what was only shown.
    const caret = lines.toPosition(edgeOffset(annotation.fragments, edge) ?? 0);
    const tr = view.state.tr.setSelection(TextSelection.create(view.state.doc, caret));
    view.dispatch(activate(tr, edge));
    if (keep && target !== null) run(putEdge(edge, target, maker()));
  };
  const { signal } = ended;
  const onMove = (event: PointerEvent) => {
    last = event;
    follow();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(false);
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', () => finish(true), { signal });
  window.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}
