import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileError } from '../file-error';
import { readTextFile } from '../text-file';
import { FOLDERS_ARE_ANNOTATORS } from './config';

/** An `.ann` file with the text that it counts in. */
export interface Pair {
  readonly ann: string;
  readonly txt: string;
  readonly annotator: string | null;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** `.ann` files without a text, and texts without an `.ann` file. */
  readonly alone: readonly string[];
}

/**
 * The annotated documents of a folder and all below it, or the one that an `.ann` file is. The text stands beside
 * the annotations, or elsewhere in the folder under the same name or under a shorter one, to which an underscore
 * and the annotator are added (as in PolNeAR: `text/a.txt`, `attributions/a_4e07.ann`).
 */
export async function pairsIn(path: string): Promise<Pairs> {
  const files = await filesBelow(path);
  if (!files) return besideFile(path);
  const texts = new Map<string, string>();
  for (const file of files) if (file.endsWith('.txt')) texts.set(stemOf(file), file);
  const there = new Set(files);
  const named = await foldersAreAnnotators(path);
  const pairs: Pair[] = [];
  const alone: string[] = [];
  for (const ann of files.filter((file) => file.endsWith('.ann'))) {
    const found = textOf(ann, there, texts);
    if (!found) alone.push(ann);
    else pairs.push({ ann, ...found, annotator: named ? folderIn(path, ann) : found.annotator });
  }
  const taken = new Set(pairs.map(({ txt }) => txt));
  alone.push(...files.filter((file) => file.endsWith('.txt') && !taken.has(file)));
  return { pairs, alone };
}

async function besideFile(ann: string): Promise<Pairs> {
  const txt = ann.replace(/\.ann$/i, '.txt');
  const isThere = txt !== ann && (await stat(txt).catch(() => null))?.isFile();
  return isThere ? { pairs: [{ ann, txt, annotator: null }], alone: [] } : { pairs: [], alone: [ann] };
}

function textOf(
  ann: string,
  there: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): { txt: string; annotator: string | null } | null {
  const beside = ann.replace(/ann$/, 'txt');
  if (there.has(beside)) return { txt: beside, annotator: null };
  const stem = stemOf(ann);
  const same = texts.get(stem);
  if (same !== undefined) return { txt: same, annotator: null };
  const cut = stem.lastIndexOf('_');
  const shorter = cut > 0 ? texts.get(stem.slice(0, cut)) : undefined;
  return shorter === undefined ? null : { txt: shorter, annotator: stem.slice(cut + 1) || null };
}

const stemOf = (path: string) => basename(path).replace(/\.[^.]*$/, '');

/** The first folder on the way from the dataset's to the file; null where there is none. */
function folderIn(folder: string, file: string): string | null {
  const [first = '', ...rest] = relative(folder, dirname(file)).split(sep);
  return first === '' || rest.length > 0 ? null : first;
}

async function foldersAreAnnotators(folder: string): Promise<boolean> {
  const config = await readTextFile(join(folder, 'annotation.conf'));
  return 'text' in config && config.text.startsWith(FOLDERS_ARE_ANNOTATORS);
}

/** All files below a folder in order of their names, or null where it is a file. Links are not followed. */
async function filesBelow(folder: string): Promise<string[] | null> {
  try {
    if (!(await stat(folder)).isDirectory()) return null;
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw fileError(error, `read ${folder}`);
  }
}
