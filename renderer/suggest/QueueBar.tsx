import { runCommand } from '../commands/actions';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { leaveQueue, useQueue } from './queue';
import styles from './Suggestions.module.css';

/** While a queue is on: what comes first, how many are left, and the ways on. */
export function QueueBar() {
  const { order, left } = useQueue();
  if (order === null) return null;
  return (
    <section className={styles.queue} aria-label="Queue of suggestions">
      <span>
        {order === 'certain' ? 'The most certain first' : 'Those one learns most from first'}:{' '}
        {left.toLocaleString('en-GB')} left after this one
      </span>
      <span className={styles.buttons}>
        <Button onPress={() => runCommand('suggestion.next')}>
          Skip <Keys binding="g" />
        </Button>
        <Button look="quiet" onPress={() => leaveQueue()}>
          End <Keys binding="Escape" />
        </Button>
      </span>
    </section>
  );
}
