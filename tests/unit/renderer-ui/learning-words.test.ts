import { describe, expect, test } from 'vitest';
import type { LearnedWeights } from '../../../preload/contract';
import {
  ownScoreWords,
  suggesterName,
  verdictWords,
  whatCounts,
} from '../../../renderer/suggest/learning-words';

const weight = (feature: string, value: number) => ({ feature, weight: value, mean: 0.5, deviation: 0.5 });

const learned: LearnedWeights = {
  examples: 40,
  kept: 20,
  bias: 0,
  ownScore: 0.5,
  weights: [weight('a cue', 1), weight('a headline', -2), weight('a figure', 0.02)],
};

describe('what the panel says', () => {
  test('answers whether more decisions are needed', () => {
    expect(verdictWords({ kind: 'too-few', more: 1 })).toMatch(/^Too few to learn from: 1 more decision, /);
    expect(verdictWords({ kind: 'flat' })).toMatch(/^More decisions change little/);
    expect(verdictWords({ kind: 'rising', more: 60, gain: 0.163 })).toBe(
      'Still learning: the error fell by 16% as your decisions doubled. Some 60 more decisions may bring as much again.',
    );
  });

  test('names what raises and what lowers, and leaves out what hardly counts', () => {
    expect(whatCounts(learned)).toEqual({
      raises: [{ feature: 'a cue', strength: 0.5 }],
      lowers: [{ feature: 'a headline', strength: 1 }],
    });
    expect(ownScoreWords(learned)).toBe('Its own score counts for less than it says.');
  });

  test('has a name for each suggester', () => {
    expect(suggesterName('elsewhere')).toBe('Labelled in other articles');
    expect(suggesterName('another')).toBe('another');
  });
});
