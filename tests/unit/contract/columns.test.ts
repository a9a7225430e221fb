import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cell,
  type DocumentSummary,
  fromColumns,
  isEven,
  SummaryColumns,
  toColumns,
} from '../../../preload/contract';

const maybe = fc.option(fc.string(), { nil: null });
const summary: fc.Arbitrary<DocumentSummary> = fc.record({
  ...{ id: fc.string(), title: fc.string(), outlet: maybe, author: maybe, date: maybe, language: maybe },
  ...{ fileName: fc.string(), added: fc.string(), length: fc.nat(), words: fc.nat(), unsettled: fc.nat() },
  status: fc.constantFrom('new', 'in-progress', 'done'),
  counts: fc.dictionary(fc.constantFrom('claim', 'quote'), fc.nat(), { noNullPrototype: true }),
});

it('puts summaries into columns and takes them out again as they were', () => {
  fc.assert(
    fc.property(fc.array(summary), (summaries) => {
      const columns = toColumns(summaries);
      expect(SummaryColumns.parse(JSON.parse(JSON.stringify(columns)))).toEqual(columns);
      expect(fromColumns(columns)).toEqual(summaries);
    }),
  );
});

it('tells of a row that is not whole', () => {
  expect(isEven({ a: [1, 2], b: ['x', 'y'] })).toBe(true);
  expect(isEven({ a: [1, 2], b: ['x'] })).toBe(false);
  expect(() => cell(['x'], 1)).toThrow(RangeError);
});
