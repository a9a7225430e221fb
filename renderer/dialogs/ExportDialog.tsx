import { useState } from 'react';
import type { OffsetUnit } from '../../preload/contract';
import { runExport } from '../commands/project-actions';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { LabelSign } from '../ui/LabelSign';
import { OneOf, SomeOf } from './Choices';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';

const units: readonly { id: OffsetUnit; name: string }[] = [
  { id: 'code-point', name: 'Code points (Python, spaCy, Hugging Face)' },
  { id: 'utf-16', name: 'UTF-16 code units (JavaScript, Java)' },
];

/** Asks what is exported and how offsets are counted; where to is asked by the system's own dialog afterwards. */
export function ExportDialog() {
  const close = useScreen((state) => state.close);
  const project = useProject((state) => state.project);
  const labels = project?.scheme.labels ?? [];
  const documents = project?.documents ?? [];
  const [offsetUnit, setOffsetUnit] = useState<OffsetUnit>('code-point');
  const [chosen, setChosen] = useState<readonly string[]>(labels.map(({ id }) => id));
  const count = (id: string) => documents.reduce((sum, { counts }) => sum + (counts[id] ?? 0), 0);
  const annotations = chosen.reduce((sum, id) => sum + count(id), 0);
  const write = () => {
    close();
    const some = chosen.length < labels.length ? { labels: [...chosen] } : {};
    void runExport({ format: 'jsonl', offsetUnit, ...some });
  };
  return (
    <DialogFrame title="Export">
      <div className={styles.group}>
        <p className={styles.groupLabel}>JSON Lines</p>
        <p className={styles.hint}>
          One article a line: its text, what is known of it, and its annotations with offsets, exact words,
          label and note.
        </p>
      </div>
      <OneOf label="Offsets count" choices={units} value={offsetUnit} onChange={setOffsetUnit} />
      <SomeOf
        label="Labels"
        value={chosen}
        onChange={setChosen}
        choices={labels.map((label) => ({
          id: label.id,
          name: (
            <>
              <LabelSign label={label} />
              {label.name} ({count(label.id).toLocaleString('en-GB')})
            </>
          ),
        }))}
      />
      <p role="status">
        {plural(annotations, 'annotation')} in {plural(documents.length, 'article')} will be written.
      </p>
      <Buttons>
        <Button onPress={close}>Cancel</Button>
        <Button
          look="primary"
          autoFocus
          onPress={write}
          isDisabled={documents.length === 0 || chosen.length === 0}
        >
          Choose where…
        </Button>
      </Buttons>
    </DialogFrame>
  );
}
