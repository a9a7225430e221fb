import { expect, it } from 'vitest';
import { defaultScheme } from '../../../preload/contract';
import { readNumber, valueWords } from '../../../renderer/inspector/value-words';
import { annotation } from '../editor/build';

function words(label: string, attributes: Record<string, string | number | boolean>): string {
  const one = { ...annotation('some words', 'a', { start: 0, end: 4 }, label), attributes };
  return valueWords(
    one,
    defaultScheme.labels.find(({ id }) => id === label),
  );
}

it.each([
  [{ value: 51, unit: '%', of: 'the vote' }, '51 % of the vote'],
  [{ value: 12, approximate: true, of: 'polling stations' }, 'about 12 polling stations'],
  [{ value: 7_700_000, scale: 1_000_000, approximate: false }, '7.7 million'],
  [{ value: 1_200_000_000, unit: 'USD' }, 'USD 1.2 billion'],
  [{ value: 31_400 }, '31,400'],
  [{ value: -0.666666666667 }, '-0.666667'],
  [{}, ''],
])('says of a figure %j “%s”', (attributes, said) => expect(words('figure', attributes)).toBe(said));

it('says a quote’s kind, and a claim’s claimant', () => {
  expect(words('quote', { speaker: 'Holm', kind: 'direct' })).toBe('direct');
  expect(words('quote', { speaker: 'Holm' })).toBe('Holm');
  expect(words('claim', { claimant: 'Holm' })).toBe('Holm');
});

it.each([
  ['7,700,000', 'en', 7_700_000],
  ['7.7 million', 'en', 7_700_000],
  ['-3.5', 'en', -3.5],
  ['1e6', 'en', 1_000_000],
  ['7,7', 'de', 7.7],
  ['two-thirds', 'en', 0.666666666667],
  ['many', 'en', null],
  ['', 'en', null],
])('reads what is typed as a number: “%s”', (typed, language, number) =>
  expect(readNumber(typed, language)).toBe(number),
);
