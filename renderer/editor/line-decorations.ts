import { Decoration, DecorationSet, type DecorationSource } from 'prosemirror-view';
import type { Drawing } from './draw';
import type { Lines } from './lines';

/** Two lanes of underlines fit between rows. */
const ROOM = 2;

/** The decorations of a block's lines by the position before each, and those of whole lines. */
interface BlockParts {
  readonly sets: Map<number, DecorationSet>;
  readonly deep: Decoration[];
}

/** A drawing as ProseMirror takes it: the decorations of each line, by block and line. */
export function decorationsOf(drawing: Drawing, lines: Lines): DecorationSource {
  const blocks = new Map<number, BlockParts>();
  for (const [line, { set, depth }] of drawing.lines) {
    const block = lines.blockOf(line);
    const parts: BlockParts = blocks.get(block) ?? { sets: new Map(), deep: [] };
    blocks.set(block, parts);
    const before = lines.beforeLine(line) - lines.beforeBlock(block) - 1;
    const after = before + lines.endOf(line) - lines.startOf(line) + 2;
    parts.sets.set(before, set);
    if (depth > ROOM) parts.deep.push(Decoration.node(before, after, { 'data-lanes': String(depth) }));
  }
  const sources = [...blocks].map(([block, { sets, deep }]): [number, DecorationSource] => [
    lines.beforeBlock(block),
    new ChildDecorations(sets, deep),
  ]);
  return new ChildDecorations(new Map(sources), []);
}

/**
 * The decorations of a node's children: those inside each child, by the position before it, and those of whole
 * children (`own`). ProseMirror's own `DecorationSet.create` asks every node about every decoration, which on a book
 * takes longer than all the rest of an edit.
 *
 * Besides the public `DecorationSource`, ProseMirror's drawing calls `locals` and `eq`, and on a source that stands
 * beside others `members` and `localsInner`.
 */
class ChildDecorations implements DecorationSource {
  readonly members: readonly ChildDecorations[] = [this];
  private readonly own: readonly Decoration[];

  constructor(
    private readonly inside: ReadonlyMap<number, DecorationSource>,
    own: readonly Decoration[],
  ) {
    this.own = own.toSorted((a, b) => a.from - b.from);
  }

  forChild(offset: number): DecorationSource {
    return this.inside.get(offset) ?? DecorationSet.empty;
  }

  forEachSet(visit: (set: DecorationSet) => void): void {
    for (const source of this.inside.values()) source.forEachSet(visit);
  }

  /** The text never changes, so nothing ever moves. */
  map(): ChildDecorations {
    return this;
  }

  /**
   * ProseMirror leaves a node alone whose decorations are equal: here, all of whose children's are the same objects.
   * Then `own` is the same too: a line that looks the same needs the same room.
   */
  eq(other: DecorationSource): boolean {
    return (
      other === this ||
      (other instanceof ChildDecorations &&
        other.inside.size === this.inside.size &&
        [...this.inside].every(([at, source]) => other.inside.get(at) === source))
    );
  }

  locals(): readonly Decoration[] {
    return this.own;
  }

  localsInner(): readonly Decoration[] {
    return this.own;
  }
}
