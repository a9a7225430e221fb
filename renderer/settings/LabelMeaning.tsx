import type { Label } from '../../preload/contract';
import { Markdown } from '../ui/Markdown';
import styles from './Guidelines.module.css';

/** What a label means: its definition and its examples. Nothing where neither is written. */
export function LabelMeaning({ label }: { label: Label }) {
  if (!hasMeaning(label)) return null;
  return (
    <div className={styles.meaning}>
      <Markdown text={label.definition} />
      {label.examples.length > 0 && (
        <ul aria-label="Examples">
          {label.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function hasMeaning({ definition, examples }: Label): boolean {
  return definition.trim() !== '' || examples.length > 0;
}
