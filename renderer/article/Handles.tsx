import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation, Span } from '../../preload/contract';
import { activeEdge } from '../editor/active-edge';
import { annotationsIn } from '../editor/annotation-plugin';
import { selectedAnnotation } from '../editor/commands';
import { type Edge, edgeOffset } from '../editor/fragments';
import type { Proposal } from '../editor/suggestion-index';
import { currentSuggestion } from '../editor/suggestion-plugin';
import { useLayoutCount } from '../editor/use-layout-count';
import { LinkHandle } from '../relations/LinkHandle';
import { openArticle, useArticle } from '../state/article';
import { passes } from '../state/suggestions';
import { onSuggestion } from '../suggest/on-suggestion';
import { dragEdge } from './edge-drag';
import { edgePlace } from './edge-place';
import styles from './Handles.module.css';

/** An edge on its way, and where it would be. */
interface Moving {
  readonly edge: Edge;
  readonly offset: number;
}

/**
 * What the edges of the selected annotation are dragged by, one at either end of each of its fragments, and what it
 * is related to another by. For the mouse; keys do the same.
 */
export function Handles({ view }: { view: RefObject<EditorView | null> }) {
  const annotation = useArticle((state) => {
    const article = openArticle(state);
    return article && handled(article.editor);
  });
  const shown = useArticle((state) => {
    const article = openArticle(state);
    return article && annotationsIn(article.editor).shown;
  });
  const active = useArticle((state) => {
    const article = openArticle(state);
    return article && activeEdge(article.editor);
  });
  const [moving, setMoving] = useState<Moving | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const layout = useLayoutCount(view);

  // In the next frame, when the text is laid out anyway. The handles are moved without a layout of their own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew whenever the text is laid out anew.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (view.current && layer.current) placeHandles(view.current, layer.current, moving);
    });
    return () => cancelAnimationFrame(frame);
  }, [annotation, shown, layout, moving, view]);

  if (!annotation) return null;
  const press = (edge: Edge) => (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !view.current) return;
    // The focus stays in the text.
    event.preventDefault();
    view.current.focus();
    // What is shaped is wanted: a suggestion becomes an annotation by it.
    onSuggestion(() => {})();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const grip = event.clientY - (top + height / 2);
    // The handle is under the pointer, and must not be found there in place of the text.
    const handles = layer.current;
    handles?.toggleAttribute('data-dragging', true);
    dragEdge(view.current, edge, event.nativeEvent, grip, (offset) => {
      setMoving(offset === null ? null : { edge, offset });
      if (offset === null) handles?.removeAttribute('data-dragging');
    });
  };
  return (
    <div ref={layer} className={styles.layer} aria-hidden="true">
      {annotation.fragments.flatMap((_fragment, at) =>
        [at * 2, at * 2 + 1].map((edge) => (
          <div
            key={edge}
            className={styles.handle}
            data-handle={edge}
            data-side={edge % 2 === 0 ? 'start' : 'end'}
            data-active={edge === active || undefined}
            onPointerDown={press(edge)}
          />
        )),
      )}
      {'label' in annotation && <LinkHandle annotation={annotation.id} className={styles.link ?? ''} />}
    </div>
  );
}

/** What has handles: the selected annotation, or the current suggestion. */
function handled(state: EditorState): Annotation | Shape | null {
  return selectedAnnotation(state) ?? shapeOf(currentSuggestion(state));
}

/** A suggestion's place, as the handles need it. */
interface Shape {
  readonly id: string;
  readonly fragments: readonly Span[];
}

const shapes = new WeakMap<Proposal, Shape>();

/** The same object for the same suggestion, so that nothing is placed anew for it. */
function shapeOf(suggestion: Proposal | null): Shape | null {
  if (!suggestion || !passes(suggestion)) return null;
  const shape = shapes.get(suggestion) ?? { id: suggestion.key, fragments: suggestion.spans };
  shapes.set(suggestion, shape);
  return shape;
}

/** Puts each handle to its edge; hides those whose line is not near the view. */
function placeHandles(view: EditorView, layer: HTMLElement, moving: Moving | null): void {
  const annotation = handled(view.state);
  const column = layer.parentElement?.getBoundingClientRect();
  if (!annotation || !column) return;
  const { lines, shown } = annotationsIn(view.state);
  const handles = [...layer.querySelectorAll<HTMLElement>('[data-handle]')];
  const places = handles.map((_handle, edge) => {
    const offset = moving?.edge === edge ? moving.offset : edgeOffset(annotation.fragments, edge);
    const line = lines.lineAt(offset ?? 0);
    if (offset === undefined || line < shown.from || line > shown.to) return null;
    return edgePlace(view, offset, edge % 2 === 0 ? 'start' : 'end');
  });
  handles.forEach((handle, edge) => {
    const place = places[edge];
    handle.toggleAttribute('data-placed', Boolean(place));
    if (!place) return;
    handle.dataset.words = place.words;
    handle.style.height = `${place.bottom - place.top}px`;
    handle.style.transform = `translate(${place.x - column.left}px, ${place.top - column.top}px)`;
  });
  placeLink(layer, places.at(-1) ?? null, column);
}

/** What a relation is dragged by stands in the margin, beside the end of the words. */
function placeLink(layer: HTMLElement, end: ReturnType<typeof edgePlace> | null, column: DOMRect): void {
  const link = layer.querySelector<HTMLElement>('button');
  link?.toggleAttribute('data-placed', Boolean(end));
  if (link && end)
    link.style.transform = `translateY(${(end.top + end.bottom - link.offsetHeight) / 2 - column.top}px)`;
}
