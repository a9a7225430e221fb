import type { EditorView } from 'prosemirror-view';
import { annotationsIn } from '../editor/annotation-plugin';

/**
 * Shows all parts of an annotation when the pointer is on one of them. By a style sheet of one rule: the page that
 * ProseMirror looks after is not touched. Returns what ends it.
 */
export function watchHover(view: EditorView): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let shown: string | null = null;
  const show = (id: string | null) => {
    if (id === shown) return;
    shown = id;
    const isCut = id !== null && (annotationsIn(view.state).index.get(id)?.fragments.length ?? 0) > 1;
    const rule = `mark.annotation[data-annotation="${CSS.escape(id ?? '')}"]`;
    sheet.replaceSync(
      isCut ? `${rule} { background-color: color-mix(in srgb, var(--fill), var(--ink) 14%); }` : '',
    );
  };
  const over = ({ target }: MouseEvent) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
    show(mark?.dataset.annotation ?? null);
  };
  const out = () => show(null);
  view.dom.addEventListener('mouseover', over);
  view.dom.addEventListener('mouseleave', out);
  return () => {
    view.dom.removeEventListener('mouseover', over);
    view.dom.removeEventListener('mouseleave', out);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
