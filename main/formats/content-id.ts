import { sha256 } from '../articles/canonical';
import type { RawAnnotation, RawRelation } from './format';

/**
 * Gives annotations ids from what they are, so that reading the same file twice gives the same: for formats whose ids
 * mean nothing outside of a line. The relations follow. Ids that are not temporary stay. The second of two that are the same gets an id of its own.
 */
export function withContentIds(
  annotations: readonly (RawAnnotation & { readonly id: string })[],
  relations: readonly RawRelation[],
  isTemporary: (id: string) => boolean = () => true,
): { annotations: RawAnnotation[]; relations: RawRelation[] } {
  const ids = new Map<string, string>();
  const times = new Map<string, number>();
  const named = annotations.map((annotation) => {
    if (!isTemporary(annotation.id)) return annotation;
    const { label, fragments } = annotation;
    const content = JSON.stringify([label, ...fragments.map(({ start, end }) => [start, end])]);
    const before = times.get(content) ?? 0;
    times.set(content, before + 1);
    const id = sha256(before === 0 ? content : `${content} ${before}`).slice(0, 16);
    ids.set(annotation.id, id);
    return { ...annotation, id };
  });
  const renamed = (id: string) => ids.get(id) ?? id;
  return {
    annotations: named,
    relations: relations.map((relation) => ({
      ...relation,
      from: renamed(relation.from),
      to: renamed(relation.to),
    })),
  };
}
