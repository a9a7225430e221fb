import type { Document } from '../../preload/contract';
import { isOddlyEncoded, ReadAs } from '../preview/ReadAs';
import { summaryOf, useProject } from '../state/project';
import { formatDay, languageName } from '../ui/format';
import styles from './ArticleEditor.module.css';

/** What is known of the article, and its title unless the text begins with it. */
export function ArticleHeading({ document, inText }: { document: Document; inText: boolean }) {
  const { id, title, outlet, author, date, language, source } = document;
  const words = useProject(() => summaryOf(id)?.words ?? 0);
  const facts = [
    outlet,
    author,
    date && formatDay(date),
    language && languageName(language),
    `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`,
  ];
  return (
    <header className={styles.heading}>
      <p className={styles.facts}>
        {facts.filter(Boolean).join(' · ')}
        {isOddlyEncoded(source) && (
          <>
            {' · '}
            <ReadAs id={id} source={source} />
          </>
        )}
      </p>
      <h1 className={inText ? styles.unseen : styles.title}>{title}</h1>
    </header>
  );
}
