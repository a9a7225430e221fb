import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { harbour } from './articles';
import { GlossWindow } from './window';

/** The project's root. */
export const root = resolve(import.meta.dirname, '../..');

/** Everything that the window or the main process wrote to its console as a warning or an error. */
type Complaints = string[];

/** A running Gloss. */
export interface Gloss {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly window: GlossWindow;
  readonly complaints: Complaints;
  /** Closes the window as a person does, and waits until the program has ended. */
  readonly close: () => Promise<void>;
  /** Ends the program as a power cut does. */
  readonly kill: () => Promise<void>;
}

export interface Launch {
  /** A project's folder, or `--sample`. Without it the first screen is shown. */
  readonly open?: string;
  /** A folder for the user's data. Each test has one of its own that outlives a relaunch. */
  readonly userData?: string;
  readonly env?: Record<string, string>;
}

interface Fixtures {
  /** A folder of the test's own, removed when it has passed. */
  readonly folder: string;
  /** Starts Gloss. What it complains about fails the test, unless the test takes it out of `complaints`. */
  readonly launch: (options?: Launch) => Promise<Gloss>;
  /** Makes a project of these articles (one about a harbour, if none are given) in `dir` and opens it. */
  readonly openProject: (articles?: Files) => Promise<Gloss & { readonly dir: string }>;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from its parameter
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use, info) => {
    const started: Gloss[] = [];
    await use(async (options = {}) => {
      const gloss = await start(folder, options);
      started.push(gloss);
      return gloss;
    });
    if (info.status !== info.expectedStatus) await keepPictures(started, info);
    for (const gloss of started) await gloss.app.close().catch(() => undefined);
    expect(started.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
  openProject: async ({ folder, launch }, use) => {
    await use(async (articles = { 'harbour.txt': harbour }) => {
      const dir = makeProject(join(folder, 'project'), articles);
      return { ...(await launch({ open: dir })), dir };
    });
  },
});

export { expect };

/** What the windows showed when a test failed lies in its folder of `test-results`. */
async function keepPictures(started: readonly Gloss[], info: TestInfo): Promise<void> {
  for (const [at, { page }] of started.entries()) {
    await page.screenshot({ path: info.outputPath(`window-${at + 1}.png`) }).catch(() => undefined);
  }
}

async function start(
  folder: string,
  { open, userData = join(folder, 'user'), env = {} }: Launch,
): Promise<Gloss> {
  mkdirSync(userData, { recursive: true });
  const app = await electron.launch({
    ...(process.env.GLOSS_ELECTRON ? { executablePath: process.env.GLOSS_ELECTRON } : {}),
    args: [root, `--user-data-dir=${userData}`, ...(open ? [open] : [])],
    env: { ...definedOnly(process.env), GLOSS_ANNOTATOR: 'ana', ...env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const complaints: Complaints = [];
  app.context().on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(`page: ${message.text()}`);
  });
  app.context().on('weberror', (error) => complaints.push(`page: ${error.error().stack}`));
  app.process().stderr?.on('data', (data: Buffer) => complaints.push(...mainComplaints(data.toString())));
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor(); // the window knows what it was opened for
  await moveAway(app).catch((error: Error) => {
    // V8 drops the promise of an evaluation now and then when it clears memory just then, as after an opening.
    if (!error.message.includes('promise was garbage collected')) throw error;
    return moveAway(app);
  });
  // Chromium lets keys fall that come before a page was first painted.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  const ended = new Promise<void>((done) => app.process().once('exit', () => done()));
  return {
    app,
    page,
    window: new GlossWindow(page, app),
    complaints,
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      await ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** The pointer of a virtual display stands in its middle. Windows that open and close under it would disturb a drag. */
function moveAway(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setPosition(1000, 600));
}

/** Chromium talks of the machine (no GPU, no D-Bus) and of the debugger on standard error: only our own words count. */
function mainComplaints(output: string): string[] {
  const ours = /^(?:Error|TypeError|RangeError|GlossError|\(node:\d+\)|Uncaught|UnhandledPromise)/m;
  return ours.test(output) ? [`main: ${output}`] : [];
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** Writes files into a folder, which is made. Returns the folder. */
export function writeFiles(folder: string, files: Files): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Runs the command line on the built app, as `npm run gloss` does. */
export function cli(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...args], { encoding: 'utf8' });
}

/** A project in `folder` with these articles, made by the command line. */
export function makeProject(folder: string, articles: Files): string {
  const files = writeFiles(`${folder}-articles`, articles);
  for (const args of [
    ['init', folder, '--title', 'Test'],
    ['import', folder, files],
  ]) {
    const { status, stderr } = cli(...args);
    if (status !== 0) throw new Error(stderr);
  }
  return folder;
}
