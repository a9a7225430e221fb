import type {
  Annotation,
  AnnotationSet,
  Fragment,
  Rejection,
  Relation,
  Span,
  Unsettled,
} from '../../preload/contract';
import { byPlace } from '../../preload/contract';
import type { Anchored } from './anchor';

/** What became of one set: its annotations, and for its orphans of earlier versions the places they may have now. */
export interface Carried {
  readonly anchored: readonly Anchored[];
  /** In the order of `orphansOf(set)`. */
  readonly strays: readonly (readonly (readonly Span[])[])[];
  /** In the order of the set's rejected suggestions: where they stand now, null for those that are gone. */
  readonly rejected: readonly (readonly Fragment[] | null)[];
}

/** The orphans that a set has from still earlier versions. */
export function orphansOf(set: AnnotationSet): readonly Unsettled[] {
  return set.unsettled.filter(({ anchor }) => anchor === 'orphan');
}

/**
 * The set of the new version with what an earlier version's `old` set had. What is there already stays. A set that
 * was done is in progress again when something in it is to be settled.
 */
export function carriedOver(target: AnnotationSet, old: AnnotationSet, carried: Carried): AnnotationSet {
  const there = new Set(target.annotations.map(({ id }) => id));
  const anchored = carried.anchored.filter(({ annotation }) => !there.has(annotation.id));
  const placed = anchored.flatMap(({ annotation, fragments }): Annotation[] => {
    return fragments ? [{ ...annotation, fragments: [...fragments] }] : [];
  });
  const annotations = [...target.annotations, ...placed].sort(byPlace);
  const ids = new Set(annotations.map(({ id }) => id));
  const stands = ({ from, to }: Relation): boolean => ids.has(from) && ids.has(to);
  const unsettled = [
    ...target.unsettled,
    ...anchored.flatMap((one) => unsettledOf(one, old)),
    ...orphansOf(old).map((orphan, index): Unsettled => {
      return { ...orphan, candidates: mutable(carried.strays[index] ?? []) };
    }),
  ];
  const begun = target.status === 'new' ? old.status : target.status;
  return {
    ...target,
    status: begun === 'done' && unsettled.length > 0 ? 'in-progress' : begun,
    annotations,
    relations: [...target.relations, ...old.relations.filter(stands)],
    note: [old.note, target.note].filter((note) => note !== '').join('\n\n'),
    unsettled,
    rejected: [...target.rejected, ...rejectedOf(old, carried)],
  };
}

/** What was rejected, where it stands in the new version. */
function rejectedOf({ rejected }: AnnotationSet, carried: Carried): AnnotationSet['rejected'] {
  return rejected.flatMap((one, index) => {
    const fragments = carried.rejected[index];
    return fragments ? [{ ...one, fragments: [...fragments] }] : [];
  });
}

/** The set without anything that came from the earlier version's. */
export function handedBack(target: AnnotationSet, old: AnnotationSet): AnnotationSet {
  const came = new Set(
    [...old.annotations, ...old.unsettled.map((one) => one.annotation)].map(({ id }) => id),
  );
  const annotations = target.annotations.filter(({ id }) => !came.has(id));
  const ids = new Set(annotations.map(({ id }) => id));
  const isOwn = target.note !== old.note;
  return {
    ...target,
    status: annotations.length === 0 ? 'new' : target.status,
    annotations,
    relations: target.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    note: isOwn ? target.note.replace(old.note === '' ? '' : `${old.note}\n\n`, () => '') : '',
    unsettled: target.unsettled.filter(({ annotation }) => !came.has(annotation.id)),
    rejected: target.rejected.filter((one) => !old.rejected.some((other) => isCarried(other, one))),
  };
}

/** A rejected suggestion keeps the moment in which it was rejected. */
function isCarried(before: Rejection, after: Rejection): boolean {
  return before.created === after.created && before.label === after.label;
}

/** What is to be settled of an annotation. One that was to be confirmed before still is, as it was at first. */
function unsettledOf({ anchor, annotation, reason, candidates }: Anchored, old: AnnotationSet): Unsettled[] {
  const earlier = old.unsettled.find((one) => one.anchor === 'moved' && one.annotation.id === annotation.id);
  if (anchor === 'exact' && !earlier) return [];
  const isEnd = ({ from, to }: Relation): boolean => from === annotation.id || to === annotation.id;
  return [
    {
      anchor: anchor === 'orphan' ? 'orphan' : 'moved',
      annotation: anchor === 'orphan' || !earlier ? annotation : earlier.annotation,
      reason: anchor === 'exact' && earlier ? earlier.reason : reason,
      candidates: mutable(candidates),
      relations: anchor === 'orphan' ? old.relations.filter(isEnd) : [],
    },
  ];
}

function mutable(candidates: readonly (readonly Span[])[]): Span[][] {
  return candidates.map((spans) => [...spans]);
}
