import type { Contribution, Output } from '../../preload/contract';
import { refreshArticle } from '../state/absorb';
import { forgetArticles, openDocument, putArticle } from '../state/article';
import { call } from '../state/bridge';
import { useJournal } from '../state/journal';
import { tellError } from '../state/notices';
import { allListed, useProject } from '../state/project';
import { putScheme, showScheme } from '../state/scheme';
import { plural } from '../ui/format';
import { dropArticles, listDocuments, restoreArticles } from './article-actions';

/** What came into the project at once. */
type Arrival = Pick<Output<'articles:add'>, 'documents' | 'contributions' | 'scheme'>;

/**
 * Shows what came into the project: lists articles, opens the first, and makes it possible to take all of it back at
 * once. Answers how many of the articles are new. An article that was `read` already is not read again to be opened.
 */
export async function takeIn(
  { documents, contributions, scheme }: Arrival,
  read?: Output<'document:read'>,
): Promise<number> {
  await allListed();
  const before = useProject.getState().project?.scheme ?? scheme;
  const there = new Set(useProject.getState().project?.documents.map(({ id }) => id));
  const ids = documents.filter((id) => !there.has(id));
  const isNewScheme = JSON.stringify(before) !== JSON.stringify(scheme);
  if (isNewScheme) showScheme(scheme);
  forgetArticles(ids);
  if (read) putArticle(read);
  await listDocuments(documents);
  await refresh(contributions);
  if (documents.length === 0 && !isNewScheme) return 0;
  useJournal.getState().record({
    title: titleOf(ids.length, contributions),
    document: null,
    changes: contributions.map(({ document }) => document),
    undo: async () => {
      if (ids.length > 0) await dropArticles(ids);
      await give('articles:withdraw', contributions);
      // Where somebody has used one of the new labels since, they stay.
      if (isNewScheme) await putScheme(before).catch(tellError);
    },
    redo: async () => {
      if (isNewScheme) await putScheme(scheme);
      if (ids.length > 0) await restoreArticles(ids);
      await give('articles:contribute', contributions);
    },
  });
  const first = ids[0] ?? documents[0];
  if (first !== undefined) await openDocument(first);
  return ids.length;
}

function titleOf(articles: number, contributions: readonly Contribution[]): string {
  if (articles > 0) return `Add ${plural(articles, 'article')}`;
  const count = contributions.reduce((sum, { added }) => sum + added.length, 0);
  return `Add ${plural(count, 'annotation')} of a dataset`;
}

async function give(
  channel: 'articles:withdraw' | 'articles:contribute',
  contributions: readonly Contribution[],
): Promise<void> {
  if (contributions.length === 0) return;
  useProject.getState().putDocuments(await call(channel, { contributions: [...contributions] }));
  await refresh(contributions);
}

/** Shows what datasets did to articles of this session. */
async function refresh(contributions: readonly Contribution[]): Promise<void> {
  for (const id of new Set(contributions.map(({ document }) => document))) await refreshArticle(id);
}
