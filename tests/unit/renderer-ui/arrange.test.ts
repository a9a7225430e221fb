import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../preload/contract';
import { matching, sorted } from '../../../renderer/library/arrange';

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
});
