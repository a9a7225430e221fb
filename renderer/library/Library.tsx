import { runCommand } from '../commands/actions';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ArticleList } from './ArticleList';
import { countDone } from './arrange';
import styles from './Library.module.css';
import { LibraryTools } from './LibraryTools';
import { useLibraryView, useListedDocuments } from './library-view';

/** The article list with its search and its order. */
export function Library() {
  const documents = useProject(({ project }) => project?.documents);
  const listed = useListedDocuments();
  const order = useLibraryView((view) => view.order);
  const total = documents?.length ?? 0;
  const isWhole = useProject(({ listing }) => listing === 'whole');
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h2 className={styles.heading}>Articles</h2>
        {documents && total > 0 && isWhole && (
          <span>
            {countDone(documents).toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} done
          </span>
        )}
      </header>
      <LibraryTools isDisabled={total === 0} />
      {total === 0 && <NoArticles />}
      {total > 0 && (listed.length > 0 ? <ArticleList key={order} documents={listed} /> : <NoMatch />)}
    </div>
  );
}

function NoArticles() {
  return (
    <EmptyState action={<Button onPress={() => runCommand('articles.folder')}>Add a folder…</Button>}>
      Add the articles you want to read: texts, web pages, PDF and Word files, e-mails, or a whole folder.
    </EmptyState>
  );
}

function NoMatch() {
  const { query, search } = useLibraryView();
  return (
    <EmptyState action={<Button onPress={() => search('')}>Clear the search</Button>}>
      No article matches “{query.trim()}”.
    </EmptyState>
  );
}
