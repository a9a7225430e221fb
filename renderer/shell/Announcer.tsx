import { useEffect } from 'react';
import { annotationsIn } from '../editor/annotation-plugin';
import { announce, useAnnouncement } from '../state/announce';
import { type Article, openArticle, useArticle } from '../state/article';
import { caretSpoken, selectionSpoken } from '../state/spoken';

/** Says to a screen reader what is only to be seen otherwise: which annotation is selected, what the caret came into. */
export function Announcer() {
  const text = useAnnouncement((state) => state.text);
  useEffect(
    () =>
      useArticle.subscribe((state, before) => {
        const news = newsOf(openArticle(before), openArticle(state));
        if (news !== null) announce(news);
      }),
    [],
  );
  return (
    <div className="unseen" role="status" aria-label="News">
      {text}
    </div>
  );
}

function newsOf(before: Article | null, after: Article | null): string | null {
  if (!before || !after || before.editor === after.editor || before.document.id !== after.document.id)
    return null;
  const was = annotationsIn(before.editor);
  const is = annotationsIn(after.editor);
  // Edits are told where they are made, and undo by a notice.
  if (was.index !== is.index) return null;
  if (was.selected !== is.selected) return selectionSpoken(after.editor);
  if (before.editor.selection.eq(after.editor.selection)) return null;
  return caretSpoken(before.editor, after.editor);
}
