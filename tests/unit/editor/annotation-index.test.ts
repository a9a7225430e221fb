import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Annotation, byPlace, hull, overlaps } from '../../../preload/contract';
import { AnnotationIndex } from '../../../renderer/editor/annotation-index';
import { spanIn } from './arbitrary';
import { annotation } from './build';

const sample = 'x'.repeat(60);
const some = fc
  .array(spanIn(sample.length), { maxLength: 30 })
  .map((spans) => spans.map((span, at) => annotation(sample, `a${at}`, span)));

it('finds what overlaps a span, and only that', () => {
  fc.assert(
    fc.property(some, spanIn(sample.length), (annotations, span) => {
      const found = AnnotationIndex.of(annotations).overlapping(span);
      const expected = annotations.filter((one) => overlaps(hull(one), span)).sort(byPlace);
      expect(found).toEqual(expected);
    }),
  );
});

it('keeps text order through any changes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.nat({ max: 29 })), { maxLength: 12 }), (changes) => {
      let index = AnnotationIndex.of([]);
      let expected = new Map<string, Annotation>();
      for (const [added, gone] of changes) {
        const removed = index.all.filter((_, at) => at % 30 === gone);
        index = index.change(added, removed);
        expected = new Map([...expected].filter(([id]) => !removed.some((one) => one.id === id)));
        for (const one of added) expected.set(one.id, one);
      }
      expect(index.all).toEqual([...expected.values()].sort(byPlace));
    }),
  );
});

it('finds at a place those that hold it or end there', () => {
  const index = AnnotationIndex.of([
    annotation(sample, 'a', { start: 0, end: 10 }),
    annotation(sample, 'b', { start: 10, end: 12 }),
    annotation(sample, 'c', { start: 20, end: 22 }),
  ]);
  expect(index.overlapping({ start: 10, end: 10 }).map(({ id }) => id)).toEqual(['a', 'b']);
});
