import { useMemo, useState } from 'react';
import { useAnnotations, useArticle, useSelected } from '../state/article';
import { useProject } from '../state/project';
import { CurrentSuggestion } from '../suggest/CurrentSuggestion';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { plural } from '../ui/format';
import { CardList } from './CardList';
import { DocumentNote } from './DocumentNote';
import styles from './Inspector.module.css';
import { LabelFilter } from './LabelFilter';

/** The annotations of the open article in text order, and the details of the selected one. */
export function Inspector() {
  const open = useArticle((state) => state.open);
  const index = useAnnotations();
  const selected = useSelected();
  const labels = useProject(({ project }) => project?.scheme.labels) ?? [];
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const all = index?.all ?? none;
  // The selected annotation is shown whatever the filter says: it may have been selected in the text.
  const shown = useMemo(
    () => (hidden.size === 0 ? all : all.filter(({ id, label }) => !hidden.has(label) || id === selected)),
    [all, hidden, selected],
  );
  const hiddenCount = all.length - shown.length;
  return (
    <div className={styles.inspector}>
      <header className={styles.header}>
        <h2 className={styles.heading} {...(shown.length === 0 && { tabIndex: -1, 'data-pane-focus': '' })}>
          {open === null ? 'Annotations' : plural(all.length, 'annotation')}
          {hiddenCount > 0 && (
            <span className={styles.hidden}>, {hiddenCount.toLocaleString('en-GB')} hidden</span>
          )}
        </h2>
        {all.length > 0 && (
          <LabelFilter labels={labels} annotations={all} hidden={hidden} onChange={setHidden} />
        )}
      </header>
      {open !== null && <CurrentSuggestion />}
      <DocumentNote />
      {open === null && <EmptyState>What you label in an article is listed here.</EmptyState>}
      {open !== null && all.length === 0 && (
        <EmptyState>No annotations yet. Select some words and press 1, 2 or 3.</EmptyState>
      )}
      {all.length > 0 && shown.length === 0 && (
        <EmptyState action={<Button onPress={() => setHidden(new Set())}>Show all</Button>}>
          The filter hides all annotations of this article.
        </EmptyState>
      )}
      {open !== null && shown.length > 0 && (
        <CardList key={open} annotations={shown} labels={labels} selected={selected} />
      )}
    </div>
  );
}

const none: readonly never[] = [];
