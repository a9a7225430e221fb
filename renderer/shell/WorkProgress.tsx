import { ProgressBar } from 'react-aria-components';
import type { Progress } from '../../preload/contract';
import { stopSearch } from '../find/find-actions';
import { stopLabelling } from '../find/label-found';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { useScreen } from '../state/screen';
import { stopAccepting } from '../suggest/everywhere';
import { Button } from '../ui/Button';
import styles from './WorkProgress.module.css';

/** Long work under way: what is being done, how much is left, and the way to stop it. Hangs below the top bar. */
export function WorkProgress() {
  const progress = useScreen((state) => state.progress);
  if (!progress) return null;
  const { task, done, total, current } = progress;
  const what = names[task];
  const cancel = cancels[task];
  const value = total === null ? {} : { value: done, maxValue: Math.max(total, 1) };
  return (
    <section className={styles.place} aria-label="Work under way">
      <ProgressBar aria-label={what} isIndeterminate={total === null} {...value}>
        {({ percentage = 0, isIndeterminate }) => (
          <div className={styles.track}>
            <div
              className={styles.fill}
              data-indeterminate={isIndeterminate || undefined}
              style={{ width: isIndeterminate ? '30%' : `${percentage}%` }}
            />
          </div>
        )}
      </ProgressBar>
      <div className={styles.words}>
        <span>
          {what}: {amount(progress)}
        </span>
        <span className={styles.current}>{current}</span>
        {cancel && (
          <Button look="quiet" onPress={() => cancel().catch(tellError)}>
            Cancel
          </Button>
        )}
      </div>
    </section>
  );
}

const names = {
  open: 'Reading the project',
  look: 'Looking through the files',
  import: 'Adding articles',
  anchor: 'Taking over the annotations',
  export: 'Writing the dataset',
  check: 'Checking the dataset',
  search: 'Searching all articles',
  label: 'Labelling',
  suggest: 'Looking for suggestions',
  accept: 'Accepting suggestions',
  remove: 'Removing articles',
  restore: 'Bringing articles back',
} as const satisfies Record<Progress['task'], string>;

/** Of what can be cancelled. */
const cancels: Readonly<Partial<Record<Progress['task'], () => Promise<void>>>> = {
  open: () => call('project:cancel', undefined),
  look: () => call('articles:cancel', undefined),
  import: () => call('articles:cancel', undefined),
  anchor: () => call('articles:cancel', undefined),
  export: () => call('export:cancel', undefined),
  check: () => call('export:cancel', undefined),
  search: stopSearch,
  label: stopLabelling,
  suggest: () => call('suggest:cancel', undefined),
  accept: stopAccepting,
};

function amount({ done, total }: Progress): string {
  const count = done.toLocaleString('en-GB');
  return total === null ? `${count} so far` : `${count} of ${total.toLocaleString('en-GB')}`;
}
