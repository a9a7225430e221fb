import { type Annotation, byPlace, hull, type Span } from '../../preload/contract';

const NOTHING = new Float64Array(0);

/** So many changes are made one by one; more of them by sorting anew. */
const FEW = 100;

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

  /** The index of a sorted list. Up to `from` it is the same as `before` was. */
  private static sorted(
    all: readonly Annotation[],
    from = 0,
    before: Float64Array = NOTHING,
  ): AnnotationIndex {
    const reach = new Float64Array(all.length);
    reach.set(before.subarray(0, from));
    let furthest = reach[from - 1] ?? 0;
    for (let at = from; at < all.length; at++) {
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
    if (gone.size > FEW) return AnnotationIndex.of([...this.all.filter(({ id }) => !gone.has(id)), ...added]);
    const all = this.all.slice();
    let from = all.length;
    for (const id of gone) {
      const at = all.findIndex((one) => one.id === id);
      if (at < 0) continue;
      all.splice(at, 1);
      from = Math.min(from, at);
    }
    for (const annotation of added) {
      const at = placeFor(all, annotation);
      all.splice(at, 0, annotation);
      from = Math.min(from, at);
    }
    return AnnotationIndex.sorted(all, from, this.reach);
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
