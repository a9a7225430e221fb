import { memo } from 'react';
import { runCommand } from '../commands/actions';
import { useArticle } from '../state/article';
import { askForSuggestions, useShownSuggestions, useSuggestions, waitsForAsking } from '../state/suggestions';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { Keys } from '../ui/Keys';
import { SuggestionCard } from './SuggestionCard';
import styles from './Suggestions.module.css';
import { labelNamed, useCurrentSuggestion, useOpenSuggestions } from './use-suggestions';

/** Above the annotations: how many suggestions there are, and the one that the keys are about. */
export const CurrentSuggestion = memo(function CurrentSuggestion() {
  const { shown, all } = useOpenSuggestions();
  const one = useCurrentSuggestion();
  const { isShown } = useShownSuggestions();
  const open = useArticle((state) => state.open);
  const hasAsked = useSuggestions(({ asked }) => open !== null && asked.has(open));
  if (!hasAsked && waitsForAsking(open)) return <Asking />;
  if (all.length === 0) return null;
  return (
    <section className={styles.current} aria-label="Current suggestion">
      <div className={styles.row}>
        <Button look="quiet" onPress={() => runCommand('suggestion.list')}>
          {isShown ? plural(shown.length, 'suggestion') : 'Suggestions are hidden'}
        </Button>
        {one === null && (
          <span className={styles.hint}>
            <Keys binding={isShown ? 'g' : 'h'} /> {isShown ? 'to the next' : 'shows them'}
          </span>
        )}
      </div>
      {one && (
        <SuggestionCard suggestion={one} label={labelNamed(one.label)} at={-1} isCurrent isTabStop={false} />
      )}
    </section>
  );
});

/** In a long text, suggestions come only when they are asked for. */
function Asking() {
  return (
    <section className={styles.current} aria-label="Current suggestion">
      <div className={styles.row}>
        <Button look="quiet" onPress={askForSuggestions}>
          Look for suggestions
        </Button>
        <span className={styles.hint}>
          <Keys binding="g" /> in this long text
        </span>
      </div>
    </section>
  );
}
