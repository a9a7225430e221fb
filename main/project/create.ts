import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { defaultScheme, GlossError, type ProjectFile } from '../../preload/contract';
import { diskError } from './disk-words';
import { makeFolder, writeDurably } from './durable';
import { annotationsFolder, documentsFolder, projectFile, sourcesFolder } from './paths';
import { projectShape } from './shapes';
import { syncFolder } from './sync-folder';

/**
 * Makes an empty project with the default scheme. The folder may exist when nothing is in it but hidden files.
 * Throws GlossError: `bad-input` for a folder with contents or an empty title, `disk` when it cannot be written.
 */
export async function createProject(dir: string, title: string): Promise<void> {
  const root = resolve(dir);
  const file: ProjectFile = {
    schemaVersion: 1,
    title: title.trim(),
    created: new Date().toISOString(),
    scheme: defaultScheme,
  };
  if (file.title === '') throw new GlossError('bad-input', 'A project needs a title.');
  try {
    await mkdir(root, { recursive: true });
    const contents = (await readdir(root)).filter((name) => !name.startsWith('.'));
    if (contents.includes(projectFile))
      throw new GlossError('bad-input', `${root} is a Gloss project already.`);
    if (contents.length > 0) {
      throw new GlossError(
        'bad-input',
        `${root} is not empty. Choose an empty or a new folder for the project.`,
      );
    }
    await writeDurably(join(root, projectFile), await projectShape.print(file));
    for (const folder of [documentsFolder, annotationsFolder, sourcesFolder]) await makeFolder(root, folder);
    await syncFolder(dirname(root));
  } catch (error) {
    throw diskError(`The project could not be made in ${root}`, error);
  }
}
