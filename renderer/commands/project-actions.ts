import type { DocumentSummary, Input, ProjectView } from '../../preload/contract';
import { closeArticles, forgetArticles, openDocument } from '../state/article';
import { call } from '../state/bridge';
import { useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { dropArticles, restoreArticles } from './article-actions';

/** Shows a project in this window, its first unfinished article in the editor. Null (a cancelled dialog): nothing. */
export async function openProjectView(project: ProjectView | null): Promise<void> {
  if (!project) return;
  closeArticles();
  useProject.getState().setProject(project);
  const first = project.documents.find(({ status }) => status !== 'done') ?? project.documents[0];
  if (first) await openDocument(first.id);
}

/** Opens the project in this folder, or asks for one. */
export async function openProject(dir?: string): Promise<void> {
  await attempt(async () => openProjectView(await call('project:open', dir === undefined ? {} : { dir })));
}

export async function openSample(): Promise<void> {
  await attempt(async () => openProjectView(await call('project:sample', undefined)));
}

export async function createProject(title: string): Promise<void> {
  await attempt(async () => openProjectView(await call('project:create', { title })));
}

/**
 * Adds files and folders that were dropped on the window, or asks for some; what is doubtful in them is shown first. A
 * project's folder is opened instead.
 */
export async function addArticles(input: Input<'articles:look-over'>): Promise<void> {
  await attempt(async () => {
    const found = await call('articles:look-over', input);
    if (!found) return;
    const { paths, others } = found;
    const [first, ...rest] = found.doubts;
    if (first) useScreen.getState().show({ kind: 'import-preview', paths, others, doubts: [first, ...rest] });
    else await addLookedOver({ paths });
  });
}

/** Adds files and folders as was chosen for them. */
export async function addLookedOver(input: Input<'articles:add'>): Promise<void> {
  await attempt(async () => {
    const { report, documents } = await call('articles:add', input);
    await takeIn(documents);
    const { skipped, problems, notes, versions, cancelled } = report;
    const clean = !cancelled && [skipped, problems, notes, versions].every(({ length }) => length === 0);
    const text = `${plural(documents.length, 'article')} added.`;
    if (clean) useNotices.getState().tell({ kind: 'info', text });
    else useScreen.getState().show({ kind: 'import-report', report });
  });
}

/** Adds the text on the clipboard as an article. */
export async function pasteArticle(): Promise<void> {
  await attempt(async () => {
    await takeIn([await call('articles:paste', { text: await navigator.clipboard.readText() })]);
  });
}

/** Lists articles that were added, opens the first, and makes it possible to take the addition back. */
export async function takeIn(documents: readonly DocumentSummary[]): Promise<void> {
  const ids = documents.map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return;
  forgetArticles(ids);
  useProject.getState().putDocuments(documents);
  useJournal.getState().record({
    title: `Add ${plural(ids.length, 'article')}`,
    document: null,
    undo: () => dropArticles(ids),
    redo: () => restoreArticles(ids),
  });
  await openDocument(first);
}

/** Adds what was dropped on the window. */
export async function addPaths(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  if (useProject.getState().project) await addArticles({ paths: [...paths] });
  else await openProject(paths[0]);
}

/** Asks where, then writes a dataset and shows its report. */
export async function runExport(input: Input<'export:run'>): Promise<void> {
  await attempt(async () => {
    const report = await call('export:run', input);
    if (report) useScreen.getState().show({ kind: 'export-report', report });
  });
}

export async function saveNow(): Promise<void> {
  await attempt(async () => useProject.getState().setSaveState(await call('project:save', undefined)));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellError(error);
  } finally {
    useScreen.getState().setProgress(null);
  }
}

/** "1 article", "2 articles". */
function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
