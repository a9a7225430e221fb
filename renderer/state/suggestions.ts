import { create } from 'zustand';
import type { EventValue, Suggestion } from '../../preload/contract';
import { addSuggestions } from '../editor/suggestion-plugin';
import { dispatch, useArticle } from './article';
import { call } from './bridge';
import { tellError } from './notices';
import { usePreferences } from './preferences';

interface SuggestionsState {
  /** The documents whose suggestions have all come. */
  readonly read: ReadonlySet<string>;
  /** The ids of the labels that are not suggested in this session. */
  readonly hidden: ReadonlySet<string>;
}

export const useSuggestions = create<SuggestionsState>()(() => ({ read: new Set(), hidden: new Set() }));

/** Which suggestions are drawn: those that are sure enough. */
export interface Shown {
  readonly isShown: boolean;
  /** From 0 to 1. */
  readonly threshold: number;
}
const byDefault: Shown = { isShown: true, threshold: 0.5 };

export function shownSuggestions(): Shown {
  return usePreferences.getState().preferences?.suggestions ?? byDefault;
}

export function useShownSuggestions(): Shown {
  return usePreferences(({ preferences }) => preferences?.suggestions ?? byDefault);
}

export function showSuggestions(change: Partial<Shown>): void {
  usePreferences.getState().change({ suggestions: { ...shownSuggestions(), ...change } });
}

/** Whether the suggestion is one that the person wants to see now. */
export function passes({ label, score }: Suggestion): boolean {
  const { isShown, threshold } = shownSuggestions();
  return isShown && score >= threshold && !useSuggestions.getState().hidden.has(label);
}

/**
 * Asks for the suggestions of each document that is opened, also again: they may have other scores by what was learned
 * since. Returns the function that ends it.
 */
export function watchSuggestions(): () => void {
  const ends = [
    window.gloss.on('suggestions', take),
    useArticle.subscribe(({ open, articles }, before) => {
      if (articles.size === 0 && before.articles.size > 0) useSuggestions.setState({ read: new Set() });
      if (open !== null && open !== before.open) void ask(open);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

async function ask(id: string): Promise<void> {
  try {
    const { finished } = await call('suggest:document', { document: id });
    if (finished) useSuggestions.setState(({ read }) => ({ read: new Set(read).add(id) }));
  } catch (error) {
    tellError(error);
  }
}

function take({ document, textSha256, suggestions }: EventValue<'suggestions'>): void {
  const article = useArticle.getState().articles.get(document);
  if (article?.document.textSha256 !== textSha256) return;
  dispatch(document, addSuggestions(article.editor.tr, suggestions));
}
