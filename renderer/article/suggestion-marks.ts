import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { annotationsIn } from '../editor/annotation-plugin';
import { goToSuggestion, suggestionAt } from '../editor/suggestion-commands';
import { isSameFilter } from '../editor/suggestion-filter';
import { filterSuggestions, setCurrent, suggestionsIn } from '../editor/suggestion-plugin';
import { usePreferences } from '../state/preferences';
import { passes, suggestionFilter, useSuggestions } from '../state/suggestions';

/** Draws the suggestions that the person wants to see. A click on one makes it the current one. */
export function suggestionMarks(): Plugin {
  return new Plugin({
    props: {
      handleClick: (view, position, event) => {
        if (event.button !== 0 || event.shiftKey || annotationsIn(view.state).selected !== null) return false;
        pointAt(view, position);
        return false;
      },
    },
    view: (view) => {
      const filter = () => filterAnew(view);
      const ends = [useSuggestions, usePreferences].map((store) => store.subscribe(filter));
      // The view is not ready for a transaction while it is being made.
      queueMicrotask(filter);
      return {
        destroy: () => {
          for (const end of ends) end();
        },
      };
    },
  });
}

/** Makes the suggestion at a place of the text the current one; where there is none, none. */
export function pointAt(view: EditorView, position: number): void {
  const here = suggestionAt(view.state, position, passes);
  if (here) goToSuggestion(here)(view.state, view.dispatch);
  else if (suggestionsIn(view.state).current !== null) view.dispatch(setCurrent(view.state.tr, null));
}

function filterAnew(view: EditorView): void {
  const filter = suggestionFilter();
  if (view.isDestroyed || isSameFilter(filter, suggestionsIn(view.state).filter)) return;
  view.dispatch(filterSuggestions(view.state.tr, filter));
}
