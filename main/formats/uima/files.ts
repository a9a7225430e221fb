import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileError } from '../file-error';

/** The file itself, or all files below a folder that end so, in order of their names; links are not followed. */
export async function filesEnding(path: string, ending: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    return found
      .filter(
        (entry) => entry.isFile() && entry.name.toLowerCase().endsWith(ending) && !entry.name.startsWith('.'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

/** Whose work a file is, where it lies as INCEpTION exports it: `annotation/<document>/<annotator>.xmi`. */
export function whoseFile(dataset: string, file: string): { id: string | null; annotator: string | null } {
  const parts = relative(dataset, dirname(file)).split(sep);
  if (parts.length !== 2 || !/^(annotation|curation)$/.test(parts[0] ?? ''))
    return { id: null, annotator: null };
  return { id: parts[1] ?? null, annotator: basename(file).replace(/\.[^.]*$/, '') };
}
