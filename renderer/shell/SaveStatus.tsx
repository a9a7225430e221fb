import { runCommand } from '../commands/actions';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import styles from './TopBar.module.css';

/** Whether everything is on the disk; when it isn't, why, and the button to try again. */
export function SaveStatus() {
  const save = useProject(({ saveState }) => saveState);
  const isSending = useProject(({ sending }) => sending > 0);
  const failed = save.state === 'failed';
  const saving = save.state === 'saving' || isSending;
  return (
    <>
      <div
        role="status"
        className={styles.saved}
        data-state={failed ? 'failed' : saving ? 'saving' : 'saved'}
      >
        {failed ? (
          <span className={styles.reason} title={save.message}>
            Not saved: {save.message}
          </span>
        ) : saving ? (
          'Saving…'
        ) : (
          'Saved'
        )}
      </div>
      {failed && (
        <Button look="danger" onPress={() => runCommand('project.save')}>
          Try again
        </Button>
      )}
    </>
  );
}
