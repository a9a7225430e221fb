import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Label, LabelScheme } from '../../preload/contract';
import { editScheme } from '../state/scheme';
import { Button } from '../ui/Button';
import { AttributeFields } from './AttributeFields';
import { CommitField } from './CommitField';
import { hotkeyFault, linesOf, nameFault, withLabel } from './edit-scheme';
import form from './LabelForm.module.css';
import { moveLabel } from './LabelList';
import { LabelUse } from './LabelUse';
import { LookFields } from './LookFields';
import { PatternFields } from './PatternFields';
import styles from './Settings.module.css';

/** Everything about one label. Each change is kept at once and is one step of the history. */
export function LabelForm({ label, scheme }: { label: Label; scheme: LabelScheme }) {
  const at = scheme.labels.indexOf(label);
  const change = (title: string, edit: (label: Label) => Label) =>
    void editScheme(title, (current) => withLabel(current, label.id, edit));
  return (
    <section className={form.form} aria-label={label.name}>
      <div className={styles.line}>
        <CommitField
          label="Name"
          value={label.name}
          validate={(name) => nameFault(scheme, label.id, name)}
          onCommit={(name) =>
            change(`Rename ${label.name} to ${name.trim()}`, (one) => ({ ...one, name: name.trim() }))
          }
        />
        <CommitField
          short
          label="Key"
          value={label.hotkey ?? ''}
          validate={(letter) => hotkeyFault(scheme, label.id, letter)}
          onCommit={(letter) => change(`Change the key of ${label.name}`, (one) => withHotkey(one, letter))}
        />
        <Button aria-label="Move up" isDisabled={at === 0} onPress={() => moveLabel(label.id, at - 1)}>
          <ArrowUp size={14} aria-hidden="true" />
        </Button>
        <Button
          aria-label="Move down"
          isDisabled={at === scheme.labels.length - 1}
          onPress={() => moveLabel(label.id, at + 1)}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </Button>
      </div>
      <LookFields
        label={label}
        onChange={(look) => change(`Change the look of ${label.name}`, (one) => ({ ...one, ...look }))}
      />
      <CommitField
        label="Definition"
        hint="When to use it, in a sentence or two. Markdown works."
        lines={3}
        value={label.definition}
        onCommit={(definition) => change(`Define ${label.name}`, (one) => ({ ...one, definition }))}
      />
      <CommitField
        label="Examples"
        hint="One a line."
        lines={3}
        value={label.examples.join('\n')}
        onCommit={(text) =>
          change(`Give examples of ${label.name}`, (one) => ({ ...one, examples: linesOf(text) }))
        }
      />
      <AttributeFields
        label={label}
        onChange={(title, edit) =>
          change(title, (one) => ({ ...one, attributes: [...edit(one.attributes)] }))
        }
      />
      <PatternFields label={label} onChange={change} />
      <LabelUse label={label} scheme={scheme} />
    </section>
  );
}

function withHotkey({ hotkey: _before, ...label }: Label, letter: string): Label {
  return letter === '' ? label : { ...label, hotkey: letter.toLowerCase() };
}
