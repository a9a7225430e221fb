import { useState } from 'react';
import type { LabelScheme } from '../../preload/contract';
import { useProject } from '../state/project';
import { editScheme } from '../state/scheme';
import { AddByName } from './AddByName';
import { nameFault, withNewLabel } from './edit-scheme';
import { LabelForm } from './LabelForm';
import { LabelList } from './LabelList';
import styles from './Settings.module.css';

/** The list of labels, and the one that is chosen in it. */
export function LabelsTab({ scheme }: { scheme: LabelScheme }) {
  const { labels } = scheme;
  const [chosen, setChosen] = useState(labels[0]?.id);
  const label = labels.find(({ id }) => id === chosen) ?? labels[0];
  const add = async (name: string) => {
    await editScheme(`Add the label ${name}`, (current) => withNewLabel(current, name));
    setChosen(useProject.getState().project?.scheme.labels.at(-1)?.id);
  };
  if (!label) return null;
  return (
    <div className={styles.labels}>
      <div className={styles.side}>
        <LabelList labels={labels} selected={label.id} onSelect={setChosen} />
        <AddByName label="New label" validate={(name) => nameFault(scheme, null, name)} onAdd={add} />
        <p className={styles.quiet}>Drag a label, or press Alt and an arrow key, to move it.</p>
      </div>
      <LabelForm key={label.id} label={label} scheme={scheme} />
    </div>
  );
}
