import { runCommand } from '../commands/actions';
import { useShownSuggestions } from '../state/suggestions';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { Keys } from '../ui/Keys';
import { SuggestionCard } from './SuggestionCard';
import styles from './Suggestions.module.css';
import { labelNamed, useCurrentSuggestion, useOpenSuggestions } from './use-suggestions';

/** Above the annotations: how many suggestions there are, and the one that the keys are about. */
export function CurrentSuggestion() {
  const { shown, all } = useOpenSuggestions();
  const one = useCurrentSuggestion();
  const { isShown } = useShownSuggestions();
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
}
