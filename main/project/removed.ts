import { readdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Annotator } from '../../preload/contract';
import { exists, moveDurably, namesIn } from './durable';
import { stamp } from './json-file';
import { annotationsFolder, documentFile, idOfFile, removedPlace, setFile, sourceFolder } from './paths';

/** The annotators who have a set, by name. */
export async function annotatorsIn(root: string): Promise<string[]> {
  const annotators: string[] = [];
  for (const name of await namesIn(join(root, annotationsFolder))) {
    if (!Annotator.safeParse(name).success) continue;
    const files = await namesIn(join(root, annotationsFolder, name));
    if (files.some((file) => idOfFile(file) !== null)) annotators.push(name);
  }
  return annotators;
}

/** Moves a document with its source and these annotators' sets to `removed/<id>/`. */
export async function takeOut(root: string, id: string, annotators: readonly string[]): Promise<void> {
  const place = join(root, removedPlace(id));
  // It was taken out, added again, and is taken out again: the first one is kept, too.
  if (await exists(place)) await rename(place, `${place}.before-${stamp()}`);
  // The document first: when this is cut short, it can be restored, and finds again what had not been moved.
  for (const path of pathsOf(id, annotators)) await moveDurably(root, path, `${removedPlace(id)}/${path}`);
}

/** Moves everything that `takeOut` moved back to its place. */
export async function putBack(root: string, id: string): Promise<void> {
  const place = removedPlace(id);
  const paths = pathsOf(id, await annotatorsIn(join(root, place)));
  for (const path of paths.reverse()) await moveDurably(root, `${place}/${path}`, path);
  await clearFolders(join(root, place));
}

/** Takes away folders in which there is nothing but folders. */
async function clearFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await clearFolders(join(folder, entry.name));
  // One that holds a file stays.
  await rmdir(folder).catch(() => {});
}

export async function isTakenOut(root: string, id: string): Promise<boolean> {
  return exists(join(root, removedPlace(id), documentFile(id)));
}

/** What belongs to a document in the project folder or in the place of a removed one: the document first. */
function pathsOf(id: string, annotators: readonly string[]): string[] {
  const sets = annotators.map((annotator) => setFile(annotator, id));
  const withPrevious = [documentFile(id), ...sets].flatMap((file) => [file, `${file}~`]);
  return [...withPrevious, sourceFolder(id)];
}
