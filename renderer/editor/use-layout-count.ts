import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useState } from 'react';

/** Counts how often the column was laid out anew, or its frame, as when a pane was moved or lines came into view. */
export function useLayoutCount(view: RefObject<EditorView | null>): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const column = view.current?.dom.closest('article');
    if (!column) return;
    const observer = new ResizeObserver(() => setCount((before) => before + 1));
    observer.observe(column);
    const frame = column.closest('[data-scroller]');
    if (frame) observer.observe(frame);
    return () => observer.disconnect();
  }, [view]);
  return count;
}
