import { useState } from 'react';
import { expressionFault, type Label, type LabelPatterns, noPatterns } from '../../preload/contract';
import { Tick } from '../dialogs/Tick';
import { CommitField } from './CommitField';
import { linesOf, withPatterns } from './edit-scheme';
import form from './LabelForm.module.css';
import { PatternCount } from './PatternCount';
import styles from './Settings.module.css';

interface Props {
  readonly label: Label;
  readonly onChange: (title: string, edit: (label: Label) => Label) => void;
}

/** The words and the expression by which a project proposes the label by itself, with what they find. */
export function PatternFields({ label, onChange }: Props) {
  const patterns = label.patterns ?? noPatterns;
  const [draft, setDraft] = useState<Partial<LabelPatterns>>({});
  const write = (part: Partial<LabelPatterns>) => setDraft((before) => ({ ...before, ...part }));
  const change = (title: string, part: Partial<LabelPatterns>) => {
    onChange(`Change the ${title} of ${label.name}`, (one) => withPatterns(one, part));
  };
  return (
    <fieldset className={form.attributes}>
      <legend>Suggested by</legend>
      <p className={styles.quiet}>
        Where these are found, the label is suggested. A person still accepts or rejects each.
      </p>
      <CommitField
        label="Words and phrases"
        hint="One a line, as whole words."
        lines={4}
        value={patterns.words.join('\n')}
        onDraft={(text) => write({ words: linesOf(text) })}
        onCommit={(text) => change('word list', { words: linesOf(text) })}
      />
      <CommitField
        label="Regular expression"
        value={patterns.expression}
        validate={expressionFault}
        onDraft={(expression) => write({ expression })}
        onCommit={(expression) => change('expression', { expression })}
      />
      <Tick isSelected={patterns.matchCase} onChange={(matchCase) => change('patterns', { matchCase })}>
        Tell upper from lower case
      </Tick>
      <PatternCount patterns={{ ...patterns, ...draft }} />
    </fieldset>
  );
}
