import { useLinking } from './linking';
import styles from './Relations.module.css';

/** The line from the annotation to the pointer while a relation is dragged. */
export function DragLine() {
  const pointer = useLinking((state) => state.pointer);
  const from = useLinking(({ linking }) => linking?.from);
  if (!pointer || from === undefined) return null;
  const card = document.querySelector(`[data-card-of="${CSS.escape(from)}"]`)?.getBoundingClientRect();
  const start = card ? { x: card.left + 12, y: card.top + 16 } : pointer;
  return (
    <svg className={styles.drag} aria-hidden="true">
      <line x1={start.x} y1={start.y} x2={pointer.x} y2={pointer.y} />
      <circle cx={pointer.x} cy={pointer.y} r="4" />
    </svg>
  );
}
