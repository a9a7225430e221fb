import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dialog } from 'electron';
import type { ArticlePreview, Contribution, DocumentSummary, Output } from '../../preload/contract';
import type { ReadOptions } from '../articles/content';
import { readCopied } from '../articles/read-file';
import { openReader } from '../articles/reader-pool';
import { readers } from '../articles/readers';
import { contribute, withdraw } from '../formats/contribution';
import { type ImportOptions, importFiles } from '../import';
import { lookOver } from '../look-over';
import type { PreferencesFile } from '../preferences';
import { labelPlaces } from '../project/label-places';
import type { Project } from '../project/project';
import { sourcePath } from '../read-again';
import { type Desk, tell } from '../window';
import type { Handlers } from './handle';
import { PATIENCE, showing } from './progress';
import { openProject } from './project';

/** What holds several articles. */
const others = ['zip', 'csv', 'tsv', 'jsonl', 'ndjson', 'json'];

type ArticleHandlers = Pick<
  Handlers<Desk>,
  | 'articles:look-over'
  | 'articles:add'
  | 'articles:withdraw'
  | 'articles:contribute'
  | 'articles:preview'
  | 'document:preview'
  | 'articles:paste'
  | 'articles:cancel'
  | 'articles:remove'
  | 'articles:restore'
  | 'document:read'
  | 'document:edit'
  | 'document:status'
  | 'document:note'
  | 'annotations:change'
  | 'annotations:change-many'
  | 'annotations:label-places'
>;

/** The calls about articles and what is annotated in them. */
export function articleHandlers(preferences: PreferencesFile): ArticleHandlers {
  return {
    'articles:look-over': async (input, desk) => {
      const paths = input.paths ?? (await choose(desk, input.ask ?? 'files'));
      const [only] = paths;
      if (only === undefined) return null;
      if (paths.length === 1 && existsSync(join(only, 'gloss.json'))) {
        tell(desk, 'project', await openProject(desk, only, preferences));
        return null;
      }
      const { scheme } = desk.session.open.outline();
      return showing(desk, (progress) =>
        desk.session.work((signal) => lookOver(paths, scheme, progress, signal)),
      );
    },
    'articles:add': ({ paths, ...options }, desk) => add(paths, options, desk),
    'articles:withdraw': ({ contributions }, { session }) => giving(session.open, contributions, withdraw),
    'articles:contribute': ({ contributions }, { session }) =>
      giving(session.open, contributions, contribute),
    'articles:preview': ({ path, encoding }) => preview(path, encoding === undefined ? {} : { encoding }),
    'document:preview': async ({ document, encoding }, { session }) => {
      const path = sourcePath(session.open, await session.open.readDocument(document));
      return preview(path, { encoding });
    },
    'articles:paste': async ({ text }, { session: { open } }) => {
      const summary = await open.collection.take(await readCopied(text), new Date());
      return { summary, ...(await open.read(summary.id)) };
    },
    'articles:cancel': (_input, { session }) => session.cancel(),
    'articles:remove': ({ documents }, desk) => {
      const { collection } = desk.session.open;
      return showing(desk, (progress) => collection.remove(documents, progress), PATIENCE);
    },
    'articles:restore': ({ documents }, desk) => {
      const { collection } = desk.session.open;
      return showing(desk, (progress) => collection.restore(documents, progress), PATIENCE);
    },
    'document:read': ({ document }, { session }) => session.open.read(document),
    'document:edit': ({ document, metadata }, { session }) => session.open.editMetadata(document, metadata),
    'document:status': ({ document, status }, { session }) => session.open.setStatus(document, status),
    'document:note': ({ document, note }, { session }) => session.open.setNote(document, note),
    'annotations:change': ({ document, ...edit }, { session }) => session.open.change(document, edit),
    'annotations:change-many': ({ changes }, { session }) => session.open.changeMany(changes),
    'annotations:label-places': ({ label, places }, desk) => {
      const { session } = desk;
      return showing(desk, (progress) =>
        session.work((signal) => labelPlaces(session.open, label, places, progress, signal)),
      );
    },
  };
}

async function add(
  paths: readonly string[],
  options: ImportOptions,
  desk: Desk,
): Promise<Output<'articles:add'>> {
  const project = desk.session.open;
  const before = new Set(project.documents());
  const contributions: Contribution[] = [];
  const given = new Map<string, number>();
  const onBrought = (one: Contribution) => {
    const { annotator, added } = one;
    if (added.length > 0) given.set(annotator, (given.get(annotator) ?? 0) + added.length);
    if (before.has(one.document)) contributions.push(one);
  };
  const { imported, ...report } = await showing(desk, (progress) =>
    desk.session.work((signal) => importFiles(project, paths, { ...options, onBrought }, progress, signal)),
  );
  const { scheme } = project.outline();
  return {
    ...{ report, contributions, scheme, given: Object.fromEntries(given) },
    documents: imported.map(({ document }) => document),
  };
}

/** Gives or takes back what datasets bring, and waits until that is on the disk. */
async function giving(
  project: Project,
  contributions: readonly Contribution[],
  change: (project: Project, contribution: Contribution) => Promise<void>,
): Promise<DocumentSummary[]> {
  for (const contribution of contributions) await change(project, contribution);
  await project.saveNow();
  return project.summariesOf(contributions.map(({ document }) => document));
}

async function preview(path: string, options: ReadOptions): Promise<ArticlePreview> {
  const reader = openReader();
  try {
    return await reader.preview(path, options);
  } finally {
    await reader.close();
  }
}

async function choose({ window }: Desk, what: 'files' | 'folder'): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: what === 'files' ? 'Add articles' : 'Add a folder of articles',
    buttonLabel: 'Add',
    properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections'],
    filters: [
      { name: 'Articles', extensions: [...readers.flatMap(({ extensions }) => [...extensions]), ...others] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return filePaths;
}
