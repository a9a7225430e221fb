import type { KeyboardEvent } from 'react';
import styles from './Card.module.css';
import { useDraft } from './draft';

interface Props {
  /** What it is called, to those who don't see its place. */
  readonly name: string;
  readonly placeholder: string;
  readonly note: string;
  readonly onKeep: (note: string) => void;
  /** Where the caret goes when the note is finished. */
  readonly onFinish: (field: HTMLElement) => void;
}

/** A note. It is kept when the field is left, by whatever way. */
export function NoteField({ name, placeholder, note, onKeep, onFinish }: Props) {
  const { text, write, keep } = useDraft(note, onKeep);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const finished = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!finished) return;
    event.preventDefault();
    event.stopPropagation();
    onFinish(event.currentTarget);
  };
  return (
    <textarea
      className={styles.field}
      data-field="note"
      aria-label={name}
      placeholder={placeholder}
      rows={1}
      value={text}
      onChange={(event) => write(event.target.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
