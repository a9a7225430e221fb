import type { ChosenSuggestions } from '../../preload/contract';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { LabelSign } from '../ui/LabelSign';
import { acceptEverywhere } from './everywhere';
import styles from './Suggestions.module.css';

interface Props {
  readonly chosen: ChosenSuggestions;
  /** How sure they are at least, from 0 to 1. */
  readonly threshold: number;
}

/** What accepting in all articles would accept, before it does. */
export function EverywhereDialog({ chosen, threshold }: Props) {
  const close = useScreen((state) => state.close);
  const labels = useProject(({ project }) => project?.scheme.labels) ?? [];
  const counts = labels.flatMap((label) => {
    const count = chosen.labels[label.id];
    return count === undefined ? [] : [{ label, count }];
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const least = `at least ${Math.round(threshold * 100)} % sure`;
  const accept = () => {
    close();
    void acceptEverywhere(chosen, threshold);
  };
  return (
    <DialogFrame title="Accept in all articles">
      {total === 0 ? (
        <p>
          No suggestion in any article is {least} and still open. The slider of the suggestions sets how sure
          they must be.
        </p>
      ) : (
        <>
          <p>
            {plural(total, 'suggestion')} in {plural(chosen.articles.length, 'article')}, all {least}, become
            annotations as they are. It is one step that can be undone.
          </p>
          <ul className={styles.counts}>
            {counts.map(({ label, count }) => (
              <li key={label.id}>
                <LabelSign label={label} /> {label.name}
                <span>{count.toLocaleString('en-GB')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Buttons>
        <Button onPress={close}>{total === 0 ? 'Close' : 'Cancel'}</Button>
        {total > 0 && (
          <Button look="primary" onPress={accept} autoFocus>
            Accept {total.toLocaleString('en-GB')}
          </Button>
        )}
      </Buttons>
    </DialogFrame>
  );
}
