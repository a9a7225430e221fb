import { access, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GlossError } from '../../preload/contract/result';
import { linkRefused } from './read-article';
import { unreadable } from './read-file';
import { isLink, readerFor } from './readers';
import { isTable } from './tables/records';
import { isZip } from './zip';

/** The files to be read, in order, and what was left out with the reason in words. */
export interface FoundArticles {
  readonly files: string[];
  readonly skipped: { file: string; reason: string }[];
}

const numbers = new Intl.Collator('en', { numeric: true });

/** Orders names as people do: `2.txt` before `10.txt`. */
export function naturally(a: string, b: string): number {
  return numbers.compare(a, b) || (a < b ? -1 : 1);
}

/** Why a file that was found in a folder or an archive is left out, by its name; null when it is an article. */
export function whyNotInside(name: string): string | null {
  if (isTable(name)) return 'a table; add it by itself, so that you can say which of its columns is the text';
  return readerFor(name) ? null : 'no kind of article that Gloss reads';
}

/**
 * Finds the articles under the paths: files as they are given, folders with all they hold, in natural order of names
 * (`2.txt` before `10.txt`). Hidden files are passed over in silence; files of other kinds, Gloss projects and what
 * cannot be read are listed as skipped. Nothing is visited twice, so links in a circle end.
 */
export async function findArticles(paths: readonly string[]): Promise<FoundArticles> {
  const found: FoundArticles = { files: [], skipped: [] };
  const visited = new Set<string>();
  const given = new Set(paths);
  for (const path of paths) await visit(path, given, found, visited);
  return found;
}

async function visit(
  path: string,
  given: ReadonlySet<string>,
  found: FoundArticles,
  visited: Set<string>,
): Promise<void> {
  try {
    if (isLink(path)) throw linkRefused();
    const kind = await stat(path);
    if (kind.isDirectory()) return await visitFolder(path, given, found, visited);
    if (!kind.isFile()) throw new GlossError('bad-input', 'This is not a file that can be read.');
    if (visited.has(path)) return;
    visited.add(path);
    const reason = given.has(path) ? null : whyNotInside(path);
    if (reason && !isZip(path)) throw new GlossError('bad-input', reason);
    found.files.push(path);
  } catch (error) {
    const reason = error instanceof GlossError ? error : unreadable(error);
    found.skipped.push({ file: path, reason: reason.message });
  }
}

async function visitFolder(
  path: string,
  given: ReadonlySet<string>,
  found: FoundArticles,
  visited: Set<string>,
): Promise<void> {
  const real = await realpath(path);
  if (visited.has(real)) return;
  visited.add(real);
  if (await isProject(path)) throw new GlossError('bad-input', 'a Gloss project, not a folder of articles');
  const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
  names.sort(naturally);
  for (const name of names) await visit(join(path, name), given, found, visited);
}

/** Whether a folder is a Gloss project. */
export async function isProject(folder: string): Promise<boolean> {
  return access(join(folder, 'gloss.json')).then(
    () => true,
    () => false,
  );
}
