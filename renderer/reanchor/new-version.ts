import type { DocumentSummary, TakenOver } from '../../preload/contract';
import { dropArticles, restoreArticles } from '../commands/article-actions';
import { refreshArticle } from '../state/absorb';
import { closeArticle, openDocument } from '../state/article';
import { call } from '../state/bridge';
import { shorten } from '../state/edit-title';
import { useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { summaryOf, useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { plural } from '../ui/format';

/** Asks for a file and takes it as the new version of the article, with all its annotations. */
export async function importNewVersion(from: string): Promise<void> {
  await attempt(async () => {
    const title = titleOf(from);
    const found = await call('articles:new-version', { document: from });
    if (!found) return;
    await replace(from, found, `Import a new version of ${title}`);
    tell(found);
  });
}

/** Reads the article's file again in another encoding, and puts what comes out in its place. */
export async function readAgain(from: string, encoding: string): Promise<void> {
  await attempt(async () => {
    const title = `Read ${titleOf(from)} as ${encoding}`;
    await replace(from, await call('articles:read-again', { document: from, encoding }), title);
    useNotices.getState().tell({ kind: 'info', text: `The article was read again as ${encoding}.` });
  });
}

/** Shows the document that main has put in the place of another one, and makes it possible to take that back. */
async function replace(from: string, found: Found, title: string): Promise<void> {
  const to = found.document.id;
  useJournal.getState().record({
    title,
    document: null,
    undo: async () => {
      await handBack(to, from);
      await dropArticles([to]);
    },
    redo: async () => {
      await restoreArticles([to]);
      await show(from, await call('articles:take-over', { from, to }));
    },
  });
  await show(from, found);
}

/** Makes an article that was added the new version of another one. */
export async function takeOver(from: string, to: string): Promise<void> {
  await attempt(async () => {
    const title = titleOf(from);
    const take = () => call('articles:take-over', { from, to });
    const found = await take();
    useJournal.getState().record({
      title: `Take over the annotations of ${title}`,
      document: null,
      changes: [to],
      undo: () => handBack(to, from),
      redo: async () => show(from, await take()),
    });
    await show(from, found);
    tell(found);
  });
}

interface Found {
  readonly document: DocumentSummary;
  readonly taken: TakenOver;
}

async function show(from: string, { document }: Found): Promise<void> {
  await refreshArticle(document.id);
  useProject.getState().putDocuments([document]);
  await openDocument(document.id);
  closeArticle(from);
  useProject.getState().dropDocuments([from]);
}

async function handBack(to: string, from: string): Promise<void> {
  const documents = await call('articles:give-back', { document: to });
  await refreshArticle(to);
  useProject.getState().putDocuments(documents);
  await openDocument(from);
}

/** Shows what is to be settled, or says that nothing is. */
function tell({ document, taken: { exact, moved, orphan } }: Found): void {
  if (document.unsettled > 0) {
    useScreen.getState().show({ kind: 'reanchor', document: document.id });
    return;
  }
  const others = moved + orphan;
  const left = others > 0 ? ` ${plural(others, 'annotation')} of others are theirs to settle.` : '';
  const text = `${plural(exact, 'annotation')} taken over, each where its words stand.${left}`;
  useNotices.getState().tell({ kind: 'info', text });
}

function titleOf(id: string): string {
  return `“${shorten(summaryOf(id)?.title ?? 'an article')}”`;
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellError(error);
  }
}
