import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { labelSelection } from '../commands/actions';
import { openArticle, useArticle } from '../state/article';
import { useLabelMode } from '../state/label-mode';
import { useProject } from '../state/project';
import { LabelSign } from '../ui/LabelSign';
import { annotationsIn } from './annotation-plugin';
import { selectedSpan } from './commands';
import styles from './SelectionToolbar.module.css';

const GAP = 10;

/** The labels at hand below the selected words, each with its key. Hidden while the pointer is still selecting. */
export function SelectionToolbar({ view }: { view: RefObject<EditorView | null> }) {
  const labels = useProject((state) => state.project?.scheme.labels);
  const end = useArticle((state) => {
    const editor = openArticle(state)?.editor;
    const span = editor && selectedSpan(editor);
    return span ? span.end : null;
  });
  const mode = useLabelMode(({ label }) => label);
  const dragging = usePointerDown();
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (bar.current && view.current && end !== null && !dragging) place(bar.current, view.current);
  }, [end, dragging, view]);

  if (end === null || dragging || !labels) return null;
  return (
    <div className={styles.toolbar} ref={bar} role="toolbar" aria-label="Label the selection" data-float="">
      {labels.map((label, at) => (
        <button
          key={label.id}
          type="button"
          tabIndex={-1}
          aria-pressed={mode === null ? undefined : mode === label.id}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => labelSelection(label.id)}
        >
          <LabelSign label={label} />
          {label.name}
          {at < 9 && <kbd>{at + 1}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Just below the last selected line, within the column; above the first where there is no room below. */
function place(bar: HTMLElement, view: EditorView): void {
  const column = bar.parentElement?.getBoundingClientRect();
  const frame = view.dom.closest('[data-scroller]')?.getBoundingClientRect();
  if (!column || !frame) return;
  const { lines } = annotationsIn(view.state);
  const span = selectedSpan(view.state);
  if (!span) return;
  const first = view.coordsAtPos(lines.toPosition(span.start), 1);
  const last = view.coordsAtPos(lines.toPosition(span.end), -1);
  const below = last.bottom + GAP;
  const fits = below + bar.offsetHeight <= frame.bottom - 4;
  const top = fits || first.top < frame.top + bar.offsetHeight ? below : first.top - GAP - bar.offsetHeight;
  const left = Math.min(
    Math.max(last.right - bar.offsetWidth / 2, column.left),
    column.right - bar.offsetWidth,
  );
  bar.style.top = `${top - column.top}px`;
  bar.style.left = `${Math.max(0, left - column.left)}px`;
}

/** Whether the main button of the pointer is held down over the article. */
function usePointerDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (
        event.button === 0 &&
        event.target instanceof Element &&
        event.target.closest('[data-article-text], [data-handle]')
      ) {
        setDown(true);
      }
    };
    const release = () => setDown(false);
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    window.addEventListener('dragend', release);
    return () => {
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      window.removeEventListener('dragend', release);
    };
  }, []);
  return down;
}
