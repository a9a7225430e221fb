import type { EditorView } from 'prosemirror-view';
import { graphemeCeil, graphemeFloor } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import type { Side } from '../editor/boundaries';
import { runsRightToLeft } from '../editor/direction';

/** Where an edge stands, in CSS pixels of the window. */
export interface EdgePlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Which way the words lie, seen from the edge. */
  readonly words: 'left' | 'right';
}

/**
 * Where the start or the end of some words is on the screen: before their first character or after their last, as
 * these are read, which in Hebrew or Arabic is on the other side. Null when it has not been laid out.
 */
export function edgePlace(view: EditorView, offset: number, side: Side): EdgePlace | null {
  const { lines } = annotationsIn(view.state);
  const [from, to] =
    side === 'start'
      ? [offset, graphemeCeil(lines.text, offset + 1)]
      : [graphemeFloor(lines.text, offset - 1), offset];
  const first = view.domAtPos(lines.toPosition(from), 1);
  const last = view.domAtPos(lines.toPosition(to), -1);
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const box = side === 'start' ? boxes[0] : boxes.at(-1);
  if (!box) return null;
  const words = (side === 'start') === runsRightToLeft(lines.text, from) ? 'left' : 'right';
  return { x: words === 'right' ? box.left : box.right, top: box.top, bottom: box.bottom, words };
}
