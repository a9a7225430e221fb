import { useDeferredValue, useMemo } from 'react';
import { annotationsIn } from '../editor/annotation-plugin';
import { openSuggestions } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { currentSuggestion, suggestionsIn } from '../editor/suggestion-plugin';
import { openArticle, useArticle } from '../state/article';
import { passes, useShownSuggestions, useSuggestions } from '../state/suggestions';

const none: readonly Proposal[] = [];

/**
 * The suggestions of the open article that nobody has decided on: all of them, and those that pass the filter. An
 * edit is shown in the text first, and here as soon as that is on the screen.
 */
export function useOpenSuggestions(): {
  readonly all: readonly Proposal[];
  readonly shown: readonly Proposal[];
} {
  const held = useDeferredValue(
    useArticle((state) => {
      const article = openArticle(state);
      return article && suggestionsIn(article.editor);
    }),
  );
  const { isShown, threshold } = useShownSuggestions();
  const hidden = useSuggestions((state) => state.hidden);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what it is made of.
  const all = useMemo(() => {
    const article = openArticle();
    return article ? openSuggestions(article.editor) : none;
  }, [held?.index, held?.decided]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is made of these.
  const shown = useMemo(() => all.filter(passes), [all, isShown, threshold, hidden]);
  return { all, shown };
}

/** The suggestion that the keys are about; null when there is none. */
export function useCurrentSuggestion(): Proposal | null {
  const { isShown, threshold } = useShownSuggestions();
  const hidden = useSuggestions((state) => state.hidden);
  const one = useArticle((state) => {
    const article = openArticle(state);
    return article && currentSuggestion(article.editor);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is made of these.
  return useMemo(() => (one && passes(one) ? one : null), [one, isShown, threshold, hidden]);
}

/** The label of that id, as the annotations of the open article are drawn. */
export function labelNamed(id: string) {
  const article = openArticle();
  return article ? annotationsIn(article.editor).scheme.labels.find((label) => label.id === id) : undefined;
}
