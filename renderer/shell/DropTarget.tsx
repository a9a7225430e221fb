import { FilePlus2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addPaths } from '../commands/project-actions';
import { useProject } from '../state/project';
import styles from './DropTarget.module.css';

/** Takes files and folders that are dropped anywhere on the window. Nothing else that is dropped gets in. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  const hasProject = useProject(({ project }) => project !== null);
  useEffect(() => {
    const ends = [
      listen('dragover', (event) => {
        event.preventDefault();
        const files = hasFiles(event);
        if (event.dataTransfer) event.dataTransfer.dropEffect = files ? 'copy' : 'none';
        setOver(files);
      }),
      listen('dragleave', (event) => {
        if (event.relatedTarget === null) setOver(false);
      }),
      listen('drop', (event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        void addPaths(files.map((file) => window.gloss.pathOf(file)).filter((path) => path !== ''));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <FilePlus2 size={22} aria-hidden="true" />
        {hasProject ? 'Drop to add articles' : 'Drop a project folder to open it'}
      </div>
    </div>
  );
}

/** Listens before the page's own parts do, so that no text field and no editor takes a drop. */
function listen(type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): () => void {
  window.addEventListener(type, listener, { capture: true });
  return () => window.removeEventListener(type, listener, { capture: true });
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
