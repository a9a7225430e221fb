import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useProject } from '../state/project';
import { useOfferedLabels } from '../state/scheme';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { LabelSign } from '../ui/LabelSign';
import { Markdown } from '../ui/Markdown';
import { loadGuidelines, toggleGuidelines, useGuidelines } from './guidelines';
import { LabelMeaning } from './LabelMeaning';
import styles from './Panel.module.css';

/** The guidelines and the labels' definitions beside the article, when they are wanted. */
export function GuidelinesPanel() {
  const { open, text } = useGuidelines();
  const dir = useProject(({ project }) => project?.dir);
  const labels = useOfferedLabels();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another project has other guidelines
  useEffect(() => {
    if (open) void loadGuidelines();
  }, [open, dir]);
  if (!open) return null;
  return (
    <aside className={styles.panel} aria-label="Guidelines" data-pane="guidelines">
      <header className={styles.header}>
        <h2>Guidelines</h2>
        <Button look="quiet" onPress={() => useScreen.getState().show({ kind: 'labels', tab: 'guidelines' })}>
          Edit
        </Button>
        <Button look="quiet" aria-label="Close the guidelines" onPress={toggleGuidelines}>
          <X size={15} aria-hidden="true" />
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.page} tabIndex={0} aria-label="Guidelines text" data-pane-focus="">
        {text !== null && text.trim() !== '' && <Markdown text={text} />}
        {text?.trim() === '' && (
          <p className={styles.quiet}>
            The project has no guidelines yet. What is written here (Edit) tells everyone who annotates how to
            decide.
          </p>
        )}
        <h3>Labels</h3>
        {labels.map((label) => (
          <section key={label.id} className={styles.label}>
            <h4>
              <LabelSign label={label} />
              {label.name}
            </h4>
            <LabelMeaning label={label} />
          </section>
        ))}
      </section>
    </aside>
  );
}
