import type { Label } from '../../preload/contract';
import { runCommand } from '../commands/actions';
import type { Proposal } from '../editor/suggestion-index';
import { fieldText, heading } from '../inspector/value-words';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import styles from './Suggestions.module.css';

/** Why it is suggested, what it would say, and what can be done with it. */
export function SuggestionDetails({ suggestion, label }: { suggestion: Proposal; label: Label | undefined }) {
  const attributes = Object.entries(suggestion.attributes);
  const title = (name: string) =>
    heading(label?.attributes.find((definition) => definition.name === name) ?? { name });
  return (
    <div className={styles.details}>
      <p className={styles.why}>
        <span className="unseen">Why: </span>
        {suggestion.why}
      </p>
      {attributes.length > 0 && (
        <dl className={styles.attributes}>
          {attributes.map(([name, value]) => (
            <div key={name}>
              <dt>{title(name)}</dt>
              <dd>{typeof value === 'boolean' ? (value ? 'yes' : 'no') : fieldText(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => runCommand('suggestion.accept')}>
          Accept <Keys binding="a" />
        </Button>
        <Button onPress={() => runCommand('suggestion.reject')}>
          Reject <Keys binding="d" />
        </Button>
        <Button look="quiet" onPress={() => runCommand('annotation.edit')}>
          Edit <Keys binding="Enter" />
        </Button>
      </div>
    </div>
  );
}
