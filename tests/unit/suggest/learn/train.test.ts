import { describe, expect, test } from 'vitest';
import { logOdds, OWN_SCORE } from '../../../../main/suggest/learn/example';
import { learnedScore, rescored } from '../../../../main/suggest/learn/rescore';
import { train } from '../../../../main/suggest/learn/train';
import type { LearnedModel, Suggestion } from '../../../../preload/contract';
import { decisions } from './generate';

function modelOf(count: number): LearnedModel {
  const learned = train(decisions(count));
  return {
    schemaVersion: 1,
    learned: '2031-05-01T00:00:00Z',
    since: null,
    decisions: count,
    suggesters: learned ? { quotes: learned } : {},
  };
}

const suggestion: Suggestion = {
  label: 'quote',
  spans: [{ start: 0, end: 4 }],
  score: 0.6,
  attributes: {},
  suggester: 'quotes',
  version: '1',
  why: 'cue “said”',
  features: { headline: 0, name: 1, words: 8 },
};

describe('what is learned from decisions', () => {
  test('follows the rule behind them', () => {
    const learned = train(decisions(400));
    if (!learned) throw new Error('Nothing was learned.');
    const at = (headline: number, name: number) => learnedScore(learned, 0.6, { headline, name, words: 8 });
    expect(at(0, 1)).toBeGreaterThan(0.8);
    expect(at(1, 1)).toBeLessThan(0.2);
    expect(at(0, 0)).toBeLessThan(at(0, 1));
    expect(at(0, 0)).toBeGreaterThan(at(1, 0));
    const weights = new Map(learned.weights.map(({ feature, weight }) => [feature, weight]));
    expect(weights.get('headline')).toBeLessThan(-0.5);
    expect(weights.get('name')).toBeGreaterThan(0.5);
    expect(Math.abs(weights.get('words') ?? 1)).toBeLessThan(0.35);
  });

  test('ranks decisions that it has not seen better than the suggester does', () => {
    const learned = train(decisions(300, 1));
    if (!learned) throw new Error('Nothing was learned.');
    const unseen = decisions(300, 2);
    const rightPairs = (score: (example: (typeof unseen)[number]) => number) => {
      const kept = unseen.filter(({ kept }) => kept).map(score);
      const rejected = unseen.filter(({ kept }) => !kept).map(score);
      const right = kept.reduce((sum, one) => sum + rejected.filter((other) => other < one).length, 0);
      return right / (kept.length * rejected.length);
    };
    expect(rightPairs(({ score }) => score)).toBeLessThan(0.6);
    expect(rightPairs(({ score, features }) => learnedScore(learned, score, features))).toBeGreaterThan(0.85);
  });

  test('is the same each time', () => {
    expect(train(decisions(2000))).toEqual(train(decisions(2000)));
  });

  test('is nothing when there are fewer than twenty', () => {
    expect(train(decisions(19))).toBeNull();
    expect(rescored(suggestion, modelOf(19))).toBe(suggestion);
  });

  test('leaves the scores nearly as they are where the decisions bear them out', () => {
    const fair = decisions(60).map((example, at) => ({
      ...example,
      score: at % 2 === 0 ? 0.8 : 0.2,
      features: {},
      kept: at % 10 < 8 === (at % 2 === 0),
    }));
    const learned = train(fair);
    if (!learned) throw new Error('Nothing was learned.');
    expect(learned.ownScore).toBeGreaterThan(0.7);
    expect(learnedScore(learned, 0.9, {})).toBeGreaterThan(learnedScore(learned, 0.6, {}));
  });

  test('learns from one-sided decisions without becoming certain', () => {
    const all = decisions(40).map((example) => ({ ...example, kept: true }));
    const learned = train(all);
    if (!learned) throw new Error('Nothing was learned.');
    const score = learnedScore(learned, 0.5, suggestion.features);
    expect(score).toBeGreaterThan(0.7);
    expect(score).toBeLessThan(1);
  });
});

describe('a re-scored suggestion', () => {
  test('keeps its own score among its features, also when it is scored again', () => {
    const once = rescored(suggestion, modelOf(400));
    expect(once.score).not.toBe(0.6);
    expect(once.features[OWN_SCORE]).toBe(0.6);
    expect(rescored(once, modelOf(400))).toEqual(once);
  });

  test('of another suggester stays as it is', () => {
    const other = { ...suggestion, suggester: 'figures' };
    expect(rescored(other, modelOf(400))).toBe(other);
  });

  test('has bounded log-odds', () => {
    expect(Number.isFinite(logOdds(0))).toBe(true);
    expect(Number.isFinite(logOdds(1))).toBe(true);
  });
});
