import type { Annotation, Span } from '../../preload/contract';
import type { Loss } from './format';

/**
 * The annotations that can stand in a format where no two share a character, in their order: the longest first. The
 * others are told of.
 */
export function withoutOverlaps(annotations: readonly Annotation[]): { kept: Annotation[]; losses: Loss[] } {
  const taken = new Taken();
  const kept = new Set<Annotation>();
  const losses: Loss[] = [];
  for (const annotation of annotations.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const other = annotation.fragments.map((fragment) => taken.at(fragment)).find((found) => found !== null);
    if (other) losses.push(lossOf(annotation, other));
    else {
      kept.add(annotation);
      for (const fragment of annotation.fragments) taken.add(fragment, annotation);
    }
  }
  return { kept: annotations.filter((annotation) => kept.has(annotation)), losses };
}

function lengthOf({ fragments }: Annotation): number {
  return fragments.reduce((sum, { start, end }) => sum + end - start, 0);
}

function lossOf({ id }: Annotation, other: Annotation): Loss {
  const words = other.fragments[0]?.exact.replace(/\s+/g, ' ') ?? '';
  const short = Array.from(words).slice(0, 40).join('');
  const reason = `the format has no overlaps, and it overlaps the longer ${other.label} “${short}”`;
  return { annotation: id, feature: 'overlaps', reason, dropped: true };
}

/** Spans that are taken, in text order. */
class Taken {
  private readonly spans: { readonly span: Span; readonly by: Annotation }[] = [];

  /** What has a character of the span, or null. */
  at({ start, end }: Span): Annotation | null {
    const before = this.spans[this.countBefore(end) - 1];
    return before && before.span.end > start ? before.by : null;
  }

  add(span: Span, by: Annotation): void {
    this.spans.splice(this.countBefore(span.end), 0, { span, by });
  }

  /** How many begin before the offset. */
  private countBefore(offset: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
