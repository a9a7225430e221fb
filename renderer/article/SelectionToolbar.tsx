import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { hull, type Label, type Span } from '../../preload/contract';
import { labelSelection } from '../commands/actions';
import { annotationsIn } from '../editor/annotation-plugin';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { useLayoutCount } from '../editor/use-layout-count';
import { hasMeaning } from '../settings/LabelMeaning';
import { openArticle, useArticle } from '../state/article';
import { closeLabelFinder, findLabel, useLabelFinder } from '../state/label-finder';
import { useLabelMode } from '../state/label-mode';
import { useOfferedLabels } from '../state/scheme';
import { LabelSign } from '../ui/LabelSign';
import { useHeldSelection } from './held-selection';
import { Hint, LabelFinder } from './LabelFinder';
import styles from './SelectionToolbar.module.css';

const GAP = 10;
/** How many labels the toolbar shows: those that have a digit for a key. */
const AT_HAND = 9;

/** The labels at hand below the selected words, each with its key. Hidden while the pointer is still selecting. */
export function SelectionToolbar({ view }: { view: RefObject<EditorView | null> }) {
  const labels = useOfferedLabels();
  const finding = useLabelFinder(({ open }) => open);
  const [hinted, setHinted] = useState<Label | null>(null);
  const hint = useId();
  const end = useArticle((state) => {
    const editor = openArticle(state)?.editor;
    const span = editor && markedSpan(editor, finding);
    return span ? span.end : null;
  });
  const mode = useLabelMode(({ label }) => label);
  const dragging = usePointerDown();
  const bar = useRef<HTMLDivElement>(null);
  const layout = useLayoutCount(view);
  useHeldSelection(view, finding);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words have moved when the column was laid out anew.
  useLayoutEffect(() => {
    if (bar.current && view.current && end !== null && !dragging) place(bar.current, view.current, finding);
  }, [end, dragging, view, finding, layout]);

  useEffect(() => {
    if (end === null) closeLabelFinder();
  }, [end]);

  if (end === null || dragging) return null;
  if (finding) {
    return (
      <div className={styles.toolbar} ref={bar} data-float="">
        <LabelFinder labels={labels} onLeave={() => view.current?.focus()} />
      </div>
    );
  }
  return (
    <div className={styles.toolbar} ref={bar} role="toolbar" aria-label="Label the selection" data-float="">
      {labels.slice(0, AT_HAND).map((label, at) => (
        <button
          key={label.id}
          type="button"
          tabIndex={-1}
          aria-pressed={mode === null ? undefined : mode === label.id}
          aria-describedby={hinted === label && hasMeaning(label) ? hint : undefined}
          onMouseEnter={() => setHinted(label)}
          onMouseLeave={() => setHinted(null)}
          onFocus={() => setHinted(label)}
          onBlur={() => setHinted(null)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => labelSelection(label.id)}
        >
          <LabelSign label={label} />
          {label.name}
          <kbd>{at + 1}</kbd>
        </button>
      ))}
      {labels.length > AT_HAND && (
        <button
          type="button"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={findLabel}
        >
          {labels.length - AT_HAND} more<kbd>L</kbd>
        </button>
      )}
      {hinted && hasMeaning(hinted) && <Hint label={hinted} id={hint} />}
    </div>
  );
}

/** The selected words; while a label is being found, the selected annotation too. */
function markedSpan(state: EditorState, finding: boolean): Span | null {
  const annotation = finding ? selectedAnnotation(state) : null;
  return selectedSpan(state) ?? (annotation && hull(annotation));
}

/** Just below the last selected line, within the column; above the first where there is no room below. */
function place(bar: HTMLElement, view: EditorView, finding: boolean): void {
  const column = bar.parentElement?.getBoundingClientRect();
  const frame = view.dom.closest('[data-scroller]')?.getBoundingClientRect();
  if (!column || !frame) return;
  const { lines } = annotationsIn(view.state);
  const span = markedSpan(view.state, finding);
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
