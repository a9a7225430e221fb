import type { ReactNode } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator, usePanelRef } from 'react-resizable-panels';
import type { Preferences } from '../../preload/contract';
import { usePreferences } from '../state/preferences';
import styles from './Workspace.module.css';

type Layout = Preferences['panes'];

/** The narrowest and widest of each pane, in CSS pixels: within what preferences accept. */
const left = { minSize: 200, maxSize: 600 };
const right = { minSize: 240, maxSize: 720 };

const unread: Layout = { left: 264, right: 312, leftOpen: true, rightOpen: true };

/**
 * The three panes side by side. Their widths and whether they are open are the person's preferences. A side pane that
 * is dragged shut is closed like one that was closed by its command, and comes back with the width it had.
 */
export function Panes(props: { left: ReactNode; children: ReactNode; right: ReactNode }) {
  const panes = usePreferences(({ preferences }) => preferences?.panes) ?? unread;
  const leftPanel = usePanelRef();
  const rightPanel = usePanelRef();
  const keep = () => {
    const next = {
      ...panes,
      ...(panes.leftOpen && sizeOf('left', leftPanel.current)),
      ...(panes.rightOpen && sizeOf('right', rightPanel.current)),
    };
    usePreferences.getState().change({ panes: next });
  };
  return (
    <Group
      className={styles.panes}
      resizeTargetMinimumSize={{ coarse: 20, fine: 8 }}
      onLayoutChanged={(_layout, { isUserInteraction }) => isUserInteraction && keep()}
    >
      {panes.leftOpen && (
        <>
          <Panel id="left" panelRef={leftPanel} defaultSize={panes.left} {...left} {...side}>
            {props.left}
          </Panel>
          <Separator className={styles.separator} aria-label="Width of the article list" disableDoubleClick />
        </>
      )}
      <Panel id="article" minSize={360}>
        {props.children}
      </Panel>
      {panes.rightOpen && (
        <>
          <Separator className={styles.separator} aria-label="Width of the annotations" disableDoubleClick />
          <Panel id="right" panelRef={rightPanel} defaultSize={panes.right} {...right} {...side}>
            {props.right}
          </Panel>
        </>
      )}
    </Group>
  );
}

const side = { collapsible: true, groupResizeBehavior: 'preserve-pixel-size' } as const;

function sizeOf(name: 'left' | 'right', panel: PanelImperativeHandle | null): Partial<Layout> {
  if (!panel) return {};
  if (panel.isCollapsed()) return name === 'left' ? { leftOpen: false } : { rightOpen: false };
  return { [name]: Math.round(panel.getSize().inPixels) };
}
