import type { Span } from '../../preload/contract';

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
 * one stands for the line feed, so that position = offset + 1 + line.
 */
export class Lines {
  /** The offset at which each line starts. */
  private readonly starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
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
    return this.lastWhere((line) => this.startOf(line) <= offset);
  }

  toPosition(offset: number): number {
    return offset + 1 + this.lineAt(offset);
  }

  /** The offset nearest to a position: a position between two lines is the end of the first. */
  toOffset(position: number): number {
    const line = this.lastWhere((candidate) => this.startOf(candidate) + candidate < position);
    return Math.min(Math.max(position - 1 - line, this.startOf(line)), this.endOf(line));
  }

  /** The last line for which the test holds; it holds for the first ones and for none after. Line 0 when for none. */
  private lastWhere(holds: (line: number) => boolean): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
