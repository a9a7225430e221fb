import { finishLinking, startLinking, stopLinking, useLinking } from './linking';

/** How far the pointer must go for a press to be a drag, in CSS pixels. */
const DRAG = 5;

/**
 * Follows the pointer from a press on something of an annotation: dragged to another annotation, in the text or in
 * the list, it relates the two. Let go anywhere else, or with Escape, it does nothing; without a drag it is a click.
 */
export function dragLink(
  annotation: string,
  { clientX, clientY }: { clientX: number; clientY: number },
): void {
  const from = { x: clientX, y: clientY };
  const ended = new AbortController();
  const { signal } = ended;
  const finish = (to: string | null) => {
    ended.abort();
    const dragged = useLinking.getState().drag !== null;
    useLinking.setState({ drag: null });
    if (!dragged) return;
    if (to === null || to === annotation) stopLinking();
    else finishLinking(to);
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!useLinking.getState().drag) {
      if (Math.hypot(x - from.x, y - from.y) <= DRAG) return;
      startLinking(annotation);
    }
    useLinking.setState({ drag: { from, to: { x, y } } });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(null);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', ({ clientX: x, clientY: y }) => finish(annotationAt(x, y)), {
    signal,
  });
  window.addEventListener('pointercancel', () => finish(null), { signal });
  window.addEventListener('keydown', key, { signal, capture: true });
}

/** The annotation whose card or words are at a place in the window. */
function annotationAt(x: number, y: number): string | null {
  const there = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-card-of], [data-annotation]');
  return there?.dataset.cardOf ?? there?.dataset.annotation ?? null;
}
