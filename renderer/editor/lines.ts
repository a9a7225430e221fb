import type { Span } from '../../preload/contract';

/** Lines `from` up to and with `to`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The line that holds the offset, without its line feed; found by looking around, without counting lines. */
export function lineAround(text: string, offset: number): Span {
  // `lastIndexOf` takes a negative place for 0.
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const feed = text.indexOf('\n', offset);
  return { start, end: feed < 0 ? text.length : feed };
}

/**
 * Where the lines of a text are, and the way between the two ways of counting: offsets into the text (UTF-16 code
 * units, as everywhere in Gloss) and ProseMirror positions. Each line node adds one token at either end, of which
 * one stands for the line feed, and each block of lines adds two, so that position = offset + 2 + line + 2 * block.
 */
export class Lines {
  /** The offset at which each line starts. */
  private readonly starts: readonly number[];

  /** The lines from the first to the last of each block. */
  readonly blocks: readonly LineRange[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
    this.blocks = blocksOf(starts, text.length);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The offset at which the line starts; of a line past the last, the end of the text. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The offset at which the line ends, its line feed not counted. */
  endOf(line: number): number {
    return line + 1 < this.count ? this.startOf(line + 1) - 1 : this.text.length;
  }

  /** The line in which the offset lies, counted from 0. */
  lineAt(offset: number): number {
    return lastWhere(this.count, (line) => this.startOf(line) <= offset);
  }

  /** The line's text, without its line feed. */
  textOf(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** The block that holds the line, counted from 0. */
  blockOf(line: number): number {
    return lastWhere(this.blocks.length, (block) => (this.blocks[block]?.from ?? 0) <= line);
  }

  /** The position before the node of the block. */
  beforeBlock(block: number): number {
    const line = this.blocks[block]?.from ?? 0;
    return this.startOf(line) + line + 2 * block;
  }

  /** The position before the node of the line. */
  beforeLine(line: number): number {
    return this.startOf(line) + line + 2 * this.blockOf(line) + 1;
  }

  toPosition(offset: number): number {
    const line = this.lineAt(offset);
    return this.beforeLine(line) + 1 + offset - this.startOf(line);
  }

  /** The offset nearest to a position: a position between two lines is the end of the first. */
  toOffset(position: number): number {
    const block = lastWhere(this.blocks.length, (candidate) => this.beforeBlock(candidate) < position);
    const { from, to } = this.blocks[block] ?? { from: 0, to: 0 };
    const outside = 2 * block + 1;
    const line =
      from + lastWhere(to - from + 1, (at) => this.startOf(from + at) + from + at + outside < position);
    const offset = position - outside - 1 - line;
    return Math.min(Math.max(offset, this.startOf(line)), this.endOf(line));
  }
}

/** How much a block holds: a screen or two. The browser watches every block, and lays out a whole one at a time. */
const BLOCK_LENGTH = 3000;
const BLOCK_LINES = 30;

function blocksOf(starts: readonly number[], length: number): LineRange[] {
  const blocks: LineRange[] = [];
  let from = 0;
  for (let line = 0; line < starts.length; line++) {
    const end = starts[line + 1] ?? length;
    const isFull = end - (starts[from] ?? 0) >= BLOCK_LENGTH || line - from + 1 >= BLOCK_LINES;
    if (!isFull && line + 1 < starts.length) continue;
    blocks.push({ from, to: line });
    from = line + 1;
  }
  return blocks;
}

/** The last of so many for which the test holds; it holds for the first ones and for none after. 0 when for none. */
function lastWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
