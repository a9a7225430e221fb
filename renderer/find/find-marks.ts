import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Span } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { LineTexts } from '../editor/line-texts';
import { reveal } from '../editor/reveal';
import { TextHighlights } from '../editor/text-highlights';
import { hitsIn, useFind } from './find';

/** So many hits are marked at a time: more than fit on a screen, unless a whole book is one line. */
const MOST = 4000;

const CURRENT = 'find-current';

function look(name: string) {
  const css = `background-color: var(--${name}); color: var(--on-${name})`;
  return { css, priority: name === CURRENT ? 1 : 0 };
}

/**
 * Marks the hits near the view, and brings the one that is gone to into it (ProseMirror does so only while the text has
 * the focus). They lie over the text as CSS highlights, so that nothing in the page changes.
 */
export function findMarks(id: string): Plugin {
  return new Plugin({
    view: (view) => {
      const painter = new Painter(view, id);
      const unsubscribe = useFind.subscribe(() => painter.plan());
      painter.plan();
      return {
        update: () => painter.plan(),
        destroy: () => {
          unsubscribe();
          painter.clear();
        },
      };
    },
  });
}

class Painter {
  private readonly highlights = new TextHighlights(look);
  private planned = 0;
  /** The hit that was last brought into view. */
  private revealed: Span | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly id: string,
  ) {}

  plan(): void {
    if (this.planned === 0) this.planned = requestAnimationFrame(() => this.paint());
  }

  clear(): void {
    cancelAnimationFrame(this.planned);
    this.highlights.clear();
  }

  private paint(): void {
    this.planned = 0;
    const { isOpen, hits, current } = useFind.getState();
    const spans = isOpen ? hitsIn(this.id) : [];
    if (spans.length === 0) {
      this.clear();
      return;
    }
    const here = hits[current];
    if (here?.document === this.id && here.span !== this.revealed) {
      this.revealed = here.span;
      reveal(this.view);
    }
    const others: StaticRange[] = [];
    const chosen: StaticRange[] = [];
    for (const { span, range } of this.near(spans)) {
      (here?.document === this.id && here.span === span ? chosen : others).push(range);
    }
    const ranges = new Map([['find', others]]);
    if (chosen.length > 0) ranges.set(CURRENT, chosen);
    this.highlights.show(ranges);
  }

  /** The hits in the lines that are drawn, as ranges of the page. */
  private near(spans: readonly Span[]): { span: Span; range: StaticRange }[] {
    const { lines, shown } = annotationsIn(this.view.state);
    const from = lines.startOf(shown.from);
    const to = lines.endOf(Math.min(shown.to, lines.count - 1));
    const first = firstEndingAfter(spans, from);
    const found: { span: Span; range: StaticRange }[] = [];
    const texts = new LineTexts(this.view);
    for (const span of spans.slice(first, first + MOST)) {
      if (span.start >= to) break;
      const range = texts.range(span);
      if (range) found.push({ span, range });
    }
    return found;
  }
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
