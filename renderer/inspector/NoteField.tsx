import { type KeyboardEvent, useRef } from 'react';
import styles from './Card.module.css';
import { useDraft } from './draft';

interface Props {
  /** What it is called, to those who don't see its place. */
  readonly name: string;
  readonly placeholder: string;
  readonly note: string;
  /** What is written in one go has one `group`, and is one step of the history. */
  readonly onKeep: (note: string, group: string) => void;
  /** Where the caret goes when the note is finished. */
  readonly onFinish: (field: HTMLElement) => void;
}

/** After so many milliseconds without a key a note is kept though its field has not been left. */
const PAUSE = 800;

/** A note. It is kept when one pauses in writing, and when the field is left, by whatever way. */
export function NoteField({ name, placeholder, note, onKeep, onFinish }: Props) {
  const group = useRef('');
  const { text, write, keep } = useDraft(note, (written) => onKeep(written, group.current), PAUSE);
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
      onFocus={() => {
        group.current = crypto.randomUUID();
      }}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
