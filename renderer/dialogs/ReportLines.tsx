import { plural } from '../ui/format';
import styles from './Dialog.module.css';
import { type Line, reasonsOf, shortened } from './report-reasons';

/** So many lines are listed one by one; nobody reads more, and a list of ten thousand would stop the window. */
const MOST = 500;
/** From so many lines on, it is told first how many there are for each reason. */
const MANY = 12;

interface Props {
  /** For a screen reader. */
  readonly label: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A part of a report: each file with what there is to be said of it, and how many for each reason where there are many. */
export function ReportLines({ label, title, lines }: Props) {
  if (lines.length === 0) return null;
  const reasons = lines.length >= MANY ? reasonsOf(lines).filter(({ count }) => count > 1) : [];
  const short = shortened(lines);
  const more = lines.length - MOST;
  return (
    <section className={styles.group} aria-label={label}>
      <p className={styles.groupLabel}>{title}</p>
      {reasons.map(({ reason, count }) => (
        <p key={reason} className={styles.hint}>
          {count.toLocaleString('en-GB')} × {reason}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it only when it has the focus */}
      <ul className={styles.lines} tabIndex={0} aria-label={title}>
        {lines.slice(0, MOST).map(({ where, what }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a report never move, and two may be the same
          <li key={at}>
            <span className={styles.file} title={where}>
              {short(where)}
            </span>
            : {what}
          </li>
        ))}
        {more > 0 && <li>and {plural(more, 'more line')} like these</li>}
      </ul>
    </section>
  );
}
