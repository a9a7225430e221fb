import { useId } from 'react';
import { runCommand } from '../commands/actions';
import type { Proposal } from '../editor/suggestion-index';
import { showSuggestions, useShownSuggestions } from '../state/suggestions';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { Keys } from '../ui/Keys';
import { useQueue } from './queue';
import styles from './Suggestions.module.css';

/** How sure a suggestion must be to be shown, and what can be done with all that are. */
export function SuggestionTools({ shown }: { shown: readonly Proposal[] }) {
  const { threshold } = useShownSuggestions();
  const order = useQueue((state) => state.order);
  const id = useId();
  const least = Math.round(threshold * 100);
  return (
    <div className={styles.tools}>
      <label className={styles.slider} htmlFor={id}>
        <span>
          At least {least} % sure: {shown.length.toLocaleString('en-GB')}
        </span>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={5}
          value={least}
          aria-valuetext={`${least} % sure, ${plural(shown.length, 'suggestion')}`}
          onChange={(event) => showSuggestions({ threshold: Number(event.target.value) / 100 })}
        />
      </label>
      <div className={styles.buttons}>
        <Button isDisabled={shown.length === 0} onPress={() => runCommand('suggestion.acceptAll')}>
          Accept all {shown.length.toLocaleString('en-GB')} <Keys binding="Shift+A" />
        </Button>
        <Button
          aria-label="Accept in all articles…"
          onPress={() => runCommand('suggestion.acceptEverywhere')}
        >
          All articles…
        </Button>
        {order === null && (
          <Button onPress={() => runCommand('suggestion.queueCertain')}>
            Queue <Keys binding="u" />
          </Button>
        )}
        <Button look="quiet" onPress={() => runCommand('suggestion.learning')}>
          How they do…
        </Button>
      </div>
      <p className={styles.ways}>
        <span>
          <Keys binding="$mod+click" /> accepts,
        </span>
        <span>
          <Keys binding="Alt+click" /> or the middle button rejects
        </span>
      </p>
    </div>
  );
}
