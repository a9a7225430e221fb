import { type KeyboardEvent, useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useProject } from '../state/project';
import popover from '../ui/Popover.module.css';
import { chooseType, stopLinking, useLinking } from './linking';
import styles from './Relations.module.css';

/** What the relation between the two annotations is: chosen by its digit, the arrows or the pointer. */
export function RelationMenu() {
  const to = useLinking(({ linking }) => linking?.to ?? null);
  const types = useProject(({ project }) => project?.scheme.relations) ?? [];
  const anchor = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const type = types[Number(event.key) - 1];
    if (!type) return;
    event.preventDefault();
    event.stopPropagation();
    chooseType(type.id);
  };
  return (
    <>
      <div className={styles.anchor} ref={anchor} style={to === null ? undefined : placeOf(to)} />
      <Popover
        className={popover.popover ?? ''}
        aria-label="How are the two related?"
        triggerRef={anchor}
        isOpen={to !== null}
        onOpenChange={(open) => !open && stopLinking()}
        placement="bottom start"
        offset={6}
      >
        <div onKeyDownCapture={onKey}>
          <Menu className={popover.list ?? ''} aria-label="How are the two related?" autoFocus="first">
            {types.map(({ id, name }, at) => (
              <MenuItem
                key={id}
                id={id}
                textValue={name}
                className={popover.item ?? ''}
                onAction={() => chooseType(id)}
              >
                {name}
                {at < 9 && <kbd className={styles.digit}>{at + 1}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </div>
      </Popover>
    </>
  );
}

/** Where the annotation stands in the text; the middle of the window when it is not in view. */
function placeOf(annotation: string): { left: number; top: number } {
  const mark = document.querySelector(`[data-article-text] [data-annotation="${CSS.escape(annotation)}"]`);
  const box = mark?.getBoundingClientRect();
  const inView = box && box.bottom > 0 && box.top < window.innerHeight;
  return inView
    ? { left: box.left, top: box.bottom }
    : { left: window.innerWidth / 2, top: window.innerHeight / 3 };
}
