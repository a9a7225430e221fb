import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Label } from '../../preload/contract';
import { goToSuggestion } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { run } from '../state/article';
import { CardRows, useCardRows } from '../ui/CardRows';
import { rowForKey } from '../ui/row-for-key';
import { SuggestionCard } from './SuggestionCard';
import { useCurrentSuggestion } from './use-suggestions';

interface Props {
  readonly suggestions: readonly Proposal[];
  readonly labels: readonly Label[];
}

/** The cards, of which only those in view are in the page. The arrows go from card to card, and in the text with them. */
export function SuggestionList({ suggestions, labels }: Props) {
  const byId = useMemo(() => new Map(labels.map((label) => [label.id, label])), [labels]);
  const current = useCurrentSuggestion()?.key ?? null;
  const currentAt = useMemo(
    () => suggestions.findIndex(({ key }) => key === current),
    [suggestions, current],
  );
  const tabStop = Math.max(currentAt, 0);
  const keyOf = useCallback((at: number) => suggestions[at]?.key ?? at, [suggestions]);
  const rows = useCardRows(suggestions.length, keyOf, tabStop);
  const { scroller, cards } = rows;
  useEffect(() => {
    if (currentAt >= 0) cards.scrollToIndex(currentAt, { align: 'auto' });
  }, [currentAt, cards]);

  // A card that was decided on goes with the focus in it: the next one gets it.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hadFocus.current || scroller.current?.contains(document.activeElement)) return;
    if (document.activeElement !== document.body) hadFocus.current = false;
    else scroller.current?.querySelector<HTMLElement>(`[data-suggestion="${tabStop}"]`)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.suggestion === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = Number(event.target.dataset.suggestion);
    const to = suggestions[rowForKey(event.key, here, suggestions.length - 1) ?? -1];
    if (!to) return;
    event.preventDefault();
    run(goToSuggestion(to));
    // The card of the current suggestion is in the page as soon as it is drawn.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-suggestion="${suggestions.indexOf(to)}"]`)?.focus(),
    );
  };

  return (
    <CardRows
      rows={rows}
      name="Suggestions in text order"
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
    >
      {(at) => {
        const suggestion = suggestions[at];
        return (
          suggestion && (
            <SuggestionCard
              suggestion={suggestion}
              label={byId.get(suggestion.label)}
              at={at}
              isCurrent={suggestion.key === current}
              isTabStop={at === tabStop}
            />
          )
        );
      }}
    </CardRows>
  );
}
