import { type CSSProperties, type ReactNode, useState } from 'react';
import type { Preferences } from '../../preload/contract';
import { togglePane, useNarrow, usePaneOpen } from '../state/panes';
import { usePreferences } from '../state/preferences';
import styles from './Panes.module.css';
import { Splitter } from './Splitter';

type Layout = Preferences['panes'];

const unread: Layout = { left: 264, right: 312, leftOpen: true, rightOpen: true };

/**
 * The three panes side by side, and what is put `beside` the article. Their widths and whether they are open are the
 * person's preferences. A side pane that is dragged shut is closed as by its command, and comes back with the width it
 * had.
 */
export function Panes(props: {
  left: ReactNode;
  children: ReactNode;
  beside?: ReactNode;
  right: ReactNode;
  rightName: string;
}) {
  const panes = usePreferences(({ preferences }) => preferences?.panes) ?? unread;
  /** Widths that a splitter is just now giving; they are kept when it has come to rest. */
  const [moving, setMoving] = useState<Partial<Layout>>({});
  const { left, right } = { ...panes, ...moving };
  const leftOpen = usePaneOpen('left');
  const rightOpen = usePaneOpen('right');
  const narrow = useNarrow();
  const keep = (change: Partial<Layout>) => {
    usePreferences.getState().change({ panes: { ...panes, ...change } });
    setMoving({});
  };
  return (
    <div
      className={styles.panes}
      data-narrow={narrow || undefined}
      style={{ '--left': `${left}px`, '--right': `${right}px` } as CSSProperties}
    >
      {leftOpen && (
        <nav className={styles.left} aria-label="Articles" data-pane="library">
          {props.left}
          <Splitter
            label="Width of the article list"
            side="left"
            width={left}
            least={200}
            most={600}
            onMove={(width) => setMoving({ left: width })}
            onRest={(width) => keep({ left: width })}
            onShut={() => togglePane('left', false)}
          />
        </nav>
      )}
      <main className={styles.middle} data-pane="article">
        {props.children}
      </main>
      {props.beside}
      {rightOpen && (
        <aside className={styles.right} aria-label={props.rightName} data-pane="inspector">
          {props.right}
          <Splitter
            label="Width of the annotations"
            side="right"
            width={right}
            least={240}
            most={720}
            onMove={(width) => setMoving({ right: width })}
            onRest={(width) => keep({ right: width })}
            onShut={() => togglePane('right', false)}
          />
        </aside>
      )}
    </div>
  );
}
