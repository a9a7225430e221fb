import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { GlossError } from '../../preload/contract';
import {
  annotationsFolder,
  documentsFolder,
  projectFile,
  removedFolder,
  safeFileName,
  sourcesFolder,
} from '../project/paths';
import type { Format } from './format';
import { requireReplaceable } from './manifest';

const ownPlaces = [projectFile, documentsFolder, annotationsFolder, sourcesFolder, removedFolder, ''];

/**
 * The file or folder to write for what a person gave. Throws GlossError `bad-input` for a place where the project keeps
 * its own files, and for a folder that holds something else than a dataset of Gloss.
 */
export async function placeFor(
  out: string,
  format: Pick<Format, 'layout' | 'extensions'>,
  view: { readonly dir: string; readonly title: string },
): Promise<string> {
  const path = resolve(out);
  const isFolder = out.endsWith(sep) || (await stat(path).catch(() => null))?.isDirectory();
  const named = `${safeFileName(view.title)}${format.extensions[0]}`;
  const place = isFolder && format.layout === 'file' ? join(path, named) : path;
  const [first = ''] = relative(resolve(view.dir), place).split(sep);
  if (ownPlaces.includes(first)) {
    throw new GlossError(
      'bad-input',
      `${place} is where the project keeps its own files. Choose another place.`,
    );
  }
  if (format.layout === 'folder') await requireReplaceable(place);
  return place;
}
