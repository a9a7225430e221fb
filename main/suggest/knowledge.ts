import { type LabelScheme, type LearnedModel, nothingLearned, type Suggestion } from '../../preload/contract';
import type { Article } from './article';
import { elsewhereSuggesters } from './elsewhere';
import { type DocumentPhrases, LabelledPhrases } from './labelled';
import { rescored } from './learn/rescore';
import { KnownNames, withNames } from './names';
import { patternSuggesters } from './patterns';
import type { Suggester } from './suggester';
import { withoutTwins } from './twins';

/** What is known beside a text itself: further suggesters, and what becomes of all suggestions in the end. */
export interface Known {
  readonly suggesters: readonly Suggester[];
  finish(batch: readonly Suggestion[], article: Article): readonly Suggestion[];
}

export const nothingKnown: Known = { suggesters: [], finish: (batch) => batch };

/** What is new in a project; what is left out stays as it was. Plain data, so that a thread can be sent it. */
export interface News {
  readonly scheme?: LabelScheme;
  /** The names of speakers and claimants. */
  readonly names?: readonly string[];
  readonly model?: LearnedModel;
  /** Of documents in which something else is labelled now. */
  readonly phrases?: readonly DocumentPhrases[];
}

/** What a project's labels, annotations and decisions add to suggestions. */
export class Knowledge {
  readonly #phrases = new LabelledPhrases();
  #scheme: LabelScheme | null = null;
  #names = new KnownNames([]);
  #model = nothingLearned;

  learn({ scheme, names, model, phrases = [] }: News): void {
    if (scheme) this.#scheme = scheme;
    if (names) this.#names = new KnownNames(names);
    if (model) this.#model = model;
    for (const one of phrases) this.#phrases.put(one);
  }

  /** For the document with this id. */
  for(document: string): Known {
    return {
      suggesters: this.#scheme
        ? [...patternSuggesters(this.#scheme), ...elsewhereSuggesters(this.#phrases, this.#scheme, document)]
        : [],
      finish: (batch, article) =>
        withoutTwins(batch.map((one) => withNames(one, article, this.#names))).map((one) =>
          rescored(one, this.#model),
        ),
    };
  }
}
