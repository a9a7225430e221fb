import type { Annotation, Fragment } from '../../preload/contract';
import type { RawAnnotation, RawRelation } from './format';

/**
 * The kind of relation that joins the fragments of one annotation, in formats that have relations but no annotation
 * of several parts: each fragment stands there for itself and is continued in the next.
 */
export const CONTINUED = 'continued in';

/** One fragment of an annotation, numbered from 0. */
export interface FragmentOf {
  readonly annotation: Annotation;
  readonly fragment: Fragment;
  readonly number: number;
}

/** Each fragment of the annotations by itself, in their order. */
export function fragmentsOf(annotations: readonly Annotation[]): FragmentOf[] {
  return annotations.flatMap((annotation) =>
    annotation.fragments.map((fragment, number) => ({ annotation, fragment, number })),
  );
}

/** Annotations that are joined by relations of kind `CONTINUED` made to one again; the other relations stay. */
export function joined(
  annotations: readonly (RawAnnotation & { readonly id: string })[],
  relations: readonly RawRelation[],
) {
  const next = new Map<string, string>();
  for (const { type, from, to } of relations) if (type === CONTINUED) next.set(from, to);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const later = new Set(next.values());
  const whole = annotations
    .filter(({ id }) => !later.has(id))
    .map((first) => {
      const fragments = [...first.fragments];
      const seen = new Set([first.id]);
      for (let id = next.get(first.id); id !== undefined && !seen.has(id); id = next.get(id)) {
        seen.add(id);
        fragments.push(...(byId.get(id)?.fragments ?? []));
      }
      return { ...first, fragments };
    });
  return { annotations: whole, relations: relations.filter(({ type }) => type !== CONTINUED) };
}
