import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../main/suggest/article';
import { KnownNames, withNames } from '../../../main/suggest/names';
import type { Suggestion } from '../../../preload/contract';

const names = new KnownNames(['Mira Rao', 'Tomas Vell', 'he', 'the ministry']);

function quoteIn(text: string, words: string, attributes: Suggestion['attributes'] = {}): Suggestion {
  const start = text.indexOf(words);
  return withNames(
    {
      label: 'quote',
      spans: [{ start, end: start + words.length }],
      score: 0.6,
      attributes,
      suggester: 'quotes',
      version: '1',
      why: 'quotation marks',
      features: {},
    },
    articleOf(text, 'en'),
    names,
  );
}

describe('names that a project knows', () => {
  test('make a quote of theirs likelier, also when only the last name is there', () => {
    const text = '“We count every vote,” Rao said.';
    const one = quoteIn(text, '“We count every vote,”', { speaker: 'Rao' });
    expect(one.score).toBeGreaterThan(0.7);
    expect(one.why).toBe('quotation marks; “Rao” is a name used in this project');
    expect(one.features).toEqual({ 'its speaker is known': 1 });
  });

  test('are found beside a quote that has no speaker, as they stand there', () => {
    const text = 'Mayor Mira Rao again: “We count every vote.” Vell left the hall.';
    expect(quoteIn(text, '“We count every vote.”').attributes.speaker).toBe('Mira Rao');
  });

  test('are not looked for in the quote, in another paragraph, nor for a word in marks', () => {
    const inside = '“We count with Vell every vote.”';
    expect(quoteIn(inside, inside).attributes).toEqual({});
    const apart = 'Rao was there.\n“We count every vote.”';
    expect(quoteIn(apart, '“We count every vote.”').attributes).toEqual({});
    const scare = 'Rao won the “vote”.';
    expect(quoteIn(scare, '“vote”').attributes).toEqual({});
  });

  test('are no pronouns and no common words', () => {
    const text = '“We count every vote,” he said at the ministry.';
    expect(quoteIn(text, '“We count every vote,”', { speaker: 'he' }).score).toBe(0.6);
    expect(quoteIn(text, '“We count every vote,”').attributes).toEqual({});
  });
});
