import type { DatasetFacts, LabelScheme } from '../../preload/contract';
import { sha256 } from '../articles/canonical';
import type { Format } from './format';
import { labelIn } from './intake';
import { safeName } from './safe-name';

/**
 * What datasets hold, counted before they are added: documents, annotations, whose they are, and labels that the
 * scheme does not have. What cannot be read is not counted: adding it tells of it. Null when the signal aborts.
 */
export async function datasetFacts(
  datasets: ReadonlyMap<string, Format>,
  scheme: LabelScheme,
  onDocument: (done: number, path: string) => void = () => {},
  signal?: AbortSignal,
): Promise<DatasetFacts | null> {
  const [texts, annotators] = [new Set<string>(), new Set<string>()];
  const counts = new Map<string, number>();
  let [annotations, unnamed, done] = [0, 0, 0];
  for (const [path, format] of datasets) {
    for await (const item of format.parse(path)) {
      if (signal?.aborted) return null;
      if ('message' in item) continue;
      onDocument(++done, path);
      texts.add(sha256(item.text));
      annotations += item.annotations.length;
      if (item.annotator === null) unnamed += item.annotations.length;
      else annotators.add(safeName(item.annotator));
      for (const { label } of item.annotations) {
        if (!labelIn(scheme, label, undefined)) counts.set(label, (counts.get(label) ?? 0) + 1);
      }
    }
  }
  const unknown = [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  const paths = [...datasets.keys()];
  return { paths, documents: texts.size, annotations, annotators: [...annotators].sort(), unnamed, unknown };
}
