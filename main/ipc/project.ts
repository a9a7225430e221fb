import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { GlossError, type Problem, type ProjectOutline, toColumns } from '../../preload/contract';
import { importFiles } from '../import';
import type { PreferencesFile } from '../preferences';
import { Project } from '../project/project';
import { allDesks, type Desk, leaveField, tell } from '../window';
import type { Handlers } from './handle';
import { forMenu } from './menu';
import { PATIENCE, showing } from './progress';

type ProjectHandlers = Pick<
  Handlers<Desk>,
  | 'project:current'
  | 'project:open'
  | 'project:create'
  | 'project:cancel'
  | 'project:sample'
  | 'project:documents'
  | 'project:summaries'
  | 'project:save'
>;

/** The calls about a whole project: which one this window shows. */
export function projectHandlers(preferences: PreferencesFile): ProjectHandlers {
  const open = (desk: Desk, dir: string) => openProject(desk, dir, preferences);
  return {
    'project:current': (_input, { session }) => session.first(),
    'project:open': async ({ dir }, desk) => {
      const chosen = dir ?? (await chooseFolder(desk, 'Open project'));
      return chosen === null ? null : open(desk, chosen);
    },
    'project:create': async ({ title }, desk) => {
      const dir = await chooseNewFolder(desk, title);
      if (dir === null) return null;
      await Project.create(dir, { title });
      return open(desk, dir);
    },
    'project:cancel': (_input, { session }) => session.cancelOpening(),
    'project:sample': async (_input, desk) => open(desk, await sampleProject()),
    'project:documents': ({ dir, from, count }, { session }) => {
      if (session.outline()?.dir !== dir) return null;
      const { open } = session;
      return { total: open.documents().length, documents: toColumns(open.portion(from, count)) };
    },
    'project:summaries': ({ documents }, { session }) => session.open.summariesOf(documents),
    'project:save': async (_input, { session }) => {
      await session.open.saveNow();
    },
  };
}

/** Opens the project in this folder in the window. One that another window here has open is brought to the front. */
export async function openProject(
  desk: Desk,
  dir: string,
  preferences: PreferencesFile,
): Promise<ProjectOutline> {
  const other = allDesks().find(({ session }) => session.outline()?.dir === dir);
  if (other && other !== desk) {
    other.window.focus();
    throw new GlossError(
      'locked',
      `“${other.session.outline()?.title}” is open in another window, which is now in front.`,
    );
  }
  // What is being typed belongs to the project that is open until now.
  if (desk.session.outline()) await leaveField(desk.window);
  const options = {
    annotator: preferences.value.annotator,
    cacheDir: join(app.getPath('userData'), 'catalogues'),
    onSaveState: () => tell(desk, 'saveState', desk.session.saveNews()),
    onProblem: (problem: Problem) => tell(desk, 'problem', problem),
  };
  const outline = await showing(
    desk,
    (onProgress) => desk.session.use(dir, { ...options, onProgress }),
    PATIENCE,
  );
  desk.window.setTitle(`${outline.title} – Gloss`);
  forMenu(desk);
  await preferences.remember(outline.dir, outline.title);
  return outline;
}

async function chooseFolder({ window }: Desk, title: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openDirectory'] });
  return filePaths[0] ?? null;
}

async function chooseNewFolder({ window }: Desk, title: string): Promise<string | null> {
  const folder = title.replace(/[/\\:*?"<>|]+/g, '-');
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Where to keep the project',
    buttonLabel: 'Create',
    defaultPath: join(app.getPath('documents'), folder),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return filePath || null;
}

/** An empty project for a bench, in the folder for temporary files. */
export async function scratchProject(): Promise<string> {
  const dir = await mkdtemp(join(app.getPath('temp'), 'gloss-bench-'));
  await Project.create(dir, { title: 'Bench' });
  return dir;
}

/** The sample project of this person, made from the articles that Gloss ships when it is not there yet. */
export async function sampleProject(): Promise<string> {
  const home = app.getPath('userData');
  const dir = join(home, 'Sample project');
  if (existsSync(join(dir, 'gloss.json'))) return dir;
  await mkdir(home, { recursive: true });
  const draft = await mkdtemp(join(home, 'sample-'));
  const articles = join(app.getAppPath(), 'resources', 'sample');
  try {
    await Project.create(draft, { title: 'Port Alder: the vote' });
    const project = await Project.open(draft, { annotator: 'sample', lock: true });
    const files = (await readdir(articles)).filter((name) => name !== 'README.md').sort();
    await importFiles(
      project,
      files.map((name) => join(articles, name)),
    );
    await project.close();
    await rename(draft, dir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return dir;
}
