import type { Document } from '../../preload/contract';
import { formatDay, languageName } from '../ui/format';
import styles from './ArticleEditor.module.css';

/** What is known of the article, and its title unless the text begins with it. */
export function ArticleHeading({ document, inText }: { document: Document; inText: boolean }) {
  const { title, outlet, date, language, text } = document;
  const words = text.match(/\S+/g)?.length ?? 0;
  const facts = [
    outlet,
    date && formatDay(date),
    language && languageName(language),
    `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`,
  ];
  return (
    <header className={styles.heading}>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <h1 className={inText ? styles.unseen : styles.title}>{title}</h1>
    </header>
  );
}
