import { PanelLeft, PanelRight, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { runCommand } from '../commands/actions';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { Keys } from '../ui/Keys';
import { PaneSwitch } from './PaneSwitch';
import { SaveStatus } from './SaveStatus';
import styles from './TopBar.module.css';

/** Which project this is, the one search and command field, whether all is saved, and the two main actions. */
export function TopBar() {
  const title = useProject(({ project }) => project?.title ?? '');
  const count = useProject(({ project }) => project?.documents.length ?? 0);
  return (
    <header className={styles.bar}>
      <div className={styles.project}>
        <PaneSwitch pane="left" label="Article list" icon={PanelLeft} />
        <strong className={styles.title} title={title}>
          {title}
        </strong>
        <span className={styles.count}>{plural(count, 'article')}</span>
      </div>
      <AriaButton className={styles.find ?? ''} onPress={() => runCommand('palette')}>
        <Search size={14} aria-hidden="true" />
        <span className={styles.hint}>Find a command, an article or a word</span>
        <Keys binding="$mod+KeyK" />
      </AriaButton>
      <div className={styles.actions}>
        <SaveStatus />
        <Button onPress={() => runCommand('articles.files')}>Add articles</Button>
        <Button onPress={() => runCommand('export')}>Export…</Button>
        <PaneSwitch pane="right" label="Annotations" icon={PanelRight} />
      </div>
    </header>
  );
}
