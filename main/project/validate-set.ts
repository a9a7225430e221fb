import {
  type Annotation,
  type AnnotationSet,
  byPlace,
  type Document,
  type Problem,
} from '../../preload/contract';
import { lineOfId } from './json-line';
import { inOrder, misfitOf } from './reconcile';

type Fault = Omit<Problem, 'file'>;

/**
 * What is wrong in a set, compared with its document. `printed` is the set's file, for the lines; `labels` are the
 * ids of the scheme, null when the scheme is not known.
 */
export function checkSet(
  document: Document,
  set: AnnotationSet,
  labels: ReadonlySet<string> | null,
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
  return faults;
}
