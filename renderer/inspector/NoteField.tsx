import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../preload/contract';
import { changeAnnotation } from '../editor/commands';
import { maker, run, useArticle } from '../state/article';
import styles from './Card.module.css';
import { noteFieldIs } from './note-focus';

/** The annotation's note. It is kept when the field is left, by whatever way. */
export function NoteField({ annotation }: { annotation: Annotation }) {
  const { id, note } = annotation;
  const [text, setText] = useState(note);
  const latest = useRef({ text, note });
  latest.current = { text, note };

  // An undo, or anything else that changes the note from elsewhere, shows here.
  useEffect(() => setText(note), [note]);

  // When a key opens another article the field goes without being left: the note still belongs to this one.
  const article = useRef(useArticle.getState().open).current;
  const keep = useRef(() => {
    const { text: written, note: kept } = latest.current;
    if (written !== kept) run(changeAnnotation(id, { note: written }, maker()), article);
  }).current;

  useEffect(() => {
    window.addEventListener('beforeunload', keep);
    return () => {
      window.removeEventListener('beforeunload', keep);
      keep();
    };
  }, [keep]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const finished = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!finished) return;
    event.preventDefault();
    event.stopPropagation();
    const card = event.currentTarget.closest('article')?.querySelector<HTMLElement>('[data-card]');
    if (card) card.focus();
    else event.currentTarget.blur();
  };

  return (
    <textarea
      ref={noteFieldIs}
      className={styles.field}
      aria-label="Note"
      placeholder="Add a note"
      rows={1}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
