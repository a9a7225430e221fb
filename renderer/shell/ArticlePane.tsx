import { runCommand } from '../commands/actions';
import { ArticleEditor } from '../editor/ArticleEditor';
import { ModeHint } from '../inspector/ModeHint';
import { DragLine } from '../relations/DragLine';
import { RelationMenu } from '../relations/RelationMenu';
import { useArticle } from '../state/article';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** The middle of the window: the open article, or what to do when none is open. */
export function ArticlePane() {
  const open = useArticle((state) => state.open);
  const count = useProject(({ project }) => project?.documents.length ?? 0);
  if (open !== null)
    return (
      <>
        <ArticleEditor />
        <ModeHint />
        <RelationMenu />
        <DragLine />
      </>
    );
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
          Nothing to read yet. Add text or Markdown files, or drop a folder of them on this window.
        </EmptyState>
      )}
    </>
  );
}
