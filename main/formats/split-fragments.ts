import type { Entry, Loss } from './format';

/** Tells of each annotation of several fragments, in a format where each fragment becomes an annotation of its own. */
export function splitLosses({ annotations }: Entry): Loss[] {
  return annotations
    .filter(({ fragments }) => fragments.length > 1)
    .map(({ id, fragments }) => ({
      annotation: id,
      feature: 'fragments',
      reason: `the format knows no annotation of several parts; its ${fragments.length} parts stand there each for itself`,
      dropped: false,
    }));
}
