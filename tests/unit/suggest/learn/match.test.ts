import { describe, expect, test } from 'vitest';
import { matched } from '../../../../main/suggest/learn/match';
import type { Place } from '../../../../main/suggest/learn/traces';
import type { Suggestion } from '../../../../preload/contract';

function suggested(start: number, end: number, score = 0.8, label = 'quote'): Suggestion {
  return {
    ...{ label, score, spans: [{ start, end }], attributes: {}, why: '' },
    suggester: `${label}s`,
    version: '1',
    features: { words: end - start },
  };
}

function place(start: number, end: number, by: Place['by'] = 'hand', label = 'quote'): Place {
  return { label, by, spans: [{ start, end }], at: `2031-05-03T10:00:0${start % 10}.000Z` };
}

describe('what was annotated by hand', () => {
  test('tells that a suggestion at nearly the same place was right', () => {
    const { examples, kept } = matched([suggested(10, 30), suggested(12, 60)], [place(11, 30)], false);
    expect(examples).toEqual([
      {
        suggester: 'quotes',
        label: 'quote',
        features: { words: 20 },
        score: 0.8,
        kept: true,
        at: '2031-05-03T10:00:01.000Z',
      },
    ]);
    expect(kept).toEqual([{ label: 'quote', at: '2031-05-03T10:00:01.000Z', suggester: 'quotes' }]);
  });

  test('was missed where nothing, or only another label, was suggested', () => {
    const places = [place(1, 30), place(42, 50)];
    const { examples, kept } = matched([suggested(1, 5), suggested(42, 50, 0.8, 'claim')], places, false);
    expect(examples).toEqual([]);
    expect(kept.map(({ suggester }) => suggester)).toEqual([null, null]);
  });

  test('tells, once the document is done, that what was left alone is not wanted', () => {
    const suggestions = [suggested(1, 9), suggested(21, 29), suggested(41, 49, 0.3), suggested(61, 69)];
    const places = [place(1, 9), place(61, 69, 'rejected')];
    expect(matched(suggestions, places, false).examples.map(({ kept }) => kept)).toEqual([true]);
    const { examples } = matched(suggestions, places, true);
    expect(examples.map(({ kept, features }) => [kept, features])).toEqual([
      [true, { words: 8 }],
      [false, { words: 8 }],
    ]);
  });
});
