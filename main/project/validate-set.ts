import {
  type Annotation,
  type AnnotationSet,
  byPlace,
  type Document,
  type LabelScheme,
  type Problem,
} from '../../preload/contract';
import { lineOfId } from './json-line';
import { inOrder, misfitOf } from './reconcile';

type Fault = Omit<Problem, 'file'>;

/**
 * What is wrong in a set, compared with its document. `printed` is the set's file, for the lines; the scheme is null
 * when it is not known.
 */
export function checkSet(
  document: Document,
  set: AnnotationSet,
  scheme: LabelScheme | null,
  printed: string,
): Fault[] {
  const faults: Fault[] = [];
  const tell = (annotation: Annotation, message: string): void => {
    const line = lineOfId(printed, annotation.id);
    faults.push({
      ...(line === undefined ? {} : { line }),
      message: `Annotation ${annotation.id}: ${message}.`,
    });
  };
  if (set.document !== document.id) faults.push({ message: `It says that it is about “${set.document}”.` });
  if (set.textSha256 !== document.textSha256) {
    faults.push({ message: 'The annotations were made in another text than the article has now.' });
  }
  const labels = scheme && new Set(scheme.labels.map(({ id }) => id));
  const seen = new Set<string>();
  let before: Annotation | undefined;
  for (const annotation of set.annotations) {
    if (seen.has(annotation.id)) tell(annotation, 'another one in this file has the same id');
    if (labels && !labels.has(annotation.label)) tell(annotation, `there is no label “${annotation.label}”`);
    if (!inOrder(annotation.fragments)) tell(annotation, 'its parts are not in text order');
    if (before && byPlace(before, annotation) > 0) tell(annotation, 'it is not in text order');
    for (const fragment of annotation.fragments) {
      const misfit = misfitOf(document.text, fragment);
      if (misfit) tell(annotation, misfit);
    }
    seen.add(annotation.id);
    before = annotation;
  }
  for (const { label, fragments } of set.rejected) {
    const misfits = fragments.flatMap((fragment) => misfitOf(document.text, fragment) ?? []);
    for (const misfit of misfits) faults.push({ message: `Rejected suggestion (${label}): ${misfit}.` });
  }
  return [...faults, ...relationFaults(set, seen, scheme, printed)];
}

function relationFaults(
  { relations }: AnnotationSet,
  annotations: ReadonlySet<string>,
  scheme: LabelScheme | null,
  printed: string,
): Fault[] {
  const types = scheme && new Set(scheme.relations.map(({ id }) => id));
  const seen = new Set<string>();
  return relations.flatMap(({ id, type, from, to }) => {
    const messages: string[] = [];
    if (seen.has(id)) messages.push('another one in this file has the same id');
    if (types && !types.has(type)) messages.push(`there is no kind of relation “${type}”`);
    for (const end of [from, to]) {
      if (!annotations.has(end)) messages.push(`there is no annotation ${end} in this file`);
    }
    seen.add(id);
    const line = lineOfId(printed, id);
    const place = line === undefined ? {} : { line };
    return messages.map((message) => ({ ...place, message: `Relation ${id}: ${message}.` }));
  });
}
