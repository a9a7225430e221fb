import type { Span } from '../../preload/contract';
import type { Run } from './difference';

/** Where things of the old text are in the new one, as far as the difference tells. UTF-16 code units. */
export class Mapping {
  /** The same runs, by their place in the new text: for the way back. */
  readonly #back: Mapping | null;

  constructor(
    private readonly runs: readonly Run[],
    /** The length of the new text. */
    private readonly length: number,
    back = true,
  ) {
    this.#back = back ? new Mapping(runs.map(turned), 0, false) : null;
  }

  /** The run that holds the whole span, or null: then something in it has changed. */
  runOf({ start, end }: Span): Run | null {
    const run = this.runs[this.#lastFrom(start)];
    return run && end <= run.before + run.length ? run : null;
  }

  /** The place of a span in which nothing has changed, or null. */
  image(span: Span): Span | null {
    const run = this.runOf(span);
    if (!run) return null;
    const shift = run.after - run.before;
    return { start: span.start + shift, end: span.end + shift };
  }

  /** The place in the old text of a span of the new one in which nothing has changed, or null. */
  origin(span: Span): Span | null {
    return this.#back?.image(span) ?? null;
  }

  /**
   * What stands in the new text where the span stood in the old one, which may be nothing (`start` is `end`), and how
   * many unchanged code units border on it to the left and to the right.
   */
  around({ start, end }: Span): { start: number; end: number; left: number; right: number } {
    const first = this.#lastFrom(start);
    const run = this.runs[first];
    const runEnd = run ? run.before + run.length : 0;
    const from = run ? run.after + Math.min(start, runEnd) - run.before : 0;
    const left = run && runEnd >= start ? start - run.before : 0;

    const last = this.#lastFrom(end - 1);
    const inside = this.runs[last];
    if (inside && end <= inside.before + inside.length) {
      const to = inside.after + end - inside.before;
      return { start: from, end: Math.max(from, to), left, right: inside.before + inside.length - end };
    }
    const next = this.runs[last + 1];
    const to = next ? next.after : this.length;
    return { start: from, end: Math.max(from, to), left, right: next?.before === end ? next.length : 0 };
  }

  /** The index of the last run that starts at the offset or before it; -1 when there is none. */
  #lastFrom(offset: number): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.before ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function turned({ before, after, length }: Run): Run {
  return { before: after, after: before, length };
}
