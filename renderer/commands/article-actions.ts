import type { DocumentMetadata, DocumentSummary, Status } from '../../preload/contract';
import { listedDocuments } from '../library/library-view';
import { closeArticle, openDocument, updateMetadata, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { undoIfLatest } from '../state/bulk';
import { shorten } from '../state/edit-title';
import { type Entry, useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { summaryOf, useProject } from '../state/project';

/** Opens the article below the open one in the list as it is shown (or above it), if there is one. */
export async function openNeighbour(distance: 1 | -1): Promise<void> {
  const documents = listedDocuments();
  const at = documents.findIndex(({ id }) => id === useArticle.getState().open);
  const next = documents[at + distance];
  if (next && (at >= 0 || distance === 1)) await openDocument(next.id);
}

const statuses: readonly Status[] = ['new', 'in-progress', 'done'];

/** Gives the article the next status: new, in progress, done, and new again. */
export function cycleStatus(id: string): void {
  const status = summaryOf(id)?.status;
  const next = statuses[(statuses.indexOf(status ?? 'done') + 1) % statuses.length];
  if (next) setStatus(id, next);
}

export function setStatus(id: string, status: Status): void {
  const before = summaryOf(id)?.status;
  if (before === undefined || before === status) return;
  const put = async (value: Status) =>
    useProject.getState().putDocuments([await call('document:status', { document: id, status: value })]);
  doAndRecord(
    `Mark as ${status === 'in-progress' ? 'in progress' : status}`,
    id,
    () => put(status),
    () => put(before),
  );
}

/** Corrects an article's title, outlet, author, date or language. */
export function editArticle(id: string, metadata: Partial<DocumentMetadata>): void {
  const summary = summaryOf(id);
  if (!summary) return;
  const { title, outlet, author, date, language } = summary;
  const put = async (value: Partial<DocumentMetadata>) => {
    useProject.getState().putDocuments([await call('document:edit', { document: id, metadata: value })]);
    updateMetadata(id, value);
  };
  doAndRecord(
    metadata.title !== undefined && metadata.title !== title
      ? `Change title to “${shorten(metadata.title)}”`
      : 'Change outlet, author or date',
    id,
    () => put(metadata),
    () => put({ title, outlet, author, date, language }),
  );
}

/** Takes an article out of the project; undo brings it back with its annotations. */
export function removeArticle(id: string): void {
  const title = `“${shorten(summaryOf(id)?.title ?? 'article')}”`;
  const entry: Entry = {
    title: `Remove ${title}`,
    document: null,
    undo: () => restoreArticles([id]),
    redo: () => dropArticles([id]),
  };
  dropArticles([id])
    .then(() => {
      useJournal.getState().record(entry);
      useNotices.getState().tell({
        kind: 'info',
        text: `${title} and its annotations are out of the project.`,
        action: { title: 'Undo', run: () => void undoIfLatest(entry) },
      });
    })
    .catch(tellError);
}

/** Takes articles out of the project and out of the window. */
export async function dropArticles(ids: readonly string[]): Promise<void> {
  await call('articles:remove', { documents: [...ids] });
  const wasOpen = useArticle.getState().open;
  if (wasOpen !== null && ids.includes(wasOpen)) {
    await openOther(new Set(ids));
    closeArticle(wasOpen);
  }
  useProject.getState().dropDocuments(ids);
}

export async function restoreArticles(ids: readonly string[]): Promise<void> {
  await call('articles:restore', { documents: [...ids] });
  await listDocuments(ids);
}

/** So many summaries are asked for at a time: neither the main process nor the page is busy with them for long. */
const PORTION = 2000;

/** Lists documents that came into the project, or what changed about them. */
export async function listDocuments(ids: readonly string[]): Promise<void> {
  const summaries: DocumentSummary[] = [];
  for (let from = 0; from < ids.length; from += PORTION)
    summaries.push(...(await call('project:summaries', { documents: ids.slice(from, from + PORTION) })));
  useProject.getState().putDocuments(summaries);
}

/** Opens the nearest article that stays. */
async function openOther(leaving: ReadonlySet<string>): Promise<void> {
  const documents = useProject.getState().project?.documents ?? [];
  const at = documents.findIndex(({ id }) => id === useArticle.getState().open);
  const stays = ({ id }: { id: string }) => !leaving.has(id);
  const other = documents.slice(at).find(stays) ?? documents.slice(0, at).findLast(stays);
  if (other) await openDocument(other.id);
}

function doAndRecord(
  title: string,
  document: string | null,
  redo: () => Promise<void>,
  undo: () => Promise<void>,
): void {
  redo()
    .then(() => useJournal.getState().record({ title, document, undo, redo }))
    .catch(tellError);
}
