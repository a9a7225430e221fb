import { formatShortDay } from '../ui/format';
import { Keys } from '../ui/Keys';
import { LabelSign } from '../ui/LabelSign';
import type { Entry } from './entries';
import styles from './Palette.module.css';

/** One line of the palette. */
export function PaletteEntry({ entry }: { entry: Entry }) {
  if (entry.kind === 'article') {
    const { outlet, date } = entry.document;
    return (
      <>
        <span className={styles.title}>{entry.title}</span>
        <span className={styles.where}>
          {[outlet, date && formatShortDay(date, true)].filter(Boolean).join(' · ')}
        </span>
      </>
    );
  }
  return (
    <>
      {(entry.kind === 'label' || entry.kind === 'mode') && <LabelSign label={entry.label} />}
      <span className={styles.title}>{entry.title}</span>
      {(entry.kind === 'command' || entry.kind === 'label') && entry.keys !== undefined && (
        <Keys binding={entry.keys} />
      )}
    </>
  );
}
