import { useRef } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { Status } from '../../preload/contract';
import { removeArticle, setStatus } from '../commands/article-actions';
import { importNewVersion } from '../reanchor/new-version';
import { summaryOf } from '../state/project';
import { useScreen } from '../state/screen';
import popover from '../ui/Popover.module.css';

/** For which article the menu is, and where on the screen, in CSS pixels. */
export interface MenuPlace {
  readonly document: string;
  readonly x: number;
  readonly y: number;
}

const statuses: readonly { status: Status; title: string }[] = [
  { status: 'new', title: 'Mark as new' },
  { status: 'in-progress', title: 'Mark as in progress' },
  { status: 'done', title: 'Mark as done' },
];

/** What can be done with an article of the list. */
export function ArticleMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  if (!place) return null;
  const { document, x, y } = place;
  const others = statuses.filter(({ status }) => status !== summaryOf(document)?.status);
  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: x, top: y }} />
      <Popover
        className={popover.popover ?? ''}
        aria-label="Article"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={onClose}
      >
        <Menu className={popover.list ?? ''} aria-label="Article" autoFocus="first" onClose={onClose}>
          <MenuItem
            className={popover.item ?? ''}
            onAction={() => useScreen.getState().show({ kind: 'edit-article', document })}
          >
            Edit title, outlet and date…
          </MenuItem>
          <Separator className={popover.divider ?? ''} />
          {others.map(({ status, title }) => (
            <MenuItem
              key={status}
              id={status}
              className={popover.item ?? ''}
              onAction={() => setStatus(document, status)}
            >
              {title}
            </MenuItem>
          ))}
          <Separator className={popover.divider ?? ''} />
          <MenuItem className={popover.item ?? ''} onAction={() => importNewVersion(document)}>
            Import a new version of this article…
          </MenuItem>
          <MenuItem className={popover.item ?? ''} onAction={() => removeArticle(document)}>
            Remove from the project
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
