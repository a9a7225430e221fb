import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, session } from 'electron';
import { appHandlers } from './ipc/app';
import { articleHandlers } from './ipc/articles';
import { exportHandlers } from './ipc/export';
import { handleCalls } from './ipc/handle';
import { forMenu } from './ipc/menu';
import { openProject, projectHandlers, sampleProject, scratchProject } from './ipc/project';
import { schemeHandlers } from './ipc/scheme';
import { searchHandlers } from './ipc/search';
import { suggestHandlers } from './ipc/suggest';
import { versionHandlers } from './ipc/versions';
import { PreferencesFile } from './preferences';
import { declareScheme, serve } from './protocol';
import { type Desk, deskOf, isBench, openWindow } from './window';

declareScheme();

// A second start of the same person's Gloss hands its project to the first.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  serve(join(import.meta.dirname, '../renderer'));
  denyPermissions();
  const preferences = await PreferencesFile.open(app.getPath('userData'));
  handleCalls<Desk>(
    {
      ...projectHandlers(preferences),
      ...articleHandlers(preferences),
      ...schemeHandlers,
      ...searchHandlers,
      ...suggestHandlers,
      ...versionHandlers,
      ...exportHandlers,
      ...appHandlers(preferences),
    },
    trustedDesk,
    ({ session }) => session.saveNews(),
  );
  app.on('browser-window-focus', (_event, window) => forMenu(deskOf(window.webContents)));
  app.on('second-instance', (_event, args, folder) => openFrom(args, folder, preferences));
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow());
  app.on('window-all-closed', () => app.quit());
  quitWhenWritten(preferences);
  openFrom(process.argv, process.cwd(), preferences);
}

/** What was chosen just before the end is kept for the next time. */
function quitWhenWritten(preferences: PreferencesFile): void {
  let isWritten = false;
  app.on('will-quit', (event) => {
    if (isWritten) return;
    event.preventDefault();
    preferences.settled().finally(() => {
      isWritten = true;
      app.quit();
    });
  });
}

/** Opens a window on what the command line asks for: a project's folder, the sample (`--sample`), or the first screen. */
function openFrom(args: readonly string[], folder: string, preferences: PreferencesFile): void {
  const desk = openWindow();
  forMenu(desk);
  const named = args
    .slice(1)
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => resolve(folder, arg))
    .find((path) => path !== app.getAppPath());
  if (named) desk.session.start(openProject(desk, named, preferences));
  else if (isBench) desk.session.start(scratchProject().then((dir) => openProject(desk, dir, preferences)));
  else if (args.includes('--sample')) {
    desk.session.start(sampleProject().then((dir) => openProject(desk, dir, preferences)));
  }
}

/** Only the page of one of our windows may call, not a frame in it. */
function trustedDesk({ sender, senderFrame }: IpcMainInvokeEvent): Desk | null {
  return senderFrame === sender.mainFrame ? deskOf(sender) : null;
}

const clipboard = new Set(['clipboard-sanitized-write', 'clipboard-read']);

/** The page may use the clipboard. It may do nothing else that a browser asks a person for. */
function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(clipboard.has(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => clipboard.has(permission));
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Gloss could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
