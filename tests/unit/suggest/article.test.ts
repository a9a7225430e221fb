import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../main/suggest/article';

const text = 'Mr. Smith said: “It’s 7.7 million 👨‍👩‍👧.” Rain fell.\n\nNo one came\u00a0back.';

describe('an article as the suggesters read it', () => {
  test('has paragraphs, sentences and words where they stand in the text', () => {
    const { paragraphs } = articleOf(text, 'en');
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'));
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr. Smith said: “It’s 7.7 million 👨‍👩‍👧.”',
      'Rain fell.',
      'No one came\u00a0back.',
    ]);
    expect(paragraphs[0]?.tokens.find(({ text: word }) => word === 'said')).toMatchObject({
      lemma: 'say',
      pos: 'VERB',
    });
  });

  test('is read in German without cutting after abbreviations', () => {
    const german = 'Dr. Meyer kam am 24. Juli. „Ja“, sagte er.';
    const sentences = articleOf(german, 'de').paragraphs.flatMap((paragraph) => paragraph.sentences);
    expect(sentences.map(({ start, end }) => german.slice(start, end))).toEqual([
      'Dr. Meyer kam am 24. Juli.',
      '„Ja“, sagte er.',
    ]);
  });

  test('gives every word its true place, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'don’t',
        'U.S.',
        '7.7',
        '👩‍🚀',
        'e\u0301te\u0301',
        'אבג',
        '“',
        '\u00a0',
        '\r',
        '…',
        '@x',
        'http://a.b/c',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(word),
        fc.constantFrom(' ', '\n', ''),
        fc.constantFrom('en', 'de', null),
        (words, by, language) => {
          const any = words.join(by);
          let last = 0;
          for (const token of articleOf(any, language).paragraphs.flatMap(({ tokens }) => tokens)) {
            expect(any.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(last);
            last = token.end;
          }
        },
      ),
    );
  });
});
