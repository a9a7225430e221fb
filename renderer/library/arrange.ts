import type { DocumentSummary, Status } from '../../preload/contract';
import { inSlices } from '../state/slices';

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

/** Makes what is searched of each document in advance: of a hundred thousand, the first letter would wait for it. */
export async function prepareSearch(documents: readonly DocumentSummary[]): Promise<void> {
  await inSlices(documents, (document) => haystack(document) !== '');
}

/** What was found last. Another letter of the query can only narrow it. */
let found: { documents: readonly DocumentSummary[]; query: string; list: readonly DocumentSummary[] } | null =
  null;

/** The documents whose title, outlet, date or file name hold every word of the query, in whatever case. */
export function matching(documents: readonly DocumentSummary[], query: string): readonly DocumentSummary[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return documents;
  const among = found?.documents === documents && query.startsWith(found.query) ? found.list : documents;
  const list = among.filter((document) => words.every((word) => haystack(document).includes(word)));
  found = { documents, query, list };
  return list;
}

/** What was sorted last. */
let last: { documents: readonly DocumentSummary[]; order: Order; list: readonly DocumentSummary[] } | null =
  null;

/** The documents sorted; equal ones stay in the order in which the project has them. */
export function sorted(documents: readonly DocumentSummary[], order: Order): readonly DocumentSummary[] {
  if (last?.documents === documents && last.order === order) return last.list;
  const list = inPlace(documents, order) ?? documents.toSorted(compare[order]);
  last = { documents, order, list };
  return list;
}

/** The list sorted last, with what was replaced in it since; null when it has to be sorted anew. */
function inPlace(documents: readonly DocumentSummary[], order: Order): readonly DocumentSummary[] | null {
  if (last?.order !== order || last.documents.length !== documents.length) return null;
  const replacements = new Map<DocumentSummary, DocumentSummary>();
  for (const [at, before] of last.documents.entries()) {
    const now = documents[at];
    if (now === before) continue;
    if (now?.id !== before.id || compare[order](now, before) !== 0) return null;
    replacements.set(before, now);
  }
  return last.list.map((document) => replacements.get(document) ?? document);
}
