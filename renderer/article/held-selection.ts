import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useState } from 'react';
import { selectedSpan } from '../editor/commands';
import { LineTexts } from '../editor/line-texts';
import { TextHighlights } from '../editor/text-highlights';
import { useLayoutCount } from '../editor/use-layout-count';

const NAME = 'held-selection';
const look = { css: 'background-color: var(--selection)', priority: 0 };

/**
 * Draws the selected words as selected while `isHeld`, though a field beside them has the focus: the page itself draws
 * one selection at a time, and that is then the field's.
 */
export function useHeldSelection(view: RefObject<EditorView | null>, isHeld: boolean): void {
  const [highlights] = useState(() => new TextHighlights(() => look));
  const layout = useLayoutCount(view);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words may be other elements when laid out anew.
  useEffect(() => {
    const span = isHeld && view.current ? selectedSpan(view.current.state) : null;
    const range = span && view.current && new LineTexts(view.current).range(span);
    if (range) highlights.show(new Map([[NAME, [range]]]));
    return () => highlights.clear();
  }, [highlights, isHeld, layout, view]);
}
