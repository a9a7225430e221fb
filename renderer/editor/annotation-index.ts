import { type Annotation, byPlace, hull, type Span } from '../../preload/contract';

/**
 * The annotations of one document in text order, never changed in place. Beside each stands the furthest end of all
 * up to it, by which those that overlap a span are found without looking at every one.
 */
export class AnnotationIndex {
  private constructor(
    readonly all: readonly Annotation[],
    private readonly reach: Float64Array,
  ) {}

  static of(annotations: readonly Annotation[]): AnnotationIndex {
    return AnnotationIndex.sorted([...annotations].sort(byPlace));
  }

  private static sorted(all: readonly Annotation[]): AnnotationIndex {
    const reach = new Float64Array(all.length);
    let furthest = 0;
    for (let at = 0; at < all.length; at++) {
      const end = all[at]?.fragments.at(-1)?.end ?? 0;
      if (end > furthest) furthest = end;
      reach[at] = furthest;
    }
    return new AnnotationIndex(all, reach);
  }

  get size(): number {
    return this.all.length;
  }

  get(id: string): Annotation | undefined {
    return this.all.find((annotation) => annotation.id === id);
  }

  /** The index without the annotations `removed` and with those `added`; one that is there already is replaced. */
  change(added: readonly Annotation[], removed: readonly Annotation[]): AnnotationIndex {
    const gone = new Set([...added, ...removed].map(({ id }) => id));
    const all = this.all.filter(({ id }) => !gone.has(id));
    if (added.length > 100) return AnnotationIndex.of([...all, ...added]);
    for (const annotation of added) all.splice(placeFor(all, annotation), 0, annotation);
    return AnnotationIndex.sorted(all);
  }

  /** Those that share text with the span (or, of an empty span, hold or touch its place), in text order. */
  overlapping(span: Span): readonly Annotation[] {
    const found: Annotation[] = [];
    for (let at = this.firstReaching(span.start); at < this.all.length; at++) {
      const annotation = this.all[at];
      if (!annotation || hull(annotation).start > span.end) break;
      if (annotation.fragments.some((part) => touches(part, span))) found.push(annotation);
    }
    return found;
  }

  /** The first annotation, in text order, that has one before or at it which ends after the offset. */
  private firstReaching(offset: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.reach[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function touches(part: Span, span: Span): boolean {
  if (span.start === span.end) return part.start <= span.start && span.start <= part.end;
  return part.start < span.end && span.start < part.end;
}

/** Where an annotation belongs in the sorted list. */
function placeFor(all: readonly Annotation[], annotation: Annotation): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = all[middle];
    if (other && byPlace(other, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
