import { useLinking } from './linking';
import styles from './Relations.module.css';

/** The line from where a relation is being dragged from to the pointer. */
export function DragLine() {
  const drag = useLinking((state) => state.drag);
  if (!drag) return null;
  const { from, to } = drag;
  return (
    <svg className={styles.drag} aria-hidden="true">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r="4" />
    </svg>
  );
}
