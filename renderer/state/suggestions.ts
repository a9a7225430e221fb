import { create } from 'zustand';
import type { EventValue, Suggestion, SuggestionChoice } from '../../preload/contract';
import { filterByDefault, letsThrough, type SuggestionFilter } from '../editor/suggestion-filter';
import { addSuggestions } from '../editor/suggestion-plugin';
import { dispatch, useArticle } from './article';
import { call, listen } from './bridge';
import { tellError } from './notices';
import { usePreferences } from './preferences';

interface SuggestionsState {
  /** The documents whose suggestions have all come. */
  readonly read: ReadonlySet<string>;
  /** The long documents in which the person has asked for suggestions. */
  readonly asked: ReadonlySet<string>;
  /** The ids of the labels that are not suggested in this session. */
  readonly hidden: ReadonlySet<string>;
}

export const useSuggestions = create<SuggestionsState>()(() => ({
  read: new Set(),
  asked: new Set(),
  // The very one of a new editor, which then needs no other filter.
  hidden: filterByDefault.hidden,
}));

/**
 * A text of more code units than these is a book: suggestions in it take many seconds and some memory, and come only when
 * they are asked for.
 */
const LONG = 500_000;

/** Which suggestions are drawn: those that are sure enough. */
type Shown = Pick<SuggestionFilter, 'isShown' | 'threshold'>;

export function shownSuggestions(): Shown {
  return usePreferences.getState().preferences?.suggestions ?? filterByDefault;
}

export function useShownSuggestions(): Shown {
  return usePreferences(({ preferences }) => preferences?.suggestions ?? filterByDefault);
}

export function showSuggestions(change: Partial<Shown>): void {
  usePreferences.getState().change({ suggestions: { ...shownSuggestions(), ...change } });
}

export function suggestionFilter(): SuggestionFilter {
  const { isShown, threshold } = shownSuggestions();
  return { isShown, threshold, hidden: useSuggestions.getState().hidden };
}

/** The same for main, which does not know whether they are shown. */
export function suggestionChoice(): SuggestionChoice {
  const { threshold, hidden } = suggestionFilter();
  return { threshold, hidden: [...hidden] };
}

/** Whether the suggestion is one that the person wants to see now. */
export function passes(suggestion: Suggestion): boolean {
  return letsThrough(suggestionFilter(), suggestion);
}

/**
 * Asks for the suggestions of each document that is opened, also again: they may have other scores by what was learned
 * since. Returns the function that ends it.
 */
export function watchSuggestions(): () => void {
  const ends = [
    listen('suggestions', take),
    listen('suggested', ({ document }) =>
      useSuggestions.setState(({ read }) => ({ read: new Set(read).add(document) })),
    ),
    useArticle.subscribe(({ open, articles }, before) => {
      if (articles.size === 0 && before.articles.size > 0)
        useSuggestions.setState({ read: new Set(), asked: new Set() });
      if (open !== null && open !== before.open && !waitsForAsking(open)) void ask(open);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Whether the document is so long that suggestions are looked for only when they are asked for, and nobody has. */
export function waitsForAsking(id: string | null): boolean {
  const article = id === null ? undefined : useArticle.getState().articles.get(id);
  return (
    article !== undefined &&
    article.document.text.length > LONG &&
    !useSuggestions.getState().asked.has(article.document.id)
  );
}

/** Looks for suggestions in the open document, if it is one that waits for that. Returns whether it was. */
export function askForSuggestions(): boolean {
  const { open } = useArticle.getState();
  if (open === null || !waitsForAsking(open)) return false;
  useSuggestions.setState(({ asked }) => ({ asked: new Set(asked).add(open) }));
  void ask(open);
  return true;
}

async function ask(id: string): Promise<void> {
  try {
    await call('suggest:document', { document: id });
  } catch (error) {
    tellError(error);
  }
}

function take({ document, textSha256, suggestions, gone }: EventValue<'suggestions'>): void {
  const article = useArticle.getState().articles.get(document);
  if (article?.document.textSha256 !== textSha256) return;
  dispatch(document, addSuggestions(article.editor.tr, suggestions, gone));
}
