import type { DocumentSummary } from '../../preload/contract';

/** The documents of a project, in its order. A list never changes: what becomes of it is another. */
export type Documents = readonly DocumentSummary[];

/** By what a list differs from the one before it. A document that changed has gone and come. */
export interface Change {
  readonly before: Documents;
  readonly gone: ReadonlySet<DocumentSummary>;
  readonly come: readonly DocumentSummary[];
}

/** The list before is known of the newest lists only, or all that there ever were would be kept. */
const changes = new WeakMap<Documents, Change>();

/** By what the list differs from `before`; null when it was not made from that. */
export function changeSince(before: Documents | undefined, documents: Documents): Change | null {
  const change = changes.get(documents);
  return change && change.before === before ? change : null;
}

function changed(documents: Documents, change: Change): Documents {
  changes.delete(change.before);
  changes.set(documents, change);
  return documents;
}

/** The list with these in place of those of the same ids; the others are put at its end. */
export function withSummaries(before: Documents, summaries: readonly DocumentSummary[]): Documents {
  const fresh = new Map(summaries.map((summary) => [summary.id, summary]));
  const come = [...fresh.values()];
  const documents = [...before];
  const gone = new Set<DocumentSummary>();
  for (const [at, document] of before.entries()) {
    if (fresh.size === 0) break;
    const summary = fresh.get(document.id);
    if (!summary) continue;
    fresh.delete(document.id);
    documents[at] = summary;
    gone.add(document);
  }
  return changed([...documents, ...fresh.values()], { before, gone, come });
}

/** The list without these. */
export function withoutIds(before: Documents, ids: readonly string[]): Documents {
  const leaving = new Set(ids);
  const gone = new Set(before.filter(({ id }) => leaving.has(id)));
  return changed(
    before.filter((document) => !gone.has(document)),
    { before, gone, come: [] },
  );
}

/** Tells something of a list, and of one that was made from it by `mend`; anew where that answers null. */
export function keptUp<T>(
  tell: (documents: Documents) => T,
  mend: (value: T, change: Change) => T | null,
): (documents: Documents) => T {
  let last: { readonly documents: Documents; readonly value: T } | null = null;
  return (documents) => {
    if (last?.documents === documents) return last.value;
    const change = changeSince(last?.documents, documents);
    const value = (last && change && mend(last.value, change)) ?? tell(documents);
    last = { documents, value };
    return value;
  };
}
