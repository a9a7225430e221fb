import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../main/suggest/article';
import { patternSuggesters } from '../../../main/suggest/patterns';
import {
  defaultScheme,
  expressionFault,
  type LabelPatterns,
  LabelScheme,
  type Suggestion,
} from '../../../preload/contract';

function schemeWith(patterns: Partial<LabelPatterns>, label = 'figure'): LabelScheme {
  return LabelScheme.parse({
    labels: defaultScheme.labels.map((one) => (one.id === label ? { ...one, patterns } : one)),
  });
}

function proposed(text: string, patterns: Partial<LabelPatterns>, label?: string): Suggestion[] {
  const article = articleOf(text, 'en');
  return patternSuggesters(schemeWith(patterns, label)).flatMap((one) => [...one.suggest(article)].flat());
}

function words(text: string, patterns: Partial<LabelPatterns>): string[] {
  return proposed(text, patterns).flatMap(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('the project’s own patterns', () => {
  test('are words and phrases, as whole words, whatever their case', () => {
    const text = 'The Vote count rose.\nVotes were counted; a vote\u00a0 count again, and one vote.';
    expect(words(text, { words: ['vote', 'vote count'] })).toEqual([
      'Vote count',
      'vote\u00a0 count',
      'vote',
    ]);
    expect(words(text, { words: ['Vote'], matchCase: true })).toEqual(['Vote']);
  });

  test('take what would be a sign of an expression for itself', () => {
    expect(words('It cost $5 (net). It cost 15.', { words: ['(net)', '$5'] })).toEqual(['$5', '(net)']);
  });

  test('are a regular expression', () => {
    expect(words('Seats: 12 of 40.\n7 seats', { expression: '\\d+(?= seats)|\\d+ of \\d+' })).toEqual([
      '12 of 40',
      '7',
    ]);
  });

  test('propose their label with what its words tell, and say why', () => {
    const [one] = proposed('About 12 boats lay there.', { expression: '\\d+ boats' });
    expect(one).toMatchObject({
      label: 'figure',
      suggester: 'patterns',
      attributes: { value: 12, of: 'boats' },
    });
    expect(one?.why).toBe('the expression of Figure matches');
    expect(one?.score).toBeGreaterThanOrEqual(0.5);
  });

  test('propose once what both find', () => {
    expect(words('a harbour', { words: ['harbour'], expression: 'harbour' })).toEqual(['harbour']);
  });

  test('find nothing by a broken expression, which is told in words', () => {
    expect(words('(((', { expression: '(' })).toEqual([]);
    expect(expressionFault('(')).toBe('Not a regular expression: unterminated group.');
    expect(expressionFault('[a-z]+')).toBeNull();
  });

  test('come to an end where the expression does not', () => {
    const text = `${'a'.repeat(50)}!\n12 boats`;
    expect(words(text, { words: ['boats'], expression: '(a+)+$' })).toEqual(['boats']);
  });

  test('have another version when they are others', () => {
    const [one] = patternSuggesters(schemeWith({ words: ['vote'] }));
    const [other] = patternSuggesters(schemeWith({ words: ['votes'] }));
    expect(one?.version).not.toBe(other?.version);
  });

  test('of a retired label or without any words are none', () => {
    expect(patternSuggesters(schemeWith({ words: ['  '] }))).toEqual([]);
    expect(patternSuggesters(defaultScheme)).toEqual([]);
  });

  test('propose whole characters without white space around them, in any text', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '👨‍👩‍👧', 'e\u0301', '\ud83d', '.', 'ב') }),
        fc.constantFrom('.', 'a.?', '\\s+', '[^a]+', '\\p{L}\\s*'),
        (text, expression) => {
          const edges = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
          for (const { spans } of proposed(text, { expression })) {
            for (const { start, end } of spans) {
              expect(edges.has(start) && edges.has(end) && start < end).toBe(true);
            }
          }
        },
      ),
    );
  });
});
