import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { rowForKey } from './row-for-key';

/**
 * Goes with the arrows, Home and End from row to row of a list of which only what is in view is in the page. Every row
 * has its place as `data-row`; what takes the focus in it has `data-main`.
 * @returns the list's handler of keys
 */
export function useRowKeys(
  rows: Virtualizer<HTMLDivElement, Element>,
): (event: KeyboardEvent<HTMLElement>) => void {
  /** The row that a key went to and that is not in the page yet. */
  const wanted = useRef<number | null>(null);
  const focusWanted = () => {
    if (wanted.current === null) return;
    const row = rows.scrollElement?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] [data-main]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  };
  useEffect(focusWanted);

  return (event) => {
    const row = event.target instanceof Element && event.target.closest('[data-row]');
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const here = Number(row.getAttribute('data-row'));
    const to = rowForKey(event.key, here, rows.options.count - 1);
    if (to === undefined) return;
    event.preventDefault();
    rows.scrollToIndex(to, { align: 'auto' });
    wanted.current = to;
    focusWanted();
  };
}
