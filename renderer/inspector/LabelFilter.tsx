import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Annotation, Label } from '../../preload/contract';
import { LabelSign } from '../ui/LabelSign';
import styles from './Inspector.module.css';

interface Props {
  readonly labels: readonly Label[];
  readonly annotations: readonly Annotation[];
  /** The ids of the labels that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** A switch for each label that the article has: whether its annotations are listed. */
export function LabelFilter({ labels, annotations, hidden, onChange }: Props) {
  const counts = useMemo(() => countByLabel(annotations), [annotations]);
  const toggle = (label: string, show: boolean) => {
    const next = new Set(hidden);
    if (show) next.delete(label);
    else next.add(label);
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this only groups switches.
    <div className={styles.filter} role="group" aria-label="Show">
      {labels.map((label) => {
        const count = counts.get(label.id) ?? 0;
        return (
          (count > 0 || hidden.has(label.id)) && (
            <ToggleButton
              key={label.id}
              className={styles.switch ?? ''}
              aria-label={`${label.name}, ${count}`}
              isSelected={!hidden.has(label.id)}
              onChange={(show) => toggle(label.id, show)}
            >
              <LabelSign label={label} />
              {count.toLocaleString('en-GB')}
            </ToggleButton>
          )
        );
      })}
    </div>
  );
}

function countByLabel(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
