import { useEffect, useState } from 'react';
import { Markdown } from '../ui/Markdown';
import { CommitField } from './CommitField';
import own from './Guidelines.module.css';
import { loadGuidelines, useGuidelines, writeGuidelines } from './guidelines';
import styles from './Settings.module.css';

/** The page of guidelines as it is written and as it is read, side by side. */
export function GuidelinesTab() {
  const text = useGuidelines((state) => state.text);
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => void loadGuidelines(), []);
  if (text === null) return null;
  const shown = draft ?? text;
  return (
    <div className={own.guidelines}>
      <CommitField
        label="Guidelines"
        hint="Markdown. Kept as guidelines.md in the project’s folder when you leave the field."
        lines={18}
        value={text}
        onDraft={setDraft}
        onCommit={(written) => void writeGuidelines(written)}
      />
      <section className={own.preview} aria-label="As it is read">
        {shown.trim() === '' ? (
          <p className={styles.quiet}>
            What you write stands here as it will be read: when to use which label, and what to do in doubt.
          </p>
        ) : (
          <Markdown text={shown} />
        )}
      </section>
    </div>
  );
}
