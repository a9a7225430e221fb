import { cell, type DocumentSummary, type Status } from '../../preload/contract';
import { changeSince, type Documents, keptUp } from '../state/documents';
import { inSlices, pause, sortInSlices } from '../state/slices';

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
export async function prepareSearch(documents: Documents): Promise<void> {
  await inSlices(documents, (document) => haystack(document) !== '');
}

/** What was found last. Another letter of the query can only narrow it. */
let found: { documents: Documents; query: string; list: Documents } | null = null;

/** The documents whose title, outlet, date or file name hold every word of the query, in whatever case. */
export function matching(documents: Documents, query: string): Documents {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return documents;
  const among = found?.documents === documents && query.startsWith(found.query) ? found.list : documents;
  const list = among.filter((document) => words.every((word) => haystack(document).includes(word)));
  found = { documents, query, list };
  return list;
}

/** What was sorted last. */
let last: { documents: Documents; order: Order; list: Documents } | null = null;

/** The documents sorted; equal ones stay in the order in which the project has them. */
export function sorted(documents: Documents, order: Order): Documents {
  if (last?.documents === documents && last.order === order) return last.list;
  const list = mended(documents, order) ?? anew(documents, order);
  last = { documents, order, list };
  return list;
}

/** Sorts a little at a time, so that `sorted` has it ready: a hundred thousand titles take half a second. */
export async function prepareOrder(documents: Documents, order: Order): Promise<void> {
  if (isSorted(documents, order) || (last?.documents === documents && last.order === order)) return;
  const list = await sortInSlices(documents, compare[order]);
  last = { documents, order, list };
}

function anew(documents: Documents, order: Order): Documents {
  return isSorted(documents, order) ? documents : documents.toSorted(compare[order]);
}

function isSorted(documents: Documents, order: Order): boolean {
  let before: DocumentSummary | undefined;
  for (const document of documents) {
    if (before && compare[order](before, document) > 0) return false;
    before = document;
  }
  return true;
}

/** Of more changes, sorting anew is less work. */
const MOST_MENDED = 50;

/** The list sorted last, with what has changed in it since; null when it has to be sorted anew. */
function mended(documents: Documents, order: Order): Documents | null {
  if (last?.order !== order) return null;
  const change = changeSince(last.documents, documents);
  if (!change || Math.max(change.gone.size, change.come.length) > MOST_MENDED) return null;
  const list = last.list.filter((document) => !change.gone.has(document));
  for (const document of change.come) list.splice(placeFor(document, list, documents, order), 0, document);
  return list;
}

/** Where the document belongs in a sorted list: among equals, where the project has it. */
function placeFor(document: DocumentSummary, list: Documents, documents: Documents, order: Order): number {
  const own = documents.indexOf(document);
  const isBefore = (other: DocumentSummary) =>
    (compare[order](other, document) || documents.indexOf(other) - own) < 0;
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(cell(list, middle))) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Finds out in advance, a little at a time, what the list is about to tell of its documents. */
export async function prepareList(documents: Documents, order: Order): Promise<void> {
  await prepareOrder(documents, order);
  for (const tell of [countDone, spansYears]) {
    await pause();
    tell(documents);
  }
}

/** How many of the documents are done. */
export const countDone = keptUp(
  (documents) => documents.filter(isDone).length,
  (count, { gone, come }) => count - [...gone].filter(isDone).length + come.filter(isDone).length,
);

const isDone = ({ status }: DocumentSummary) => status === 'done';

/** Whether the articles are of more than one year, so that their dates must tell it. */
export const spansYears = keptUp(
  (documents) => {
    const first = documents.find(({ date }) => date)?.date?.slice(0, 4);
    return first !== undefined && documents.some(({ date }) => date && !date.startsWith(first));
  },
  (spans, { gone, come }) => {
    const dates = new Set([...gone].map(({ date }) => date));
    return come.length === gone.size && come.every(({ date }) => dates.has(date)) && dates.size === 1
      ? spans
      : null;
  },
);
