import type { DocumentSummary, Input, ProjectOutline } from '../../preload/contract';
import { prepareList, prepareSearch } from '../library/arrange';
import { useLibraryView } from '../library/library-view';
import { closeArticles, openDocument, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { allDocuments, firstDocuments, type Portion } from '../state/listing';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { painted } from '../state/slices';
import { leaveQueue } from '../suggest/queue';
import { plural } from '../ui/format';
import { takeIn } from './take-in';

/**
 * Shows a project in this window, its first unfinished article in the editor. Of a large one, the first documents are
 * listed as soon as they are there, the others when all are. Null (a cancelled dialog): nothing.
 */
export async function showProject(outline: ProjectOutline | null): Promise<void> {
  const first = outline && (await firstDocuments(outline.dir));
  if (!first) return;
  leaveQueue();
  closeArticles();
  useProject.getState().setProject({ ...outline, documents: first.documents });
  useProject.setState({ listing: first.documents.length < first.total ? 'arriving' : 'whole' });
  const begun = first.documents.find(isUnfinished);
  const opening = begun && openDocument(begun.id);
  await painted();
  await listOthers(outline.dir, first);
  await opening;
}

const isUnfinished = ({ status }: DocumentSummary) => status !== 'done';

/** Lists all documents of the project. Where that fails the person is told, and can have it tried again. */
async function listOthers(dir: string, first: Portion): Promise<void> {
  try {
    const all = await allDocuments(dir, first);
    if (!all) return;
    await prepareList(all, useLibraryView.getState().order);
    if (useProject.getState().project?.dir !== dir) return;
    useProject.getState().listAll(all);
    const next = all.find(isUnfinished) ?? all[0];
    if (next && useArticle.getState().open === null) await openDocument(next.id);
    void prepareSearch(all);
  } catch (error) {
    if (useProject.getState().project?.dir !== dir) return;
    useProject.setState({ listing: 'broken' });
    const reason = error instanceof Error ? error.message : String(error);
    const again = () => {
      if (useProject.getState().project?.dir !== dir) return;
      useProject.setState({ listing: 'arriving' });
      void listOthers(dir, first);
    };
    useNotices.getState().tell({
      kind: 'error',
      text: `Only the first articles of this project are listed. The others could not be: ${reason}`,
      action: { title: 'Try again', run: again },
    });
  }
}

/** Opens the project in this folder, or asks for one. */
export async function openProject(dir?: string): Promise<void> {
  await attempt(async () => showProject(await call('project:open', dir === undefined ? {} : { dir })));
}

export async function openSample(): Promise<void> {
  await attempt(async () => showProject(await call('project:sample', undefined)));
}

export async function createProject(title: string): Promise<void> {
  await attempt(async () => showProject(await call('project:create', { title })));
}

/**
 * Adds files and folders that were dropped on the window, or asks for some; what is doubtful in them is shown first. A
 * project's folder is opened instead.
 */
export async function addArticles(input: Input<'articles:look-over'>): Promise<void> {
  await attempt(async () => {
    const found = await call('articles:look-over', input);
    if (!found) return;
    if (found.doubts.length > 0 || found.datasets)
      useScreen.getState().show({ kind: 'import-preview', ...found });
    else await addLookedOver({ paths: found.paths });
  });
}

/** Adds files and folders as was chosen for them. */
export async function addLookedOver(input: Input<'articles:add'>): Promise<void> {
  await attempt(async () => {
    const { report, given, ...arrival } = await call('articles:add', input);
    const articles = await takeIn(arrival);
    const { skipped, problems, notes, versions, cancelled } = report;
    const clean = !cancelled && [skipped, problems, notes, versions].every(({ length }) => length === 0);
    if (clean && Object.keys(given).length === 0)
      useNotices.getState().tell({ kind: 'info', text: `${plural(articles, 'article')} added.` });
    else
      useScreen.getState().show({ kind: 'import-report', report, given: { articles, annotations: given } });
  });
}

/** Adds the text on the clipboard as an article. */
export async function pasteArticle(): Promise<void> {
  await attempt(async () => {
    const { summary, ...read } = await call('articles:paste', { text: await navigator.clipboard.readText() });
    const scheme = useProject.getState().project?.scheme;
    if (scheme) await takeIn({ documents: [summary.id], contributions: [], scheme }, read);
  });
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
  await attempt(() => call('project:save', undefined));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellError(error);
  }
}
