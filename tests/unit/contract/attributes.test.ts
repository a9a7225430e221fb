import { expect, it } from 'vitest';
import {
  changedAttributes,
  defaultScheme,
  fragmentAt,
  type Label,
  newAttributes,
  quoteKind,
} from '../../../preload/contract';

const labels = new Map(defaultScheme.labels.map((label) => [label.id, label]));

function labelOf(id: string): Label {
  const label = labels.get(id);
  if (!label) throw new Error(id);
  return label;
}

/** The attributes that the words begin with when they get the label. */
function attributesOf(text: string, words: string, label = labelOf('figure'), language = 'en') {
  return newAttributes(label, text, [fragmentOf(text, words)], language);
}

function fragmentOf(text: string, words: string) {
  const start = text.indexOf(words);
  return fragmentAt(text, { start, end: start + words.length });
}

it('reads a figure as it is tagged', () => {
  expect(attributesOf('They lost 7.7 million Venezuelans.', '7.7 million Venezuelans')).toEqual({
    value: 7_700_000,
    scale: 1_000_000,
    approximate: false,
    of: 'Venezuelans',
  });
  expect(attributesOf('several of them', 'several of them')).toEqual({});
});

it('gives an attribute its default, and what the words tell over it', () => {
  const label: Label = {
    ...labelOf('figure'),
    attributes: [
      { name: 'source', type: 'text', default: 'unknown' },
      { name: 'value', type: 'number', default: 0 },
    ],
  };
  expect(attributesOf('51 percent', '51 percent', label)).toEqual({ source: 'unknown', value: 51 });
  expect(attributesOf('many', 'many', label)).toEqual({ source: 'unknown', value: 0 });
});

it('fills in only what the label has, and of the right type', () => {
  const label: Label = {
    ...labelOf('figure'),
    attributes: [
      { name: 'value', type: 'number' },
      { name: 'unit', type: 'choice', choices: ['kg'] },
    ],
  };
  expect(attributesOf('51 percent', '51 percent', label)).toEqual({ value: 51 });
});

it.each([
  ['“We won,” he said.', '“We won,”', 'direct'],
  ['“We won,” he said.', 'We won', 'direct'],
  ['“We won, by far,” he said.', 'by far', 'direct'],
  ['He said they won.', 'they won', 'indirect'],
  ['He said they had “grave doubts” about it.', 'they had “grave doubts”', 'mixed'],
  ['Er sagte: „Wir haben gewonnen.“', '„Wir haben gewonnen.“', 'direct'],
  ['« Nous avons gagné », dit-il.', 'Nous avons gagné', 'direct'],
  ['“I will not be taught to count by tourists."', 'I will not', 'direct'],
  ["told us the result 'does not match what our people counted'.", 'does not match', 'direct'],
  ["the voters' will isn't the mayor's", "voters' will isn't", 'indirect'],
  ['“We didn’t lose,” he said.', 'he said', 'indirect'],
  ['“Open at the end\nHe said no.', 'He said no', 'indirect'],
  ['“Open at the end\nHe said no.', 'Open at', 'direct'],
])('sees in %s that “%s” is %s', (text, words, kind) => {
  expect(quoteKind(text, [fragmentOf(text, words)])).toBe(kind);
});

it('finds anew what was told by the words, and leaves what a person entered', () => {
  const text = 'About 7.7 million people left.';
  const label = labelOf('figure');
  const before = { label, fragments: [fragmentOf(text, '7.7')] };
  const after = { label, fragments: [fragmentOf(text, 'About 7.7 million people')] };
  const told = attributesOf(text, '7.7');
  expect(changedAttributes(told, before, after, text, 'en')).toEqual({
    value: 7_700_000,
    scale: 1_000_000,
    approximate: true,
    of: 'people',
  });
  const corrected = { ...told, value: 8, of: 'refugees' };
  expect(changedAttributes(corrected, before, after, text, 'en')).toMatchObject({ value: 8, of: 'refugees' });
  const { approximate: _, ...cleared } = told;
  expect(changedAttributes(cleared, before, after, text, 'en')).not.toHaveProperty('approximate');
});

it('forgets what the words told for another label, and keeps what a person entered', () => {
  const text = '“We won,” said Holm.';
  const fragments = [fragmentOf(text, '“We won,”')];
  const attributes = { kind: 'direct', speaker: 'Holm' };
  const before = { label: labelOf('quote'), fragments };
  const after = { label: labelOf('claim'), fragments };
  expect(changedAttributes(attributes, before, after, text, 'en')).toEqual({ speaker: 'Holm' });
  expect(changedAttributes({ speaker: 'Holm' }, after, before, text, 'en')).toEqual(attributes);
});
