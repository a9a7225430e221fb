import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Splitter } from '../../../main/formats/split';
import type { Document, SplitPlan } from '../../../preload/contract';
import { documentOf } from './support';

const plan: SplitPlan = { ratio: [80, 10, 10], seed: '1', group: null };

function split(documents: readonly Document[], more: Partial<SplitPlan> = {}) {
  const splitter = new Splitter({ ...plan, ...more });
  for (const document of documents) splitter.add(document);
  return splitter.assigned();
}

/** Articles that have nothing in common. */
const articles = Array.from({ length: 100 }, (_, at) => {
  const words = Array.from({ length: 60 }, (_, word) => `w${at}x${word}`);
  return documentOf(words.join(' '), `d${at}`);
});
const sizes = (assigned: ReadonlyMap<string, string>) =>
  ['train', 'dev', 'test'].map((part) => [...assigned.values()].filter((name) => name === part).length);

describe('splitting a dataset', () => {
  it('keeps the ratio, and gives the same for the same seed and another for another', () => {
    const assigned = split(articles);
    expect(sizes(assigned)).toEqual([80, 10, 10]);
    expect([...split(articles)]).toEqual([...assigned]);
    expect(Object.fromEntries(split(articles.toReversed()))).toEqual(Object.fromEntries(assigned));
    expect(Object.fromEntries(split(articles, { seed: '2' }))).not.toEqual(Object.fromEntries(assigned));
  });

  it('gives parts that nobody wanted nothing', () => {
    expect(sizes(split(articles, { ratio: [75, 0, 25] }))).toEqual([75, 0, 25]);
  });

  it('keeps documents of one group on one side', () => {
    const grouped = articles.map((document, at) => ({ ...document, outlet: at % 3 ? `o${at % 12}` : null }));
    const assigned = split(grouped, { group: 'outlet' });
    for (const outlet of new Set(grouped.flatMap((document) => document.outlet ?? []))) {
      const parts = grouped
        .filter((document) => document.outlet === outlet)
        .map(({ id }) => assigned.get(id));
      expect(new Set(parts).size).toBe(1);
    }
    expect(assigned.size).toBe(100);
  });

  it('keeps texts that are nearly the same on one side, whatever the seed', () => {
    const copy = (document: Document) => {
      const words = document.text.split(' ');
      words[30] = 'changed';
      return documentOf(`${words.join(' ')} Subscribe to our newsletter.`, `${document.id}-copy`);
    };
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const some = articles.slice(0, 20);
        const assigned = split([...some, ...some.map(copy)], { seed, ratio: [50, 25, 25] });
        for (const { id } of some) expect(assigned.get(`${id}-copy`)).toBe(assigned.get(id));
        expect(sizes(assigned)).toEqual([20, 10, 10]);
      }),
      { numRuns: 20 },
    );
  });
});
