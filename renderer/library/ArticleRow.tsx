import { memo } from 'react';
import type { DocumentSummary, Label } from '../../preload/contract';
import { formatShortDay } from '../ui/format';
import { LabelSign } from '../ui/LabelSign';
import styles from './Library.module.css';

/** How many labels' counts fit beside the outlet. */
const MOST_COUNTS = 4;

interface Props {
  readonly document: DocumentSummary;
  readonly labels: readonly Label[];
  readonly withYear: boolean;
}

/** What the list tells of one article. The rows that stay in view are left as they are while it is scrolled. */
export const ArticleRow = memo(function ArticleRow({ document, labels, withYear }: Props) {
  const { title, outlet, date, fileName, status, unsettled } = document;
  const where = [outlet, date && formatShortDay(date, withYear)].filter(Boolean).join(' · ') || fileName;
  return (
    <>
      <div className={styles.title}>{title}</div>
      <div className={styles.meta}>
        <span className={styles.where}>{where}</span>
        {unsettled > 0 && (
          <span className={styles.unsettled} title="Annotations of an earlier version to settle">
            {unsettled} to settle
          </span>
        )}
        {status === 'done' ? (
          <span className={styles.done}>done</span>
        ) : (
          <Counts document={document} labels={labels} />
        )}
      </div>
    </>
  );
});

function Counts({ document: { counts, status }, labels }: Pick<Props, 'document' | 'labels'>) {
  const used = labels.length > MOST_COUNTS ? labels.filter(({ id }) => counts[id]) : labels;
  return (
    <span className={styles.counts}>
      {status === 'in-progress' && (
        <span className={styles.begun} title="In progress">
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.2" />
            <path d="M5 0.7a4.3 4.3 0 0 1 0 8.6Z" fill="currentColor" />
          </svg>
          <span className="unseen">in progress</span>
        </span>
      )}
      {used.slice(0, MOST_COUNTS).map((label) => (
        <span key={label.id} className={styles.count} title={label.name}>
          <span className="unseen">{label.name}</span>
          <LabelSign label={label} />
          {counts[label.id] ?? 0}
        </span>
      ))}
    </span>
  );
}
