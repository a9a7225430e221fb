/** Where things are, and how a script starts. */
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { note, Problem } from './log.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The folder in which the caller typed the command: npm itself moves to the project's root. */
export const callerFolder = process.env.INIT_CWD ?? process.cwd();

export const isRoot = process.getuid?.() === 0;

/** The per-user cache of this project: runtimes and locks. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gloss');
}

/** A file inside an installed package, such as the script that is its command. */
export function packageFile(...path) {
  const file = join(root, 'node_modules', ...path);
  if (existsSync(file)) return file;
  throw new Problem(`${path[0]} is not installed: delete node_modules and run the command again.`);
}

/**
 * Runs `action` when the module is the script that was started, and turns what it throws into a message. A signal
 * becomes an ordinary exit, at which child processes are ended and locks released.
 */
export async function whenStarted(moduleUrl, action) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    await action(process.argv.slice(2));
  } catch (error) {
    note(error instanceof Problem ? error.message : error.stack);
    process.exitCode = 1;
  }
}
