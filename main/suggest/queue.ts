import {
  covers,
  type QueueSettings,
  rejectionKey,
  type Suggestion,
  suggestionKey,
} from '../../preload/contract';
import type { Project } from '../project/project';
import { inSlices } from '../project/slices';

/** What is kept of a suggestion of a document that is not open. */
export type Found = Pick<Suggestion, 'label' | 'spans' | 'score'>;

interface Place {
  readonly document: string;
  readonly found: Found;
  /** What comes first has the highest. */
  readonly rank: number;
}

/** Suggestions of all documents, one after the other, without those that are decided on meanwhile. */
export class Queue {
  #at = 0;

  private constructor(
    private readonly project: Pick<Project, 'read'>,
    private readonly places: readonly Place[],
  ) {}

  /**
   * `found` is by document. Those that are about equally good stand by document and place, so that one does not jump to
   * and fro between articles for nothing.
   */
  static async of(
    project: Pick<Project, 'read'>,
    found: ReadonlyMap<string, readonly Found[]>,
    { order, hidden, threshold }: QueueSettings,
  ): Promise<Queue> {
    const places: Place[] = [];
    await inSlices(found, ([document, list]) => {
      for (const one of list) {
        if (one.score < threshold || hidden.includes(one.label)) continue;
        const worth = order === 'certain' ? one.score : 1 - Math.abs(one.score - 0.5);
        places.push({ document, found: one, rank: Math.round(worth * STEPS) });
      }
    });
    // Sorting keeps the order of what is equal.
    places.sort((a, b) => b.rank - a.rank);
    return new Queue(project, places);
  }

  /** The next that nobody has decided on, and how many may come after it; null at the end. */
  async next(): Promise<{ document: string; key: string; left: number } | null> {
    while (this.#at < this.places.length) {
      const place = this.places[this.#at++];
      if (place && (await this.#isOpen(place)))
        return {
          document: place.document,
          key: suggestionKey(place.found),
          left: this.places.length - this.#at,
        };
    }
    return null;
  }

  async #isOpen({ document, found }: Place): Promise<boolean> {
    const set = await this.project.read(document).then(
      ({ set }) => set,
      () => null,
    );
    const key = suggestionKey(found);
    return (
      set !== null &&
      !set.rejected.some((one) => rejectionKey(one) === key) &&
      !set.annotations.some((annotation) => covers(annotation, found))
    );
  }
}

/** Scores that differ by less than a twentieth count as equally good. */
const STEPS = 20;
