import { Decoration, DecorationSet, type DecorationSource } from 'prosemirror-view';
import type { Drawing } from './draw';
import type { Lines } from './lines';

/** Two lanes of underlines fit between rows. */
const ROOM = 2;

/**
 * A drawing as ProseMirror takes it: a set of decorations for each line. ProseMirror's own `DecorationSet.create`
 * asks every line of the document about every decoration, which on a book takes longer than all the rest of an edit.
 *
 * Besides the public `DecorationSource`, ProseMirror's drawing calls `locals` and `eq`, and on a source that stands
 * beside others `members` and `localsInner`.
 */
export class LineDecorations implements DecorationSource {
  readonly members: readonly LineDecorations[] = [this];

  /** Those inside lines, by the position before the line. */
  private readonly sets = new Map<number, DecorationSet>();

  /** Those of whole lines, in order: they make room for more lanes. */
  private readonly deep: Decoration[] = [];

  constructor(drawing: Drawing, lines: Lines) {
    for (const [line, { set, depth }] of drawing.lines) {
      const before = lines.startOf(line) + line;
      const after = lines.endOf(line) + line + 2;
      this.sets.set(before, set);
      if (depth > ROOM) this.deep.push(Decoration.node(before, after, { 'data-lanes': String(depth) }));
    }
    this.deep.sort((a, b) => a.from - b.from);
  }

  forChild(offset: number): DecorationSet {
    return this.sets.get(offset) ?? DecorationSet.empty;
  }

  forEachSet(visit: (set: DecorationSet) => void): void {
    for (const set of this.sets.values()) visit(set);
  }

  /** The text never changes, so nothing ever moves. */
  map(): LineDecorations {
    return this;
  }

  eq(other: DecorationSource): boolean {
    return other === this;
  }

  locals(): readonly Decoration[] {
    return this.deep;
  }

  localsInner(): readonly Decoration[] {
    return this.deep;
  }
}
