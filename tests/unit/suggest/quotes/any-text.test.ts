import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { articleOf } from '../../../../main/suggest/article';
import { quotes } from '../../../../main/suggest/quotes/quotes';
import { Suggestion } from '../../../../preload/contract';

const suggestIn = (text: string, language: string | null) =>
  [...quotes.suggest(articleOf(text, language))].flat();

const word = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '„',
    '«',
    '»',
    "''",
    ',',
    '.',
    '?',
    ':',
    ';',
    '—',
    '(',
    ')',
    '\n',
  ),
  fc.constantFrom(
    'Roe',
    'said',
    'she',
    'that',
    'according',
    'to',
    'sagte',
    'dass',
    'laut',
    'called',
    'for',
    'saying',
  ),
  fc.constantFrom('👩‍🚀', 'e\u0301', 'אבג', '\u00a0', '\r', '\u2028', 'don’t', '“Yes,”', 'said:', '\ud83d'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc
  .tuple(fc.array(word, { maxLength: 60 }), fc.constantFrom(' ', '', '\n'))
  .map(([words, by]) => words.join(by));

describe('quotes in any text', () => {
  test('stand where they say, trimmed, in order and on whole characters, each time the same', () => {
    const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fr', null), (any, language) => {
        const edges = new Set([...characters.segment(any)].map(({ index }) => index)).add(any.length);
        const found = suggestIn(any, language);
        for (const suggestion of found) {
          expect(Suggestion.safeParse(suggestion).success).toBe(true);
          let last = 0;
          for (const { start, end } of suggestion.spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(any.slice(start, end)).toBe(any.slice(start, end).trim());
            expect([start, end].every((edge) => edges.has(edge))).toBe(true);
            last = end;
          }
        }
        expect(suggestIn(any, language)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the work on a long odd line', () => {
  /** How many regular expressions are tried: they are tried at every step, so that they count the work. */
  function work(line: string, language: string): number {
    const article = articleOf(line, language);
    for (const paragraph of article.paragraphs) paragraph.sentences;
    const tries = vi.spyOn(RegExp.prototype, 'exec');
    let count = 0;
    try {
      for (const _batch of quotes.suggest(article));
      count = tries.mock.calls.length;
    } finally {
      tries.mockRestore();
    }
    return count;
  }

  test.each([
    ['“a ', 'marks that only open'],
    ['“a” ', 'single words in marks'],
    ['said that ', 'verbs with nobody'],
    ['“A,” he said, ', 'attributions without end'],
    ['Roe of ', 'a name without end'],
    [', ', 'commas'],
    ["'a ", 'apostrophes'],
  ])('grows with its length: %s (%s)', (part) => {
    for (const language of ['en', 'de']) {
      const short = work(part.repeat(600), language);
      const long = work(part.repeat(1200), language);
      expect(long).toBeLessThan(2.5 * short + 500);
    }
  });
});
