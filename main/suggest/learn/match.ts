import type { Suggestion } from '../../../preload/contract';
import { type Example, ownScore } from './example';
import type { Place } from './traces';

/** Something that was annotated, and which suggester had proposed it; null when none had. */
export interface Kept {
  readonly label: string;
  readonly at: string;
  readonly suggester: string | null;
}

export interface Matched {
  readonly examples: readonly Example[];
  /** What was annotated by hand. */
  readonly kept: readonly Kept[];
}

/** A suggestion and an annotation mean the same words when they share so much of the longer one. */
const SAME = 0.5;

/** At this score a suggestion is proposed by default. */
const PROPOSED = 0.5;

/**
 * What annotating a document by hand says about the suggestions in it: one that means the same words would have been
 * kept; and when the person is done with the document, one that was shown and left alone is not wanted.
 */
export function matched(
  suggestions: readonly Suggestion[],
  places: readonly Place[],
  done: boolean,
): Matched {
  const examples: Example[] = [];
  const kept: Kept[] = [];
  for (const place of places) {
    if (place.by !== 'hand') continue;
    const twins = suggestions.filter((one) => one.label === place.label && likeness(one, place) >= SAME);
    const best = twins.sort((a, b) => likeness(b, place) - likeness(a, place) || b.score - a.score)[0];
    kept.push({ label: place.label, at: place.at, suggester: best?.suggester ?? null });
    if (best) examples.push(exampleOf(best, true, place.at));
  }
  const last = latestOf(places);
  if (!done || last === null) return { examples, kept };
  for (const one of suggestions) {
    const isDecided = places.some((place) => place.label === one.label && likeness(one, place) > 0);
    if (one.score >= PROPOSED && !isDecided) examples.push(exampleOf(one, false, last));
  }
  return { examples, kept };
}

/** When something was last decided among the places; null when nothing was. */
export function latestOf(places: readonly Place[]): string | null {
  return (
    places
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? null
  );
}

function exampleOf(suggestion: Suggestion, kept: boolean, at: string): Example {
  const { suggester, label, features } = suggestion;
  return { suggester, label, features, score: ownScore(suggestion), kept, at };
}

/** The share of the longer one that both have, from 0 to 1. */
function likeness(a: Pick<Suggestion, 'spans'>, b: Pick<Suggestion, 'spans'>): number {
  const [first, second] = [hull(a), hull(b)];
  const shared = Math.min(first.end, second.end) - Math.max(first.start, second.start);
  return Math.max(0, shared) / Math.max(1, first.end - first.start, second.end - second.start);
}

function hull({ spans }: Pick<Suggestion, 'spans'>) {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
