import type { Example } from '../../../../main/suggest/learn/example';

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Decisions by a rule: what stands in a headline is never kept, what has a name nearly always; the score is no help. */
export function decisions(count: number, seed = 1): Example[] {
  const random = numbers(seed);
  return Array.from({ length: count }, (_, at) => {
    const headline = random() < 0.3 ? 1 : 0;
    const name = random() < 0.5 ? 1 : 0;
    return {
      suggester: 'quotes',
      label: 'quote',
      features: { headline, name, words: Math.floor(random() * 20) },
      score: 0.3 + random() * 0.6,
      kept: headline === 0 && random() < (name === 1 ? 0.95 : 0.3),
      at: new Date(Date.UTC(2031, 4, 1, 0, at)).toISOString(),
    };
  });
}
