import type { Sentence, Token } from '../sentence';
import type { Feature } from './feature';
import { kindsOf, type WordKind } from './words';

/** Of these kinds the number of words tells; of the others, that there is one. */
const counted: ReadonlySet<WordKind> = new Set([
  'statistic',
  'government',
  'law',
  'war and peace',
  'money and work',
  'health and schooling',
  'vague word',
  'story of one’s own',
  'amount',
  'change',
  'public act',
  'judgement',
]);
const MOST = 3;

/** Of what kinds the words of an English sentence are. */
export function wordFeatures(words: readonly Token[]): readonly Feature[] {
  const counts = new Map<WordKind, number>();
  for (const { lemma, lower } of words) {
    const kinds = kindsOf(lemma);
    for (const kind of kinds.length > 0 ? kinds : kindsOf(lower))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  counts.delete('belief');
  return Array.from(counts, ([kind, count]) => [kind, counted.has(kind) ? Math.min(count, MOST) : 1]);
}

/** The different words of an English sentence, as they stand in it, in lower case. Names are no choice. */
export function choiceOf({ tokens }: Pick<Sentence, 'tokens'>): ReadonlySet<string> {
  return new Set(tokens.filter(({ pos }) => pos !== 'PROPN').map(({ lower }) => lower));
}
