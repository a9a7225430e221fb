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

/** What a dataset of the project is called: a file, or a folder where the format is one. */
export function datasetName(
  { name, layout, extensions }: Pick<Format, 'name' | 'layout' | 'extensions'>,
  title: string,
): string {
  const stem = safeFileName(title.replace(/[/\\]+/g, '-'));
  return layout === 'folder' ? `${stem}-${name}` : `${stem}${extensions[0]}`;
}

/**
 * The file or folder to write for what a person gave. Throws GlossError `bad-input` for a place where the project keeps
 * its own files, and for a folder that holds something else than a dataset of Gloss.
 */
export async function placeFor(
  out: string,
  format: Pick<Format, 'name' | 'layout' | 'extensions'>,
  view: { readonly dir: string; readonly title: string },
): Promise<string> {
  const path = resolve(out);
  const isFolder = out.endsWith(sep) || (await stat(path).catch(() => null))?.isDirectory();
  const place = isFolder && format.layout === 'file' ? join(path, datasetName(format, view.title)) : path;
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
