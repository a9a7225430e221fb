import type { EditorView } from 'prosemirror-view';
import type { Span } from '../../preload/contract';
import { annotationsIn } from './annotation-plugin';

/** Finds places of the text in the page, each line's text nodes looked up once. */
export class LineTexts {
  private readonly known = new Map<number, readonly Text[]>();

  constructor(private readonly view: EditorView) {}

  /** The span as a range of the page; null when it is not there. Offsets are UTF-16 code units. */
  range({ start, end }: Span): StaticRange | null {
    const from = this.at(start, 1);
    const to = this.at(end, -1);
    if (!from || !to) return null;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The text node at an offset, and the place in it: of two that meet there, the one after (1) or before (-1). */
  private at(offset: number, side: 1 | -1): { node: Text; offset: number } | null {
    const { lines } = annotationsIn(this.view.state);
    const line = lines.lineAt(offset);
    let left = offset - lines.startOf(line);
    for (const node of this.nodesOf(line)) {
      if (left < node.length || (side === -1 && left === node.length)) return { node, offset: left };
      left -= node.length;
    }
    return null;
  }

  private nodesOf(line: number): readonly Text[] {
    const before = this.known.get(line);
    if (before) return before;
    const { lines } = annotationsIn(this.view.state);
    const element = this.view.nodeDOM(lines.beforeLine(line));
    const nodes: Text[] = [];
    if (element) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text && !node.parentElement?.closest('.ProseMirror-widget')) nodes.push(node);
      }
    }
    this.known.set(line, nodes);
    return nodes;
  }
}
