import { type Anchor, type Annotation, type Fragment, fragmentAt, type Span } from '../../preload/contract';
import { placeFragment } from './place-fragment';
import type { Placed } from './placed';
import { type Versions, versionsOf } from './versions';

/** Whatever stands at places of a text. */
type Placeable = Pick<Annotation, 'fragments'>;

/** What becomes of an annotation in a new version of its article's text. */
export interface Anchored<T extends Placeable = Annotation> {
  /** As it was, with its places in the old text. */
  readonly annotation: T;
  readonly anchor: Anchor;
  /** Its places in the new text; null for an orphan. */
  readonly fragments: readonly Fragment[] | null;
  /** In words for the person. */
  readonly reason: string;
  /** Other places it may mean, the likeliest first, each with a span for each fragment. */
  readonly candidates: readonly (readonly Span[])[];
}

/** After so many annotations, how far it has come is told. */
const STEP = 200;

/**
 * Finds the places of annotations of `before` in `after`. Offsets are UTF-16 code units. The same words in the same
 * surroundings, which cannot be mistaken for others, are exact; the same words elsewhere, or words that have changed a
 * little, are moved, for the person to confirm; whatever is gone or ambiguous is an orphan.
 */
export function anchorAll<T extends Placeable>(
  before: string,
  after: string,
  annotations: readonly T[],
  onProgress: (done: number) => void = () => {},
): Anchored<T>[] {
  const versions = versionsOf(before, after);
  const placed = new Map<string, Placed>();
  return annotations.map((annotation, done) => {
    if (done % STEP === 0) onProgress(done);
    return anchor(versions, annotation, placed);
  });
}

/** `known` keeps what was found for a span: annotations that stand on each other are asked for once. */
function anchor<T extends Placeable>(
  versions: Versions,
  annotation: T,
  known: Map<string, Placed>,
): Anchored<T> {
  const placed = annotation.fragments.map((fragment) => {
    const key = `${fragment.start} ${fragment.end}`;
    const one = known.get(key) ?? placeFragment(versions, fragment);
    known.set(key, one);
    return one;
  });
  const spans = placed.flatMap(({ span }) => (span ? [span] : []));
  const candidates = candidatesOf(placed);
  const orphan = (reason: string): Anchored<T> => {
    return { annotation, anchor: 'orphan', fragments: null, reason, candidates };
  };
  const lost = placed.filter(({ span }) => !span);
  if (lost.length > 0) {
    const reason = lost[0]?.reason ?? '';
    return orphan(
      lost.length < placed.length ? `Of its ${placed.length} parts not all were found. ${reason}` : reason,
    );
  }
  if (!areInOrder(spans)) return orphan('Its parts stand in another order now.');
  const worst = placed.find((one) => one.anchor === 'moved') ?? placed[0];
  return {
    annotation,
    anchor: worst?.anchor ?? 'exact',
    fragments: spans.map((span) => fragmentAt(versions.after.text, span)),
    reason: worst?.reason ?? '',
    candidates,
  };
}

/** Each candidate of a part, with the other parts where they are or their likeliest candidates. */
function candidatesOf(placed: readonly Placed[]): Span[][] {
  const most = Math.max(...placed.map(({ candidates }) => candidates.length));
  const found: Span[][] = [];
  for (let index = 0; index < most; index++) {
    const spans = placed.flatMap(({ span, candidates }) => candidates[index] ?? span ?? candidates[0] ?? []);
    if (spans.length === placed.length && areInOrder(spans)) found.push(spans);
  }
  return found;
}

function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, index) => index === 0 || start >= (spans[index - 1]?.end ?? 0));
}
