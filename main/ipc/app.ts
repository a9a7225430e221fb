import { writeFile } from 'node:fs/promises';
import { app, shell } from 'electron';
import type { PreferencesFile } from '../preferences';
import { allDesks, type Desk, openWindow, tell } from '../window';
import type { Handlers } from './handle';

type AppHandlers = Pick<
  Handlers<Desk>,
  | 'preferences:read'
  | 'preferences:change'
  | 'shell:show'
  | 'window:new'
  | 'window:close'
  | 'window:zoom'
  | 'window:ready'
>;

/** The calls about this person, this computer and the windows. */
export function appHandlers(preferences: PreferencesFile): AppHandlers {
  return {
    'preferences:read': () => preferences.value,
    'preferences:change': async (change) => {
      const changed = await preferences.change(change);
      if (change.annotator !== undefined) await annotateAs(change.annotator);
      return changed;
    },
    'shell:show': ({ path }) => shell.showItemInFolder(path),
    'window:new': () => void openWindow(),
    'window:close': (_input, { window }) => window.close(),
    'window:zoom': ({ factor }, { window }) => window.webContents.setZoomFactor(factor),
    'window:ready': (_input, desk) => takePicture(desk),
  };
}

/** In every window the work goes on under the new name. */
async function annotateAs(name: string): Promise<void> {
  for (const desk of allDesks()) {
    if (!desk.session.outline()) continue;
    await desk.session.open.changeAnnotator(name);
    tell(desk, 'project', desk.session.open.outline());
  }
}

/** Resolves in the page when its fonts are there and it has been drawn with them. */
const drawn = `document.fonts.ready.then(() =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))))`;

/** With `--screenshot=FILE` the app shows its first window to that file and ends. */
async function takePicture({ window }: Desk): Promise<void> {
  const file = app.commandLine.getSwitchValue('screenshot');
  if (file === '') return;
  await window.webContents.executeJavaScript(drawn);
  const picture = await window.webContents.capturePage();
  await writeFile(file, picture.toPNG());
  window.close();
}
