import styles from './Preview.module.css';
import type { Seen } from './use-previews';

/** How a text begins as it would be read, or why it cannot be. */
export function TextPreview({ seen }: { seen: Seen | undefined }) {
  if (seen?.preview === null) return <Failure words={seen.failure} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it only when it has the focus
    <section className={styles.text} aria-label="Preview" tabIndex={0} dir="auto">
      {seen?.preview.text ?? 'Reading…'}
    </section>
  );
}

export function Failure({ words }: { words: string }) {
  return (
    <p className={styles.failure} role="alert">
      {words}
    </p>
  );
}
