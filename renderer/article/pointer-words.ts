import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Span } from '../../preload/contract';
import { labelInMode } from '../commands/label-mode';
import { annotationsIn } from '../editor/annotation-plugin';
import { wordsAround } from '../editor/boundaries';
import { selectedAnnotation, spanAt } from '../editor/commands';
import { addFragment } from '../editor/shape';
import { dragLink } from '../relations/link-drag';
import { maker, run } from '../state/article';
import { usePreferences } from '../state/preferences';

/** How far the pointer goes at least in a drag, in CSS pixels. */
const DRAG = 3;

/**
 * Waits for words to be selected with the pointer, by a drag or a double click. They snap to whole words where that is
 * wanted; with Ctrl (Cmd) they join the selected annotation; in label mode they are labelled. A drag that begins with
 * Alt on annotated words relates their annotation to another one. Returns what ends it.
 */
export function watchPointer(view: EditorView): () => void {
  let pressed: MouseEvent | null = null;
  const ended = new AbortController();
  const { signal } = ended;
  const down = (event: MouseEvent) => {
    pressed = event.button === 0 ? event : null;
    // A press on selected words would begin to carry them away, which nobody can here, and select nothing.
    if (pressed && !event.shiftKey && event.detail === 1) document.getSelection()?.collapseToStart();
  };
  const up = (event: MouseEvent) => {
    const start = pressed;
    pressed = null;
    if (!start || event.button !== 0) return;
    const dragged = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > DRAG;
    if (!dragged && event.detail !== 2) return;
    const span = domSpan(view);
    if (span) takeWords(view, span, event);
  };
  const link = (event: MouseEvent) => {
    const annotation = event.button === 0 && event.altKey ? annotationUnder(view, event) : null;
    if (annotation === null) return;
    event.preventDefault();
    event.stopPropagation();
    dragLink(annotation, event);
  };
  // Before ProseMirror hears of it.
  view.dom.addEventListener('mousedown', link, { signal, capture: true });
  view.dom.addEventListener('mousedown', down, { signal });
  window.addEventListener('mouseup', up, { signal });
  return () => ended.abort();
}

/** The annotation whose words are pressed: the selected one where it is among them, or else the shortest. */
function annotationUnder(view: EditorView, { target, clientX, clientY }: MouseEvent): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
  const place = mark && view.posAtCoords({ left: clientX, top: clientY });
  if (!mark || !place) return null;
  const { index, lines, selected } = annotationsIn(view.state);
  const offset = lines.toOffset(place.pos);
  const isHere = index.overlapping({ start: offset, end: offset }).some(({ id }) => id === selected);
  return isHere ? selected : (mark.dataset.annotation ?? null);
}

function takeWords(view: EditorView, selected: Span, { altKey, ctrlKey, metaKey }: MouseEvent): void {
  const { lines } = annotationsIn(view.state);
  const trimmed = spanAt(lines.text, selected);
  if (!trimmed) return;
  const snaps = (usePreferences.getState().preferences?.snapToWords ?? false) !== altKey;
  const span = snaps ? wordsAround(lines.text, trimmed) : trimmed;
  if ((ctrlKey || metaKey) && selectedAnnotation(view.state)) {
    run(addFragment(maker(), span));
    return;
  }
  const selection = TextSelection.create(
    view.state.doc,
    lines.toPosition(span.start),
    lines.toPosition(span.end),
  );
  // ProseMirror may not have heard yet what the browser has selected.
  if (!selection.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(selection));
  labelInMode();
}

/** What the browser has selected in the article. */
function domSpan(view: EditorView): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null;
  if (!view.dom.contains(selection.anchorNode) || !view.dom.contains(selection.focusNode)) return null;
  const { lines } = annotationsIn(view.state);
  const anchor = lines.toOffset(view.posAtDOM(selection.anchorNode, selection.anchorOffset));
  const head = lines.toOffset(view.posAtDOM(selection.focusNode, selection.focusOffset));
  return anchor === head ? null : { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}
