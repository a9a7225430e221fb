import { ArticleEditor } from '../article/ArticleEditor';
import { runCommand } from '../commands/actions';
import { FindBar } from '../find/FindBar';
import { ModeHint } from '../inspector/ModeHint';
import { SettleBar } from '../reanchor/SettleBar';
import { DragLine } from '../relations/DragLine';
import { RelationMenu } from '../relations/RelationMenu';
import { useArticle } from '../state/article';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './ArticlePane.module.css';
import { Minimap } from './Minimap';

/** The middle of the window: the open article below the find bar, or what to do when none is open. */
export function ArticlePane() {
  const open = useArticle((state) => state.open);
  return (
    <div className={styles.pane}>
      <FindBar />
      <SettleBar />
      <div className={styles.reading}>
        {open !== null ? (
          <>
            <ArticleEditor />
            <Minimap />
            <ModeHint />
            <RelationMenu />
            <DragLine />
          </>
        ) : (
          <NoArticle />
        )}
      </div>
    </div>
  );
}

function NoArticle() {
  const count = useProject(({ project }) => project?.documents.length ?? 0);
  return (
    <>
      <h1 className="unseen">No article is open</h1>
      {count > 0 ? (
        <EmptyState>Choose an article from the list to read it here.</EmptyState>
      ) : (
        <EmptyState
          action={
            <Button look="primary" onPress={() => runCommand('articles.files')}>
              Add articles…
            </Button>
          }
        >
          Nothing to read yet. Add texts, web pages, PDF or Word files, or drop a folder of them on this
          window.
        </EmptyState>
      )}
    </>
  );
}
