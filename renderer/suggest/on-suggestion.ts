import { selectAnnotation } from '../editor/annotation-plugin';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { accept } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { currentSuggestion, setCurrent } from '../editor/suggestion-plugin';
import { inGroup, maker, openArticle, run } from '../state/article';
import { passes } from '../state/suggestions';

/** The suggestion that the keys are about, in the open article. */
export function current(): Proposal | null {
  const article = openArticle();
  const one = article && currentSuggestion(article.editor);
  return one && passes(one) ? one : null;
}

/**
 * What works on the selected annotation works on the current suggestion, too: an edit accepts it, and one undo takes
 * both back.
 */
export function onSuggestion<T>(act: () => T): () => T {
  return () => {
    const one = current();
    const editor = openArticle()?.editor;
    if (!one || !editor || selectedAnnotation(editor) || selectedSpan(editor)) return act();
    return inGroup(`suggestion ${one.key}`, () => {
      run(accept(one, maker(), true));
      return act();
    });
  };
}

/** Leaves the current suggestion as it is. False when there is none. */
export function leaveSuggestion(): boolean {
  if (!current()) return false;
  return run((state, dispatch) => {
    dispatch?.(setCurrent(selectAnnotation(state.tr, null), null));
    return true;
  });
}
