import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { LabelScheme, RelationType } from '../../preload/contract';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { editScheme } from '../state/scheme';
import { plural } from '../ui/format';
import { AddByName } from './AddByName';
import { CommitField } from './CommitField';
import { withNewRelation } from './edit-scheme';
import own from './RelationsTab.module.css';
import styles from './Settings.module.css';

/** The kinds of relations between annotations. */
export function RelationsTab({ scheme }: { scheme: LabelScheme }) {
  const { relations } = scheme;
  const [usage, setUsage] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => {
    call('scheme:usage', undefined)
      .then((used) => setUsage(used.relations))
      .catch(tellError);
  }, []);
  const fault = (name: string, id: string | null) => {
    if (name.trim() === '') return 'A relation needs a name.';
    const same = relations.some((other) => other.id !== id && other.name === name.trim());
    return same ? `There is a relation “${name.trim()}” already.` : null;
  };
  return (
    <div className={own.relations}>
      <p className={styles.quiet}>
        Each is read from the first annotation to the second: “this supports that”.
      </p>
      <ul aria-label="Relations">
        {relations.map((relation) => (
          <li key={relation.id} className={own.relation}>
            <CommitField
              label="Name"
              value={relation.name}
              validate={(name) => fault(name, relation.id)}
              onCommit={(name) => rename(relation, name.trim())}
            />
            <span className={styles.quiet}>{plural(usage[relation.id] ?? 0, 'use')}</span>
            {!usage[relation.id] && (
              <AriaButton
                className={styles.remove ?? ''}
                aria-label={`Remove ${relation.name}`}
                onPress={() => remove(relation)}
              >
                <X size={14} aria-hidden="true" />
              </AriaButton>
            )}
          </li>
        ))}
      </ul>
      <AddByName
        label="New relation"
        validate={(name) => fault(name, null)}
        onAdd={(name) =>
          void editScheme(`Add the relation ${name}`, (current) => withNewRelation(current, name))
        }
      />
    </div>
  );
}

function rename({ id, name: before }: RelationType, name: string): void {
  void editScheme(`Rename ${before} to ${name}`, (scheme) => ({
    ...scheme,
    relations: scheme.relations.map((one) => (one.id === id ? { ...one, name } : one)),
  }));
}

function remove({ id, name }: RelationType): void {
  void editScheme(`Remove the relation ${name}`, (scheme) => ({
    ...scheme,
    relations: scheme.relations.filter((one) => one.id !== id),
  }));
}
