import { type Decoration, DecorationSet, type DecorationSource } from 'prosemirror-view';

/**
 * The decorations of a document of lines, a set for each line that has some. ProseMirror's own `DecorationSet.create`
 * asks every line of the document about every decoration, which on a book takes longer than all the rest of an edit.
 *
 * Besides the public `DecorationSource`, ProseMirror's drawing calls `locals` and `eq`, and on a source that stands
 * beside others `members` and `localsInner`.
 */
export class LineDecorations implements DecorationSource {
  readonly members: readonly LineDecorations[] = [this];

  constructor(
    /** Those inside lines, by the position before the line; they count from the start of the line's text. */
    private readonly sets: ReadonlyMap<number, DecorationSet>,
    /** Those of whole lines, in order. */
    private readonly lines: readonly Decoration[],
  ) {}

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
    return this.lines;
  }

  localsInner(): readonly Decoration[] {
    return this.lines;
  }
}
