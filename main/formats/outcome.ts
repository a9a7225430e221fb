import type { ExportOutcome, Lost } from '../../preload/contract';
import type { Exported } from './job';

/** So many files, and documents under each reason, are named: the report beside the dataset names all. */
const NAMED = 100;

/** What the window is told of an export, however large it was. */
export function outcomeOf({ lost, files, problems: _, ...report }: Exported): ExportOutcome {
  return {
    ...report,
    files: files.slice(0, NAMED),
    moreFiles: after(NAMED, files.length),
    lost: byReason(lost),
  };
}

interface Reason {
  readonly reason: string;
  readonly dropped: boolean;
  count: number;
  /** How often in each document. */
  readonly documents: Map<string, number>;
}

/** The most frequent first. */
function byReason(lost: readonly Lost[]): ExportOutcome['lost'] {
  const reasons = new Map<string, Reason>();
  for (const { reason, dropped, document } of lost) {
    const key = `${dropped} ${reason}`;
    const found = reasons.get(key) ?? { reason, dropped, count: 0, documents: new Map() };
    found.count++;
    found.documents.set(document, (found.documents.get(document) ?? 0) + 1);
    reasons.set(key, found);
  }
  return [...reasons.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ documents, ...reason }) => ({
      ...reason,
      documents: [...documents].slice(0, NAMED).map(([document, count]) => ({ document, count })),
      moreDocuments: after(NAMED, documents.size),
    }));
}

const after = (named: number, all: number) => Math.max(0, all - named);
