import type { RawAnnotation, RawRelation } from '../format';
import { type CasProblem, NAMED_ENTITY } from '../uima/cas';
import { AnnotationDetails, fromJson, RelationDetails } from './details';
import type { Structure } from './structures';
import { RELATION } from './types';

/** The annotations and relations of a file that Gloss wrote: entities with the same identifier are fragments of one. */
export function ownAnnotations(structures: ReadonlyMap<string, Structure>) {
  const annotations = new Map<string, RawAnnotation>();
  const relations: RawRelation[] = [];
  const problems: CasProblem[] = [];
  for (const { type, line, features } of structures.values()) {
    if (type !== NAMED_ENTITY) continue;
    const id = features.get('identifier') ?? '';
    const there = annotations.get(id);
    const details = fromJson(AnnotationDetails, features.get('details'));
    if (!there && !details)
      problems.push({ line, message: `the details of ${id} are not what Gloss writes` });
    const fragment = { start: Number(features.get('begin')), end: Number(features.get('end')) };
    annotations.set(id, {
      ...{ line, id, label: features.get('value') ?? '' },
      ...(there ?? details),
      fragments: [...(there?.fragments ?? []), fragment],
    });
  }
  for (const { type, line, features } of structures.values()) {
    if (type !== RELATION) continue;
    const end = (name: string) => structures.get(features.get(name) ?? '')?.features.get('identifier') ?? '';
    const details = fromJson(RelationDetails, features.get('details'));
    const relation = { line, type: features.get('value') ?? '', from: end('Governor'), to: end('Dependent') };
    relations.push({ ...relation, ...details });
  }
  return { annotations: [...annotations.values()], relations, problems };
}
