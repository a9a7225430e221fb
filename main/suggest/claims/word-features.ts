import type { Token } from '../article';
import type { Feature } from './features';
import { weightOf } from './word-weights';
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
/** Parts of speech of words that mean something of their own. */
const CONTENT = new Set<string | null>(['NOUN', 'VERB', 'ADJ', 'ADV']);

/** What the words of an English sentence tell: of what kinds they are, and what each of them is worth. */
export function wordFeatures(words: readonly Token[]): readonly Feature[] {
  const counts = new Map<WordKind, number>();
  const own = new Set<string>();
  for (const { lemma, lower, pos } of words) {
    const kinds = kindsOf(lemma);
    for (const kind of kinds.length > 0 ? kinds : kindsOf(lower))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (CONTENT.has(pos)) own.add(lower);
  }
  counts.delete('belief');
  const worth = [...own].reduce((sum, word) => sum + weightOf(word), 0);
  return [
    ...Array.from(counts, ([kind, count]): Feature => [kind, counted.has(kind) ? Math.min(count, MOST) : 1]),
    ['choice of words', worth],
  ];
}
