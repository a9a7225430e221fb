import styles from './Markdown.module.css';

/** Markdown, shown as it was typed. */
export function Markdown({ text }: { text: string }) {
  return <div className={styles.markdown}>{text}</div>;
}
