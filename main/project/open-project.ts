import { join, resolve } from 'node:path';
import {
  GlossError,
  type Problem,
  type Progress,
  type ProjectFile,
  type SaveState,
} from '../../preload/contract';
import { Catalogue } from './catalogue';
import { diskError, readingOnlyWords } from './disk-words';
import { clearTemporary, exists, namesIn } from './durable';
import { JsonFile, type Place } from './json-file';
import { ProjectLock } from './lock';
import { projectFile } from './paths';
import { projectShape } from './shapes';

export interface OpenOptions {
  /** Whose annotations are shown and changed. */
  readonly annotator: string;
  /** Where to keep summaries between sessions. Without it every file is read at opening. */
  readonly cacheDir?: string;
  readonly onSaveState?: (state: SaveState) => void;
  /** Told of what comes up while the project is open; what came up at opening is in the project's view. */
  readonly onProblem?: (problem: Problem) => void;
  /** Told how many of the files that are new or changed have been read. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the opening before all files are read. */
  readonly signal?: AbortSignal;
  /** False opens for reading only: no lock is taken and nothing in the folder is touched. */
  readonly lock?: boolean;
}

/** What an open project consists of. */
export interface Opened {
  readonly place: Place;
  readonly head: JsonFile<ProjectFile>;
  readonly file: ProjectFile;
  readonly catalogue: Catalogue;
  readonly problems: Problem[];
  /** Null while the project is open for reading only. */
  readonly lock: ProjectLock | null;
}

/**
 * Takes the lock (unless it is for reading only) and reads what an opening needs. A folder that cannot be written opens with a
 * Problem. Throws GlossError: `not-found`, `locked`, `broken-file`, `disk`, and `stopped` when the signal aborts.
 */
export async function openProject(
  dir: string,
  { annotator, onProblem, lock: wanted = true, ...options }: OpenOptions,
): Promise<Opened> {
  const root = resolve(dir);
  const problems: Problem[] = [];
  await requireProject(root);
  const lock = wanted ? new ProjectLock(root, annotator) : null;
  const held = lock !== null && (await tryToHold(lock, root, problems));
  let isOpen = false;
  const note = (problem: Problem) => {
    if (isKnown(problems, problem)) return;
    problems.push(problem);
    if (isOpen) onProblem?.(problem);
  };
  const place: Place = { root, mayTouch: held, onProblem: (problem) => note(problem) };
  try {
    if (held) await clearTemporary(root, await namesIn(root));
    const head = new JsonFile(place, projectFile, projectShape);
    const file = await head.read();
    if (!file) throw new GlossError('not-found', `${projectFile} has just gone from ${root}.`);
    const catalogue = await Catalogue.open(place, annotator, options);
    isOpen = true;
    return { place, head, file, catalogue, problems, lock };
  } catch (error) {
    await lock?.release();
    throw diskError(`The project in ${root} could not be read`, error);
  }
}

async function requireProject(root: string): Promise<void> {
  let found: boolean;
  try {
    found = await exists(join(root, projectFile));
  } catch (error) {
    throw diskError(`${root} could not be read`, error);
  }
  if (!found)
    throw new GlossError('not-found', `${root} is not a Gloss project: there is no ${projectFile} in it.`);
}

async function tryToHold(lock: ProjectLock, root: string, problems: Problem[]): Promise<boolean> {
  try {
    await lock.hold();
    return true;
  } catch (error) {
    if (error instanceof GlossError) throw error;
    problems.push({ file: root, message: readingOnlyWords(error) });
    return false;
  }
}

/** The same problem is met again at each reading; it is told once. */
function isKnown(problems: readonly Problem[], problem: Problem): boolean {
  return problems.some(({ file, message }) => file === problem.file && message === problem.message);
}
