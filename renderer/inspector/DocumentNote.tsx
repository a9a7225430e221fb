import { memo } from 'react';
import { openArticle, useArticle } from '../state/article';
import { keepDocumentNote } from './document-note';
import { focusText } from './field-focus';
import styles from './Inspector.module.css';
import { NoteField } from './NoteField';

/** The annotator's note on the open article as a whole. An edit of its annotations leaves it as it is. */
export const DocumentNote = memo(function DocumentNote() {
  const open = useArticle((state) => state.open);
  const note = useArticle((state) => openArticle(state)?.note ?? '');
  if (open === null) return null;
  return (
    <div className={styles.documentNote} data-document-note="">
      <NoteField
        key={open}
        name="Note on the article"
        placeholder="Add a note on the article"
        note={note}
        onKeep={(written, group) => keepDocumentNote(open, written, group)}
        onFinish={focusText}
      />
    </div>
  );
});
