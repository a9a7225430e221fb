import type { EditorView } from 'prosemirror-view';
import { useLayoutEffect, useRef, useState } from 'react';
import { findMarks } from '../find/find-marks';
import { RelationArcs } from '../relations/RelationArcs';
import { dispatch, openArticle, useArticle } from '../state/article';
import { watchVerdicts } from '../suggest/pointer-verdict';
import styles from './ArticleEditor.module.css';
import '../editor/annotation.css';
import { hasHeadline, isSpaced, tabStop } from '../editor/layout';
import type { Point } from '../ui/point';
import { ArticleHeading } from './ArticleHeading';
import { createArticleView } from './article-view';
import { ContextMenu } from './ContextMenu';
import { Handles } from './Handles';
import { watchHover } from './hover';
import { askPageSelection } from './page-selection';
import { watchPointer } from './pointer-words';
import { SelectionToolbar } from './SelectionToolbar';
import { suggestionMarks } from './suggestion-marks';

/** The article column: its heading, its text with the annotations, and the toolbar at the selection. */
export function ArticleEditor() {
  const id = useArticle((state) => openArticle(state)?.document.id);
  return id === undefined ? null : <OpenArticle key={id} id={id} />;
}

function OpenArticle({ id }: { id: string }) {
  const document = useArticle((state) => state.articles.get(id)?.document);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [menuAt, setMenuAt] = useState<Point | null>(null);

  // Before what stands beside the text asks for the view.
  useLayoutEffect(() => {
    const article = useArticle.getState().articles.get(id);
    if (!place.current || !article) return;
    const created = createArticleView(place.current, article.editor, {
      title: article.document.title,
      dispatch: (tr) => dispatch(id, tr),
      openMenu: setMenuAt,
      plugins: [findMarks(id), suggestionMarks()],
    });
    view.current = created;
    created.focus();
    const { update, end } = askPageSelection(created);
    const unsubscribe = useArticle.subscribe(({ articles }) => {
      const editor = articles.get(id)?.editor;
      if (editor && editor !== created.state) update(editor);
    });
    const ends = [watchVerdicts(created), watchPointer(created), watchHover(created), unsubscribe, end];
    return () => {
      for (const each of ends) each();
      created.destroy();
      view.current = null;
    };
  }, [id]);

  if (!document) return null;
  const headline = hasHeadline(document);
  const stop = tabStop(document.text);
  return (
    <div className={styles.scroller} data-scroller="">
      <article className={styles.column}>
        <ArticleHeading document={document} inText={headline} />
        <div
          className={styles.text}
          ref={place}
          data-headline={headline || undefined}
          data-spaced={isSpaced(document.text) || undefined}
          style={stop === null ? undefined : { tabSize: `${stop}em` }}
        />
        <SelectionToolbar view={view} />
        <Handles view={view} />
        <RelationArcs view={view} />
        <ContextMenu at={menuAt} onClose={() => setMenuAt(null)} />
      </article>
    </div>
  );
}
