import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { Label } from '../../preload/contract';
import { editScheme } from '../state/scheme';
import { LabelSign } from '../ui/LabelSign';
import { withLabelMoved } from './edit-scheme';
import styles from './LabelList.module.css';
import { useReorder } from './use-reorder';

interface Props {
  readonly labels: readonly Label[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** The labels in their order. A row is moved by its handle, or with Alt and an arrow key. */
export function LabelList({ labels, selected, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const ids = labels.map(({ id }) => id);
  const { shown, dragged, handleOf } = useReorder(list, ids, moveLabel);
  const keys = keysOf(labels);
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = ids.indexOf(id) + step;
    const next = ids[at];
    if (event.altKey) moveLabel(id, at);
    else if (next !== undefined) {
      onSelect(next);
      list.current?.querySelector<HTMLElement>(`[data-label="${CSS.escape(next)}"]`)?.focus();
    }
  };
  return (
    <ul className={styles.list} ref={list} aria-label="Labels">
      {shown.map((id) => {
        const label = labels.find((one) => one.id === id);
        return (
          label && (
            <li key={id} className={styles.row} data-dragged={id === dragged || undefined}>
              <span className={styles.handle} data-grip aria-hidden="true" {...handleOf(id)}>
                <GripVertical size={14} />
              </span>
              <button
                type="button"
                className={styles.name}
                data-label={id}
                aria-pressed={id === selected}
                tabIndex={id === selected ? 0 : -1}
                onClick={() => onSelect(id)}
                onKeyDown={(event) => onKeyDown(event, id)}
              >
                <LabelSign label={label} />
                <span className={styles.words}>{label.name}</span>
                {label.retired ? <em>retired</em> : <kbd>{keys.get(id)}</kbd>}
              </button>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Puts a label at another place of the list, as one step of the history. */
export function moveLabel(id: string, to: number): void {
  void editScheme('Reorder labels', (scheme) => withLabelMoved(scheme, id, to));
}

/** What is pressed for each label: its digit, or its letter from the tenth on. */
function keysOf(labels: readonly Label[]): ReadonlyMap<string, string> {
  const offered = labels.filter(({ retired }) => !retired);
  return new Map(
    offered.map(({ id, hotkey }, at) => [id, at < 9 ? String(at + 1) : (hotkey?.toUpperCase() ?? '')]),
  );
}
