import { memo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { findModeLabel, startLabelMode } from '../commands/label-mode';
import { useArticle } from '../state/article';
import { chooseLabelMode, useLabelMode } from '../state/label-mode';
import { useProject } from '../state/project';
import { Keys } from '../ui/Keys';
import { LabelSign } from '../ui/LabelSign';
import styles from './LabelModeSwitch.module.css';

/** How many labels have a switch of their own; the others are chosen by M and their key, or found by their name. */
const MOST = 5;

/** Turns label mode on and off, a switch for each label; and what to do while it is on. */
export const LabelModeSwitch = memo(function LabelModeSwitch() {
  const labels = useProject(({ project }) => project?.scheme.labels);
  const { label: current, choosing } = useLabelMode();
  const isOpen = useArticle(({ open }) => open !== null);
  if (!labels || !isOpen) return null;
  const active = labels.filter(({ retired }) => !retired);
  const shown = active.filter(({ id }, at) => at < MOST || id === current);
  return (
    <span className={styles.mode}>
      {!choosing && current === null && <span className={styles.name}>Label mode</span>}
      {choosing && (
        <span className={styles.hint} data-choosing="">
          Label mode: press a label’s key
          {active.length > MOST && (
            <>
              , or <Keys binding="l" /> to find it
            </>
          )}
        </span>
      )}
      {current !== null && (
        <span className={styles.hint}>
          Drag, double-click or <Keys binding="Enter" /> labels · <Keys binding="Escape" /> leaves
        </span>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this only groups switches. */}
      <span className={styles.switches} role="group" aria-label="Label mode">
        {shown.map((label) => (
          <ToggleButton
            key={label.id}
            className={styles.switch ?? ''}
            data-colour={label.colour}
            isSelected={label.id === current}
            preventFocusOnPress
            onChange={() => startLabelMode(label.id)}
          >
            <LabelSign label={label} />
            {label.name}
          </ToggleButton>
        ))}
        {active.length > MOST && (
          <Button className={styles.switch ?? ''} preventFocusOnPress onPress={findOther}>
            {active.length - MOST} more…
          </Button>
        )}
      </span>
    </span>
  );
});

function findOther(): void {
  chooseLabelMode();
  findModeLabel();
}

/** Where nothing but the article is shown, label mode still says that it is on. */
export function QuietLabelMode() {
  const { label, choosing } = useLabelMode();
  if (label === null && !choosing) return null;
  return (
    <footer className={styles.quiet}>
      <LabelModeSwitch />
    </footer>
  );
}
