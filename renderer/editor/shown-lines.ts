import type { EditorView } from 'prosemirror-view';
import { annotationsIn, showLines } from './annotation-plugin';

/** How many lines beyond those in view are drawn, so that a slow scroll shows nothing late. */
const MARGIN = 4;

/**
 * Keeps up with which blocks the browser has laid out (see `content-visibility` in the style sheet), without asking it
 * for a layout. The lines from the first to the last of those near the view are told, once a frame.
 */
export function trackShownLines() {
  const shown = new Set<Element>();
  let planned = false;
  return (view: EditorView, event: Event): boolean => {
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(event.target instanceof Element))
      return false;
    if (event.skipped) shown.delete(event.target);
    else shown.add(event.target);
    if (!planned) {
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        tellShownLines(view, shown);
      });
    }
    return false;
  };
}

function tellShownLines(view: EditorView, shown: Set<Element>): void {
  if (view.isDestroyed) return;
  for (const element of shown) if (!element.isConnected) shown.delete(element);
  const { lines, shown: before } = annotationsIn(view.state);
  const run = inView(view, runsOf(view, shown));
  const first = run && lines.blocks[run.from];
  const last = run && lines.blocks[run.to];
  if (!first || !last) return;
  const range = { from: Math.max(0, first.from - MARGIN), to: Math.min(lines.count - 1, last.to + MARGIN) };
  if (range.from === before.from && range.to === before.to) return;
  view.dispatch(showLines(view.state.tr, range));
}

/** Blocks one after the other, and the elements of the first and the last. */
interface Run {
  readonly from: number;
  to: number;
  readonly first: Element;
  last: Element;
}

/** The runs of blocks, in text order. The block that holds the caret stays laid out wherever the view is. */
function runsOf(view: EditorView, shown: ReadonlySet<Element>): Run[] {
  const blocks = [...shown].map((element) => {
    return { element, at: view.state.doc.resolve(view.posAtDOM(element, 0)).index(0) };
  });
  const runs: Run[] = [];
  for (const { element, at } of blocks.sort((a, b) => a.at - b.at)) {
    const run = runs.at(-1);
    if (run && run.to === at - 1) {
      run.to = at;
      run.last = element;
    } else runs.push({ from: at, to: at, first: element, last: element });
  }
  return runs;
}

/** The run that is in view or nearest to it. */
function inView(view: EditorView, runs: readonly Run[]): Run | undefined {
  const frame = view.dom.closest('[data-scroller]')?.getBoundingClientRect();
  if (runs.length < 2 || !frame) return runs[0];
  const distance = ({ first, last }: Run) =>
    Math.max(
      0,
      first.getBoundingClientRect().top - frame.bottom,
      frame.top - last.getBoundingClientRect().bottom,
    );
  return runs.reduce((nearest, run) => (distance(run) < distance(nearest) ? run : nearest));
}
