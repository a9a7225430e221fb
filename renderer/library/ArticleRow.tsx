import { Contrast } from 'lucide-react';
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

/** What the list tells of one article. */
export function ArticleRow({ document, labels, withYear }: Props) {
  const { title, outlet, date, fileName, status } = document;
  const where = [outlet, date && formatShortDay(date, withYear)].filter(Boolean).join(' · ') || fileName;
  return (
    <>
      <div className={styles.title}>{title}</div>
      <div className={styles.meta}>
        <span className={styles.where}>{where}</span>
        {status === 'done' ? (
          <span className={styles.done}>done</span>
        ) : (
          <Counts document={document} labels={labels} />
        )}
      </div>
    </>
  );
}

function Counts({ document: { counts, status }, labels }: Pick<Props, 'document' | 'labels'>) {
  const used = labels.length > MOST_COUNTS ? labels.filter(({ id }) => counts[id]) : labels;
  return (
    <span className={styles.counts}>
      {status === 'in-progress' && (
        <span className={styles.begun} title="In progress">
          <Contrast size={11} aria-hidden="true" />
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
