import { useRef } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { CommandId } from '../../preload/contract';
import { labelSelection, runCommand } from '../commands/actions';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { openArticle } from '../state/article';
import { useOfferedLabels } from '../state/scheme';
import { current } from '../suggest/on-suggestion';
import { LabelSign } from '../ui/LabelSign';
import type { Point } from '../ui/point';
import styles from './ContextMenu.module.css';

/** What can be done with the words or the annotation under the pointer. */
export function ContextMenu({ at, onClose }: { at: Point | null; onClose: () => void }) {
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={styles.anchor} ref={anchor} style={at ? { left: at.x, top: at.y } : undefined} />
      <Popover
        isOpen={at !== null}
        onOpenChange={(open) => !open && onClose()}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        aria-label="Selected words"
        className={styles.popover ?? ''}
      >
        <Items onClose={onClose} />
      </Popover>
    </>
  );
}

function Items({ onClose }: { onClose: () => void }) {
  const labels = useOfferedLabels().slice(0, 9);
  const editor = openArticle()?.editor;
  const words = editor ? selectedSpan(editor) !== null : false;
  const annotation = editor ? selectedAnnotation(editor) : null;
  const suggestion = words || annotation ? null : current();
  const isIdle = !words && !annotation && !suggestion;
  const act = (id: CommandId) => () => runCommand(id);
  return (
    <Menu aria-label="Selected words" className={styles.menu ?? ''} autoFocus="first" onClose={onClose}>
      {suggestion && (
        <>
          <MenuItem onAction={act('suggestion.accept')}>
            Accept suggestion<kbd>A</kbd>
          </MenuItem>
          <MenuItem onAction={act('suggestion.reject')}>
            Reject suggestion<kbd>D</kbd>
          </MenuItem>
          <Separator />
        </>
      )}
      {labels.map((label, place) => (
        <MenuItem
          key={label.id}
          textValue={label.name}
          isDisabled={isIdle}
          onAction={() => labelSelection(label.id)}
        >
          <LabelSign label={label} />
          {annotation && !words
            ? `Change to ${label.name}`
            : suggestion
              ? `Accept as ${label.name}`
              : `Label as ${label.name}`}
          {place < 9 && <kbd>{place + 1}</kbd>}
        </MenuItem>
      ))}
      <MenuItem isDisabled={!words && !annotation} onAction={act('label.find')}>
        Find a label…<kbd>L</kbd>
      </MenuItem>
      <Separator />
      <MenuItem isDisabled={!annotation} onAction={act('annotation.note')}>
        Write a note<kbd>N</kbd>
      </MenuItem>
      <MenuItem isDisabled={!annotation} onAction={act('annotation.delete')}>
        Delete annotation<kbd>Del</kbd>
      </MenuItem>
      <Separator />
      <MenuItem isDisabled={!words && !annotation} onAction={act('copy')}>
        Copy
      </MenuItem>
    </Menu>
  );
}
