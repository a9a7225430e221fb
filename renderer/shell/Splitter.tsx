import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Panes.module.css';

interface Props {
  readonly label: string;
  /** On which side of the window its pane is. */
  readonly side: 'left' | 'right';
  /** Of its pane, in CSS pixels, as are the next two. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onMove: (width: number) => void;
  readonly onRest: (width: number) => void;
  readonly onShut: () => void;
}

/** How far one press of an arrow key goes, in CSS pixels. */
const STEP = 16;

/**
 * The movable edge of a side pane: dragged by the pointer, moved by the arrow keys, shut by Enter or by dragging it
 * to less than half of what its pane needs. It stands inside the pane's landmark, where a screen reader looks for it.
 */
export function Splitter({ label, side, width, least, most, onMove, onRest, onShut }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const outwards = side === 'left' ? 1 : -1;
  const within = (wanted: number) => Math.round(Math.min(Math.max(wanted, least), most));
  /** The width that the pointer asks for, whether the pane can have it or not. */
  const wantedAt = (event: PointerEvent) =>
    start.current ? start.current.width + outwards * (event.clientX - start.current.x) : width;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) onMove(within(wantedAt(event)));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!start.current) return;
    const wanted = wantedAt(event);
    start.current = null;
    if (wanted < least / 2) onShut();
    else onRest(within(wanted));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') onShut();
    else if (event.key === 'ArrowRight') onRest(within(width + outwards * STEP));
    else if (event.key === 'ArrowLeft') onRest(within(width - outwards * STEP));
    else if (event.key === 'Home') onRest(least);
    else if (event.key === 'End') onRest(most);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      className={styles.splitter}
      data-side={side}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onLostPointerCapture={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
