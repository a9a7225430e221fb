import type { LabelScheme } from '../../preload/contract';
import type { Format } from './format';
import { labelIn } from './intake';

/** The labels of datasets that the project does not have, with how often each is used, most used first. */
export async function unknownLabels(
  datasets: ReadonlyMap<string, Format>,
  scheme: LabelScheme,
  signal?: AbortSignal,
): Promise<{ label: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const [path, format] of datasets) {
    for await (const item of format.parse(path)) {
      if (signal?.aborted) return [];
      if ('message' in item) continue;
      for (const { label } of item.annotations) {
        if (!labelIn(scheme, label, undefined)) counts.set(label, (counts.get(label) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}
