import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../preload/contract';
import {
  countDone,
  matching,
  orders,
  prepareOrder,
  prepareSearch,
  sorted,
  spansYears,
} from '../../../renderer/library/arrange';
import { type Documents, withoutIds, withSummaries } from '../../../renderer/state/documents';

function summary(id: string, more: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id,
    title: id,
    outlet: null,
    author: null,
    date: null,
    language: null,
    fileName: `${id}.txt`,
    added: '2031-05-03T10:00:00.000Z',
    length: 1,
    words: 1,
    status: 'new',
    counts: {},
    unsettled: 0,
    ...more,
  };
}

const ids = (documents: readonly DocumentSummary[]) => documents.map(({ id }) => id);

describe('searching the article list', () => {
  const documents = [
    summary('a', { title: 'Über den Hafen', outlet: 'Alder Post', date: '2031-05-03' }),
    summary('b', { title: 'Count stalls', outlet: 'Coast Radio', fileName: 'radio-7.md' }),
  ];

  it('looks at title, outlet, date and file name, in whatever case', () => {
    expect(ids(matching(documents, 'über'))).toEqual(['a']);
    expect(ids(matching(documents, 'coast'))).toEqual(['b']);
    expect(ids(matching(documents, '2031-05'))).toEqual(['a']);
    expect(ids(matching(documents, 'RADIO-7'))).toEqual(['b']);
  });

  it('wants every word, wherever it stands', () => {
    expect(ids(matching(documents, 'stalls radio'))).toEqual(['b']);
    expect(ids(matching(documents, 'stalls post'))).toEqual([]);
  });

  it('finds the same letter by letter, forwards and back, as at once', async () => {
    await prepareSearch(documents);
    const words = fc.array(fc.constantFrom('st', 'a', 'l', 'ls ', ' ', 'rad', 'ü', 'x'), { maxLength: 4 });
    const queries = fc.array(
      words.map((parts) => parts.join('')),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(queries, (typed) => {
        const found = typed.map((query) => ids(matching(documents, query)));
        expect(found).toEqual(typed.map((query) => ids(matching([...documents], query))));
      }),
    );
  });

  it('finds everything for white space', () => {
    expect(matching(documents, '  ')).toBe(documents);
  });
});

describe('sorting the article list', () => {
  const documents = [
    summary('later', { title: 'Part 10', date: '2031-05-04', outlet: 'zeta', status: 'done' }),
    summary('undated', { title: 'part 2', outlet: null, status: 'in-progress' }),
    summary('earlier', { title: 'Öl', date: '2031-05-03', outlet: 'Alpha' }),
  ];

  it('puts the latest date first and what has none last', () => {
    expect(ids(sorted(documents, 'date'))).toEqual(['later', 'earlier', 'undated']);
  });

  it('sorts titles as a person would: accents and case beside their letter, numbers by value', () => {
    expect(ids(sorted(documents, 'title'))).toEqual(['earlier', 'undated', 'later']);
  });

  it('puts what has no outlet last', () => {
    expect(ids(sorted(documents, 'outlet'))).toEqual(['earlier', 'later', 'undated']);
  });

  it('puts what is being worked on first and what is done last', () => {
    expect(ids(sorted(documents, 'status'))).toEqual(['undated', 'earlier', 'later']);
  });

  it('keeps the order of the project among equals', () => {
    expect(ids(sorted(documents, 'added'))).toEqual(['later', 'undated', 'earlier']);
  });

  const title = fc.constantFrom('Part 2', 'part 2', 'Part 10', 'Öl');
  const status = fc.constantFrom('new' as const, 'in-progress' as const, 'done' as const);
  const date = fc.constantFrom('2031-05-03', '2031-05-04', '2032-01-01', null);
  const ten = Array.from({ length: 10 }, (_, at) => summary(`${at}`, { title: `Part ${at % 4}` }));

  it('is the same after what came, changed and went as if it were sorted anew', () => {
    const edit = fc.record({ at: fc.nat({ max: 12 }), title, status, date, leaves: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...orders), fc.array(edit, { maxLength: 8 }), (order, edits) => {
        let now: Documents = ten;
        sorted(now, order);
        for (const { at, leaves, ...change } of edits) {
          now = leaves ? withoutIds(now, [`${at}`]) : withSummaries(now, [summary(`${at}`, change)]);
          const [list, done, years] = [sorted(now, order), countDone(now), spansYears(now)];
          const fresh = [...now];
          expect(list).toEqual(sorted(fresh, order));
          expect([done, years]).toEqual([countDone(fresh), spansYears(fresh)]);
          for (const tell of [countDone, spansYears]) tell(now);
          sorted(now, order);
        }
      }),
    );
  });

  it('is the same a little at a time', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...orders),
        fc.array(fc.record({ title, status, date }), { minLength: 1, maxLength: 5 }),
        async (order, kinds) => {
          const many = Array.from({ length: 1500 }, (_, at) =>
            summary(`${at}`, kinds[(at * at) % kinds.length]),
          );
          await prepareOrder(many, order);
          const list = sorted(many, order);
          expect(list).toEqual(sorted([...many], order));
        },
      ),
      { numRuns: 30 },
    ));
});
