import { type SetStateAction, useCallback, useMemo } from 'react';
import { runCommand } from '../commands/actions';
import { letsThrough } from '../editor/suggestion-filter';
import { LabelFilter } from '../inspector/LabelFilter';
import { useArticle } from '../state/article';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import {
  askForSuggestions,
  showSuggestions,
  useShownSuggestions,
  useSuggestions,
  waitsForAsking,
} from '../state/suggestions';
import { Button } from '../ui/Button';
import { CloseButton } from '../ui/CloseButton';
import { EmptyState } from '../ui/EmptyState';
import { plural } from '../ui/format';
import { SuggestionList } from './SuggestionList';
import styles from './Suggestions.module.css';
import { SuggestionTools } from './SuggestionTools';
import { useOpenSuggestions } from './use-suggestions';

const none: ReadonlySet<string> = new Set();

/** The suggestions of the open article in text order, which of them are shown, and what is done with them together. */
export function SuggestionPanel() {
  const open = useArticle((state) => state.open);
  const labels = useProject(({ project }) => project?.scheme.labels) ?? [];
  const hidden = useSuggestions((state) => state.hidden);
  const { all, shown } = useOpenSuggestions();
  const { isShown, threshold } = useShownSuggestions();
  // The switches count what they would show.
  const sure = useMemo(
    () => all.filter((one) => letsThrough({ isShown, threshold, hidden: none }, one)),
    [all, isShown, threshold],
  );
  const hide = useCallback(
    (change: SetStateAction<ReadonlySet<string>>) =>
      useSuggestions.setState((before) => ({
        hidden: typeof change === 'function' ? change(before.hidden) : change,
      })),
    [],
  );
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.heading} {...(shown.length === 0 && { tabIndex: -1, 'data-pane-focus': '' })}>
          {open === null ? 'Suggestions' : plural(shown.length, 'suggestion')}
        </h2>
        <LabelFilter labels={labels} annotations={sure} hidden={hidden} onChange={hide} />
        <CloseButton
          name="Close the suggestions"
          onPress={() => useScreen.setState({ side: 'annotations' })}
        />
      </header>
      {open === null && <EmptyState>What Gloss suggests in an article is listed here.</EmptyState>}
      {open !== null && <SuggestionTools shown={shown} />}
      {shown.length > 0 && open !== null && <SuggestionList key={open} suggestions={shown} labels={labels} />}
      {shown.length === 0 && open !== null && <NoSuggestions id={open} count={all.length} />}
    </div>
  );
}

/** Why there is nothing to see. */
function NoSuggestions({ id, count }: { id: string; count: number }) {
  const isRead = useSuggestions(({ read }) => read.has(id));
  const { isShown } = useShownSuggestions();
  const hasAsked = useSuggestions(({ asked }) => asked.has(id));
  if (!hasAsked && waitsForAsking(id))
    return (
      <EmptyState action={<Button onPress={askForSuggestions}>Look for suggestions</Button>}>
        This is a long text: suggestions in it are looked for when you ask.
      </EmptyState>
    );
  if (!isRead) return <EmptyState>Looking for suggestions…</EmptyState>;
  if (count > 0 && !isShown)
    return (
      <EmptyState action={<Button onPress={() => showSuggestions({ isShown: true })}>Show them</Button>}>
        The suggestions of this article are hidden.
      </EmptyState>
    );
  if (count > 0)
    return (
      <EmptyState
        action={
          <Button
            onPress={() => {
              useSuggestions.setState({ hidden: new Set() });
              showSuggestions({ threshold: 0 });
            }}
          >
            Show all {count.toLocaleString('en-GB')}
          </Button>
        }
      >
        None is as sure as that, or their labels are switched off.
      </EmptyState>
    );
  return (
    <EmptyState
      action={<Button onPress={() => runCommand('suggestion.queueCertain')}>On to other articles</Button>}
    >
      Nothing more is suggested in this article.
    </EmptyState>
  );
}
