import { Spline } from 'lucide-react';
import { goTo } from '../editor/commands';
import { run } from '../state/article';
import { dragLink } from './link-drag';
import { startLinking, useLinking } from './linking';
import styles from './Relations.module.css';

/** Dragged to another card, or to an annotation in the text, it relates the two; a click begins a relation as R does. */
export function LinkHandle({ annotation, className }: { annotation: string; className?: string }) {
  return (
    <button
      type="button"
      className={`${styles.handle} ${className ?? ''}`}
      tabIndex={-1}
      aria-label="Relate to another annotation"
      title="Drag to another annotation to relate the two, or press R there"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The words that are selected stay so.
        event.preventDefault();
        dragLink(annotation, event);
      }}
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
