import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { runCommand } from '../commands/actions';
import { useProject } from '../state/project';
import { useOfferedLabels } from '../state/scheme';
import { Keys } from '../ui/Keys';
import styles from './BottomBar.module.css';
import { LabelModeSwitch } from './LabelModeSwitch';
import { useSelectionWords } from './selection-words';

/** What is selected, the keys that work now, and who annotates. */
export function BottomBar() {
  const selection = useSelectionWords();
  const digits = useOfferedLabels()
    .slice(0, 3)
    .map(({ id }, at) => ({ id, digit: String(at + 1) }));
  return (
    <footer className={styles.bar}>
      <span className={styles.selection}>{selection.text}</span>
      <span className={styles.keys}>
        <LabelModeSwitch />
        {selection.canLabel && (
          <span className={styles.hint}>
            {digits.map(({ id, digit }) => (
              <Keys key={id} binding={digit} />
            ))}
            label
          </span>
        )}
        {selection.canWalk && (
          <span className={styles.hint}>
            <Keys binding="Tab" /> next annotation
          </span>
        )}
        <Buttons />
      </span>
    </footer>
  );
}

/** What does not change with the selection. */
const Buttons = memo(function Buttons() {
  const annotator = useProject(({ project }) => project?.annotator ?? '');
  return (
    <>
      <AriaButton className={styles.button ?? ''} onPress={() => runCommand('keys')}>
        <Keys binding="Shift+?" /> all keys
      </AriaButton>
      <AriaButton className={styles.button ?? ''} onPress={() => runCommand('annotator')}>
        Annotator: {annotator}
      </AriaButton>
    </>
  );
});
