import { useSyncExternalStore } from 'react';
import { usePreferences } from './preferences';
import { useScreen } from './screen';

type Side = 'left' | 'right';

/** At this width and below, as at a high zoom, the side panes lie over the article, one at a time, and are closed at first. */
const narrow = window.matchMedia('(max-width: 900px)');

function onChange(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether there is too little room for three panes side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => narrow.matches);
}

/** Whether the side pane is shown. */
export function usePaneOpen(side: Side): boolean {
  const kept = usePreferences(({ preferences }) => preferences?.panes[`${side}Open`] ?? true);
  const isDrawn = useScreen(({ drawer }) => drawer === side);
  const isQuiet = useScreen((state) => state.isQuiet);
  const isNarrow = useNarrow();
  return !isQuiet && (isNarrow ? isDrawn : kept);
}

/** Shows or hides a side pane. Where there is room this is kept for the next time. */
export function togglePane(side: Side, to?: boolean): void {
  const { drawer } = useScreen.getState();
  const { preferences, change } = usePreferences.getState();
  if (narrow.matches) useScreen.setState({ drawer: (to ?? drawer !== side) ? side : null });
  else if (preferences) {
    const key = `${side}Open` as const;
    change({ panes: { ...preferences.panes, [key]: to ?? !preferences.panes[key] } });
  }
}
