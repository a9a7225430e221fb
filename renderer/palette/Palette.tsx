import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { offeredLabels } from '../../preload/contract';
import { labelSelection, runCommand } from '../commands/actions';
import { startLabelMode } from '../commands/label-mode';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { openFind } from '../find/find-actions';
import { openArticle, openDocument } from '../state/article';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { type Entry, entriesFor, type Situation } from './entries';
import styles from './Palette.module.css';
import { PaletteEntry } from './PaletteEntry';

/** The one field that finds commands, labels and articles, and does what is chosen. `query` is what stands in it at first. */
export function Palette({ query: first = '' }: { query?: string | undefined }) {
  const close = useScreen((state) => state.close);
  const [query, setQuery] = useState(first);
  const situation = useSituation();
  const groups = useMemo(() => entriesFor(query, situation), [query, situation]);
  const choose = (entry: Entry) => {
    close();
    afterFocusIsBack(() => act(entry));
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label="Commands and articles">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField
              className={styles.search ?? ''}
              aria-label="Find a command, an article or a word"
              autoFocus
            >
              <Input
                className={styles.input ?? ''}
                placeholder="Find a command, an article or a word"
                role="combobox"
                aria-expanded="true"
              />
            </TextField>
            <ListBox
              className={styles.list ?? ''}
              aria-label="Found"
              items={groups}
              renderEmptyState={() => <p className={styles.none}>Nothing is called “{query.trim()}”.</p>}
            >
              {({ title, entries }) => (
                <ListBoxSection id={title} className={styles.section ?? ''}>
                  <Header className={styles.heading ?? ''}>{title}</Header>
                  <Collection items={entries.map((entry) => ({ id: keyOf(entry), entry }))}>
                    {({ id, entry }) => (
                      <ListBoxItem
                        id={id}
                        className={styles.item ?? ''}
                        textValue={entry.title}
                        onAction={() => choose(entry)}
                      >
                        <PaletteEntry entry={entry} />
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Taken once, when the palette opens: nothing changes while it is open. */
function useSituation(): Situation {
  return useState(() => {
    const project = useProject.getState().project;
    const editor = openArticle()?.editor;
    return {
      hasProject: project !== null,
      hasArticle: editor !== undefined,
      canLabel: editor !== undefined && (selectedSpan(editor) ?? selectedAnnotation(editor)) !== null,
      labels: project ? offeredLabels(project.scheme) : [],
      documents: project?.documents ?? [],
    };
  })[0];
}

function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'command':
      return `command ${entry.id}`;
    case 'label':
      return `label ${entry.label.id}`;
    case 'mode':
      return `mode ${entry.label.id}`;
    case 'find':
      return `find ${entry.scope}`;
    case 'article':
      return `article ${entry.document.id}`;
  }
}

function act(entry: Entry): void {
  if (entry.kind === 'command') runCommand(entry.id);
  else if (entry.kind === 'label') labelSelection(entry.label.id);
  else if (entry.kind === 'mode') startLabelMode(entry.label.id);
  else if (entry.kind === 'find') openFind(entry.scope, entry.text);
  else void openDocument(entry.document.id);
}

/** A closed dialog gives the focus back in the next frame; what moves the focus itself must come after that. */
function afterFocusIsBack(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
