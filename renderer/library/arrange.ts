import type { DocumentSummary, Status } from '../../preload/contract';

export const orders = ['added', 'title', 'date', 'outlet', 'status'] as const;
/** By what the article list is sorted. */
export type Order = (typeof orders)[number];

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const statusRank: Readonly<Record<Status, number>> = { 'in-progress': 0, new: 1, done: 2 };

const compare: Readonly<Record<Order, (a: DocumentSummary, b: DocumentSummary) => number>> = {
  added: (a, b) => plain(a.added, b.added),
  title: (a, b) => collator.compare(a.title, b.title),
  // The latest first, as newspapers are read; what has no date or outlet comes last.
  date: (a, b) => plain(b.date ?? '', a.date ?? ''),
  outlet: (a, b) => Number(!a.outlet) - Number(!b.outlet) || collator.compare(a.outlet ?? '', b.outlet ?? ''),
  status: (a, b) => statusRank[a.status] - statusRank[b.status],
};

function plain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is searched of each summary, made once for each. */
const haystacks = new WeakMap<DocumentSummary, string>();

function haystack(document: DocumentSummary): string {
  const known = haystacks.get(document);
  if (known !== undefined) return known;
  const { title, outlet, date, fileName } = document;
  const made = [title, outlet ?? '', date ?? '', fileName].join('\n').toLowerCase();
  haystacks.set(document, made);
  return made;
}

/** The documents whose title, outlet, date or file name hold every word of the query, in whatever case. */
export function matching(documents: readonly DocumentSummary[], query: string): readonly DocumentSummary[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return documents;
  return documents.filter((document) => words.every((word) => haystack(document).includes(word)));
}

/** The documents sorted; equal ones stay in the order in which the project has them. */
export function sorted(documents: readonly DocumentSummary[], order: Order): readonly DocumentSummary[] {
  return documents.toSorted(compare[order]);
}
