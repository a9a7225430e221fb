import { Spline } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import { goTo } from '../editor/commands';
import { run } from '../state/article';
import { finishLinking, startLinking, stopLinking, useLinking } from './linking';
import styles from './Relations.module.css';

/** How far the pointer must go for a press to be a drag, in CSS pixels. */
const DRAG = 5;

/** Dragged to another card, or to an annotation in the text, it relates the two; a click begins a relation as R does. */
export function LinkHandle({ annotation }: { annotation: string }) {
  const pressed = useRef<{ x: number; y: number } | null>(null);
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pressed.current = { x: event.clientX, y: event.clientY };
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    const start = pressed.current;
    if (!start) return;
    if (useLinking.getState().pointer) useLinking.setState({ pointer: { x, y } });
    else if (Math.hypot(x - start.x, y - start.y) > DRAG) {
      startLinking(annotation);
      useLinking.setState({ pointer: { x, y } });
    }
  };
  const release = ({ clientX, clientY }: PointerEvent) => {
    const dragged = useLinking.getState().pointer !== null;
    pressed.current = null;
    if (!dragged) return;
    useLinking.setState({ pointer: null });
    const to = annotationAt(clientX, clientY);
    if (to === null || to === annotation) stopLinking();
    else finishLinking(to);
  };
  return (
    <button
      type="button"
      className={styles.handle}
      tabIndex={-1}
      aria-label="Relate to another annotation"
      title="Drag to another annotation to relate the two, or press R there"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onClick={() => {
        if (useLinking.getState().linking) return;
        run(goTo(annotation));
        startLinking(annotation);
      }}
    >
      <Spline size={13} aria-hidden="true" />
    </button>
  );
}

/** The annotation whose card or words are at a place in the window. */
function annotationAt(x: number, y: number): string | null {
  const there = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-card-of], [data-annotation]');
  return there?.dataset.cardOf ?? there?.dataset.annotation ?? null;
}
