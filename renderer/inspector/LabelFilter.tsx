import { type Dispatch, memo, type SetStateAction, useCallback, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Label } from '../../preload/contract';
import { LabelSign } from '../ui/LabelSign';
import styles from './Inspector.module.css';

interface Labelled {
  readonly label: string;
}

interface Props {
  readonly labels: readonly Label[];
  /** What is listed: annotations or suggestions. */
  readonly annotations: readonly Labelled[];
  /** The ids of the labels that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly onChange: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** A switch for each label that the article has: whether its annotations are listed. */
export function LabelFilter({ labels, annotations, hidden, onChange }: Props) {
  const counts = useMemo(() => countByLabel(annotations), [annotations]);
  const toggle = useCallback(
    (label: string, show: boolean) =>
      onChange((before) => {
        const next = new Set(before);
        if (show) next.delete(label);
        else next.add(label);
        return next;
      }),
    [onChange],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this only groups switches.
    <div className={styles.filter} role="group" aria-label="Show">
      {labels.map((label) => {
        const count = counts.get(label.id) ?? 0;
        return (
          (count > 0 || hidden.has(label.id)) && (
            <Switch
              key={label.id}
              label={label}
              count={count}
              isShown={!hidden.has(label.id)}
              onChange={toggle}
            />
          )
        );
      })}
    </div>
  );
}

interface SwitchProps {
  readonly label: Label;
  readonly count: number;
  readonly isShown: boolean;
  readonly onChange: (label: string, show: boolean) => void;
}

/** An edit changes the count of one label; the switches of the others are left as they are. */
const Switch = memo(function Switch({ label, count, isShown, onChange }: SwitchProps) {
  return (
    <ToggleButton
      className={styles.switch ?? ''}
      aria-label={`${label.name}, ${count}`}
      isSelected={isShown}
      onChange={(show) => onChange(label.id, show)}
    >
      <LabelSign label={label} />
      {count.toLocaleString('en-GB')}
    </ToggleButton>
  );
});

function countByLabel(annotations: readonly Labelled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
