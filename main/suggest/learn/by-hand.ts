import { type LabelScheme, offeredLabels } from '../../../preload/contract';
import { Knowledge } from '../knowledge';
import { suggestIn } from '../suggesters';
import { type Matched, matched } from './match';
import type { Place } from './traces';

/** A document in which something was annotated by hand, to see what is suggested there. */
export interface HandArticle {
  readonly document: string;
  readonly text: string;
  readonly language: string | null;
  readonly places: readonly Place[];
  readonly done: boolean;
}

/** What an article that was annotated by hand says about the suggestions in it. */
export function readByHand(
  { document, text, language, places, done }: HandArticle,
  scheme: LabelScheme,
): Matched {
  const knowledge = new Knowledge();
  knowledge.learn({ scheme });
  const labels = new Set(offeredLabels(scheme).map(({ id }) => id));
  const suggestions = [...suggestIn(text, language, (label) => labels.has(label), knowledge.for(document))];
  return matched(suggestions.flat(), places, done);
}
