import { describe, expect, test } from 'vitest';
import { chosenOf } from '../../../main/suggest/choose';
import type { Found } from '../../../main/suggest/queue';
import { type Annotation, fragmentAt, type SuggestionChoice } from '../../../preload/contract';
import { annotate, now } from '../project/fixture';

const text = 'They won 44% of it, and 7 boats left 🗳️ at 10.\n';
const everything: SuggestionChoice = { hidden: [], threshold: 0 };

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function found(words: string, score: number, label = 'figure'): Found {
  return { label, spans: [spanOf(words)], score };
}

function chosen(list: readonly Found[], choice = everything, annotations: readonly Annotation[] = []) {
  const rejected = [
    {
      ...{ label: 'figure', fragments: [fragmentAt(text, spanOf('10'))], suggester: 'figures', version: '1' },
      ...{ score: 0.9, features: {}, created: now.toISOString() },
    },
  ];
  const some = chosenOf(
    list,
    { document: { text }, set: { annotations: [...annotations], rejected } },
    choice,
  );
  return some.map(({ spans: [span], label }) => `${label} ${text.slice(span?.start, span?.end)}`);
}

describe('what would be accepted together', () => {
  test('is sure enough and not hidden, the surest first', () => {
    const list = [found('44%', 0.6), found('7', 0.9), found('boats', 0.5), found('They', 1, 'claim')];
    expect(chosen(list, { hidden: ['claim'], threshold: 0.6 })).toEqual(['figure 7', 'figure 44%']);
  });

  test('is neither rejected nor annotated already, unless with another label', () => {
    const annotations = [annotate('a', '44%', 'figure', text), annotate('b', '7 boats', 'claim', text)];
    const list = [found('10', 1), found('44% of it', 1), found('7 boats', 1)];
    expect(chosen(list, everything, annotations)).toEqual(['figure 7 boats']);
  });

  test('is the surest of those with one label that share words', () => {
    const list = [
      found('7 boats', 0.7),
      found('7', 0.8),
      found('boats left', 0.6),
      found('7 boats', 0.5, 'claim'),
    ];
    expect(chosen(list)).toEqual(['figure 7', 'figure boats left', 'claim 7 boats']);
  });
});
