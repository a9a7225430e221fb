import type { Sentence } from '../sentence';
import type { Feature } from './feature';
import { featuresOf } from './features';
import learned from './network.json';
import type { Contribution, Worth } from './score';
import { choiceOf } from './word-features';

const units = learned.steps.length;
/** What a feature or a word adds to each unit: one row each. In the file they are whole numbers of each unit's step. */
const weights = Float32Array.from(
  new Int8Array(Buffer.from(learned.weights, 'base64')),
  (weight, at) => weight * (learned.steps[at % units] ?? 0),
);
const featureRows = new Map(learned.features.map((name, row) => [name, row]));
const wordRows = new Map(learned.words.split(' ').map((word, at) => [word, learned.features.length + at]));

/**
 * What a sentence of English is worth, by a network with one layer of units, which knows how features and words go
 * together. What a feature adds is what would be lost without it; the words are taken together for that.
 */
export function weighed(sentence: Pick<Sentence, 'tokens'>): Worth {
  const features = featuresOf(sentence);
  const sums = Float64Array.from(learned.offsets);
  for (const [name, value] of features) add(sums, featureRows.get(name), value);
  const withoutWords = sums.slice();
  for (const word of choiceOf(sentence)) add(sums, wordRows.get(word), 1);
  const worth = outOf(sums);
  const parts = features.map(([name, value]): Contribution => {
    const rest = sums.slice();
    add(rest, featureRows.get(name), -value);
    return [name, worth - outOf(rest)];
  });
  const words: Feature = ['choice of words', worth - outOf(withoutWords)];
  return { worth, features: [...features, words], parts: [...parts, words] };
}

function add(sums: Float64Array, row: number | undefined, times: number): void {
  if (row === undefined) return;
  for (let unit = 0; unit < units; unit++)
    sums[unit] = (sums[unit] ?? 0) + times * (weights[row * units + unit] ?? 0);
}

/** The log-odds that the units come to; one whose sum is below 0 is silent. */
function outOf(sums: Float64Array): number {
  let total = learned.bias;
  for (let unit = 0; unit < units; unit++) total += Math.max(0, sums[unit] ?? 0) * (learned.outs[unit] ?? 0);
  return total;
}
