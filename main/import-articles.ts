import { GlossError } from '../preload/contract';
import type { Found, Trouble } from './articles/read-articles';
import { openReader } from './articles/reader-pool';
import type { ReadOptions } from './articles/readers';
import type { Draft } from './formats/import';
import { offsetsIn } from './formats/offsets';
import { EarlierVersions, takeOverAnnotations } from './new-version';
import type { Project } from './project/project';

export interface ArticleImport {
  readonly project: Project;
  /** How each file is to be read. */
  readonly optionsFor: (file: string) => ReadOptions;
  /** Whether an article that is a new version of one in the project takes its place and its annotations. */
  readonly update: boolean;
  readonly draft: Draft;
  /** The paths that the person named. */
  readonly named: readonly string[];
  /** How many are done, how many there are at least, and the one that is being read. */
  readonly onProgress: (done: number, total: number, current: string) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Adds the articles in these files to the project, and tells in the draft what became of each. Reads ahead while it
 * writes. False when the project cannot take an article, and so no other either.
 */
export async function importArticles(files: readonly string[], task: ArticleImport): Promise<boolean> {
  const reader = openReader();
  const versions = new EarlierVersions(task.project);
  const start = (file: string | undefined) =>
    file === undefined ? null : reader.read(file, task.optionsFor(file));
  let done = 0;
  try {
    let next = start(files[0]);
    for (const [index, file] of files.entries()) {
      if (task.signal?.aborted || !next) break;
      const articles = next;
      next = start(files[index + 1]);
      task.onProgress(done, done + files.length - index, file);
      for await (const found of withFailure(articles, file)) {
        if (task.signal?.aborted) break;
        if ('message' in found) noteTrouble(found, task);
        else if (!(await add(found, versions, task))) return false;
        task.onProgress(++done, done + found.more + files.length - index - 1, found.file);
      }
    }
  } finally {
    await reader.close();
  }
  return true;
}

/** All that was found in a file; that it could not be read as a whole is told as trouble too. */
async function* withFailure(articles: AsyncIterable<Found>, file: string): AsyncGenerator<Found> {
  try {
    yield* articles;
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    yield { file, more: 0, message: error.message, leftOut: true };
  }
}

/** False when the project can take no article any more. */
async function add(
  found: Exclude<Found, Trouble>,
  versions: EarlierVersions,
  { project, draft, update }: ArticleImport,
): Promise<boolean> {
  const { file, line, text, encoding, warnings } = found;
  const at = line === undefined ? { file } : { file, line };
  try {
    const { id, title, date } = await project.addDocument(found, { now: new Date() });
    const characters = offsetsIn(text, 'code-point').length;
    draft.imported.push({ file, document: id, title, date, encoding, characters, annotations: 0 });
    for (const message of warnings) draft.problems.push({ ...at, message });
    const earlier = await versions.of(found.fileName, text);
    if (earlier && update) {
      const taken = await takeOverAnnotations(project, earlier.id, id);
      draft.updated.push({ ...taken, file, document: id, earlier: earlier.id });
    } else if (earlier)
      draft.versions.push({ file, document: id, earlier: earlier.id, title: earlier.title });
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    if (error.code !== 'bad-input') {
      draft.problems.push({ ...at, message: error.message });
      return false;
    }
    draft.skipped.push({ file, reason: inLine(line, error.message) });
  }
  return true;
}

function noteTrouble({ file, line, message, leftOut }: Trouble, { draft, named }: ArticleImport): void {
  if (leftOut) draft.skipped.push({ file, reason: inLine(line, message) });
  if (line !== undefined) draft.problems.push({ file, line, message });
  else if (named.includes(file)) draft.problems.push({ file, message });
}

function inLine(line: number | undefined, message: string): string {
  return line === undefined ? message : `Line ${line}: ${message}`;
}
