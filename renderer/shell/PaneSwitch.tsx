import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { runCommand } from '../commands/actions';
import { usePaneOpen } from '../state/panes';
import styles from './TopBar.module.css';

interface Props {
  readonly pane: 'left' | 'right';
  readonly label: string;
  readonly icon: LucideIcon;
}

/** Shows or hides a side pane. */
export function PaneSwitch({ pane, label, icon: Icon }: Props) {
  const isOpen = usePaneOpen(pane);
  return (
    <ToggleButton
      className={styles.paneSwitch ?? ''}
      aria-label={label}
      isSelected={isOpen}
      onChange={() => runCommand(`pane.${pane}`)}
    >
      <Icon size={16} aria-hidden="true" />
    </ToggleButton>
  );
}
