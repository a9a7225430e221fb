import { useEffect, useState } from 'react';
import type { Label, LabelScheme, Output } from '../../preload/contract';
import { call } from '../state/bridge';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { editScheme } from '../state/scheme';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { withLabel, withoutLabel } from './edit-scheme';
import form from './LabelForm.module.css';
import { relabelAll } from './relabel';
import { Select } from './Select';
import styles from './Settings.module.css';

/** How often a label is used, and what can be done to it: retire, relabel, or remove it where nobody uses it. */
export function LabelUse({ label, scheme }: { label: Label; scheme: LabelScheme }) {
  const users = useUsers(label.id);
  const total = users && Object.values(users).reduce((sum, count) => sum + count, 0);
  const me = useProject(({ project }) => project?.annotator ?? '');
  const mine = useProject(({ project }) =>
    (project?.documents ?? []).reduce((sum, { counts }) => sum + (counts[label.id] ?? 0), 0),
  );
  const others = Object.entries(users ?? {}).filter(([name]) => name !== me);
  const onlyOne = scheme.labels.filter(({ retired }) => !retired).length === 1;
  const retire = (retired: boolean) =>
    void editScheme(`${retired ? 'Retire' : 'Restore'} ${label.name}`, (current) =>
      withLabel(current, label.id, (one) => ({ ...one, retired })),
    );
  return (
    <fieldset className={form.use}>
      <legend>Use</legend>
      <p>
        {total === null
          ? 'Counting…'
          : total === 0
            ? 'No annotation has this label.'
            : used(total, mine, others)}{' '}
        {label.retired && 'It is retired: it is offered no more, and the annotations keep it.'}
      </p>
      {mine > 0 && <Relabel label={label} scheme={scheme} mine={mine} />}
      {others.length > 0 && (
        <p className={styles.quiet}>
          Only yours can be relabelled here. What others marked is in files of their own, which you may not
          have in full: each relabels theirs with this project open under their name. Until then theirs keep
          the label, retired or not.
        </p>
      )}
      <div className={styles.line}>
        {label.retired ? (
          <Button onPress={() => retire(false)}>Restore</Button>
        ) : (
          <Button isDisabled={onlyOne} onPress={() => retire(true)}>
            Retire
          </Button>
        )}
        {total === 0 && scheme.labels.length > 1 && (label.retired || !onlyOne) && (
          <Button
            look="danger"
            onPress={() =>
              void editScheme(`Remove ${label.name}`, (current) => withoutLabel(current, label.id))
            }
          >
            Remove
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** "12 annotations have this label: 9 of yours, 2 by ben and 1 by carla." */
function used(total: number, mine: number, others: readonly (readonly [string, number])[]): string {
  const has = `${plural(total, 'annotation')} ${total === 1 ? 'has' : 'have'} this label`;
  if (others.length === 0) return `${has}.`;
  const count = (number: number) => number.toLocaleString('en-GB');
  const parts = [`${count(mine)} of yours`, ...others.map(([name, number]) => `${count(number)} by ${name}`)];
  return `${has}: ${new Intl.ListFormat('en-GB').format(parts)}.`;
}

function Relabel({ label, scheme, mine }: { label: Label; scheme: LabelScheme; mine: number }) {
  const targets = scheme.labels.filter(({ id, retired }) => id !== label.id && !retired);
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const target = targets.find(({ id }) => id === chosen) ?? targets[0];
  if (!target) return null;
  const relabel = async () => {
    setBusy(true);
    try {
      const count = await relabelAll(label, target);
      const text = `${plural(count, 'annotation')} relabelled from ${label.name} to ${target.name}.`;
      useNotices.getState().tell({ kind: 'info', text });
    } catch (error) {
      tellError(error);
    }
    setBusy(false);
  };
  return (
    <div className={styles.line}>
      <Select label="Relabel yours as" options={targets} value={target.id} onChange={setChosen} />
      <Button isDisabled={busy} onPress={() => void relabel()}>
        Relabel {mine.toLocaleString('en-GB')}
      </Button>
    </div>
  );
}

/** How many annotations have the label, by who made them; null while it is counted. Counted anew after each edit. */
function useUsers(id: string): Readonly<Record<string, number>> | null {
  const documents = useProject(({ project }) => project?.documents);
  const [users, setUsers] = useState<Output<'scheme:usage'>['annotators'] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit of any document is the reason to ask again
  useEffect(() => {
    let wanted = true;
    call('scheme:usage', undefined)
      .then(({ annotators }) => wanted && setUsers(annotators))
      .catch(tellError);
    return () => {
      wanted = false;
    };
  }, [documents]);
  return users && (users[id] ?? {});
}
