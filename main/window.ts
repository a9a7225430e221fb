import { join } from 'node:path';
import { BrowserWindow, dialog, shell, type WebContents } from 'electron';
import type { EventName, EventValue } from '../preload/contract';
import { pageUrl } from './protocol';
import { Session } from './session';

/** A window and what it works on. */
export interface Desk {
  readonly window: BrowserWindow;
  readonly session: Session;
}

const desks = new Map<number, Desk>();

/** Every open window. */
export function allDesks(): readonly Desk[] {
  return [...desks.values()];
}

/** The desk of a page, or null when the page is none of ours. */
export function deskOf(contents: WebContents): Desk | null {
  return desks.get(contents.id) ?? null;
}

/** The window in front, or any. */
export function frontDesk(): Desk | null {
  const focused = BrowserWindow.getFocusedWindow();
  return (focused && deskOf(focused.webContents)) ?? allDesks()[0] ?? null;
}

/** Tells the window's page something it did not ask for. */
export function tell<E extends EventName>({ window }: Desk, event: E, value: EventValue<E>): void {
  if (!window.isDestroyed()) window.webContents.send(event, JSON.stringify(value));
}

/** The environment asks for a bench (see tests/bench): the page then has a hook by which it is driven. */
export const isBench = process.env.BENCH === '1';

/** Opens a window; its page asks for its project when it is there. */
export function openWindow(session = new Session()): Desk {
  const window = new BrowserWindow({
    width: 1280,
    height: isBench ? 900 : 800,
    useContentSize: true,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: '#f4f2ec',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  const desk = { window, session };
  const { id } = window.webContents;
  desks.set(id, desk);
  keepInside(window);
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    event.preventDefault();
    closeWhenSaved(desk);
  });
  window.on('closed', () => desks.delete(id));
  window.loadURL((process.env.ELECTRON_RENDERER_URL ?? pageUrl) + (isBench ? '?bench' : ''));
  return desk;
}

/** The page stays what it is: no other pages, no windows of its own. A link goes to the person's browser. */
function keepInside({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) shell.openExternal(url);
    return { action: 'deny' };
  });
}

/**
 * Ends what the page is doing a little at a time, a step of the history too. Answers when the main process has been
 * told of everything that the page told it before.
 */
const leave = `(async () => {
  document.activeElement?.blur();
  const under = [];
  dispatchEvent(new CustomEvent('gloss:leave', { detail: under }));
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all(under);
  await window.gloss['preferences:read']();
})()`;
/** So long is waited for a page that does not answer, and for one that has much to end, in milliseconds. */
const PATIENCE = 2_000;
const MOST_PATIENCE = 30_000;

/** What is being typed into a field of the page is kept when the field is left. A page that hangs is not waited for. */
export async function leaveField({ webContents }: BrowserWindow): Promise<void> {
  const ends = (script: string) => webContents.executeJavaScript(script).then(done, done);
  const left = ends(leave);
  for (let waited = 0; waited < MOST_PATIENCE && !webContents.isCrashed(); waited += PATIENCE) {
    if (await soon(left)) return;
    if (!(await soon(ends('')))) return;
  }
}

const done = (): true => true;

/** Whether it is so within our patience. */
function soon(ended: Promise<true>): Promise<boolean> {
  return Promise.race([ended, new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false).unref())]);
}

async function closeWhenSaved({ window, session }: Desk): Promise<void> {
  await leaveField(window);
  for (;;) {
    const state = await session.close();
    if (state.state !== 'failed') break;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Not everything could be saved',
      detail: state.message,
      buttons: ['Try again', 'Keep the window open', 'Close and lose it'],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 1) return;
    if (response === 2) {
      await session.abandon();
      break;
    }
  }
  window.destroy();
}
