import type { Suggestion } from '../../preload/contract';
import { articleOf } from './article';
import { claims } from './claims/claims';
import { figures } from './figures/figures';
import { nothingKnown } from './knowledge';
import { quotes } from './quotes/quotes';
import type { Suggester } from './suggester';

/** Every suggester that needs no more than a text. */
export const suggesters: readonly Suggester[] = [claims, figures, quotes];

/**
 * What all suggesters propose in a text, in batches, each paragraph's together: the first screen comes first.
 * `language` is a BCP 47 tag; `wanted` picks labels, all when it is left out; `known` is what a project adds.
 */
export function* suggestIn(
  text: string,
  language: string | null,
  wanted: (label: string) => boolean = () => true,
  known = nothingKnown,
): Generator<readonly Suggestion[]> {
  const article = articleOf(text, language);
  const going = [...suggesters, ...known.suggesters]
    .filter(({ label }) => wanted(label))
    .map((suggester) => suggester.suggest(article)[Symbol.iterator]());
  while (going.length > 0) {
    const batch: Suggestion[] = [];
    for (const one of [...going]) {
      const { value, done } = one.next();
      if (done) going.splice(going.indexOf(one), 1);
      else batch.push(...value);
    }
    if (batch.length > 0) yield known.finish(batch, article);
  }
}
