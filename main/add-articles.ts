import { type DocumentSummary, GlossError } from '../preload/contract';
import type { Found, Trouble } from './articles/read-articles';
import type { Draft } from './formats/import';
import { offsetsIn } from './formats/offsets';
import { type EarlierVersions, takeOverAnnotations } from './new-version';
import type { Project } from './project/project';

type Article = Exclude<Found, Trouble>;

export interface AddTask {
  readonly project: Project;
  readonly versions: EarlierVersions;
  /** Whether an article that is a new version of one in the project takes its place and its annotations. */
  readonly update: boolean;
  readonly draft: Draft;
  /** The paths that the person named. */
  readonly named: readonly string[];
  /** When the next article is added: later than the one before, so that articles stand in the order of their files. */
  readonly now: () => Date;
}

/**
 * Adds articles side by side, and tells in the draft what became of each, in their order. False when the project
 * cannot take an article any more.
 */
export async function addArticles(
  batch: readonly Found[],
  task: AddTask,
  onDone: (file: string) => void,
): Promise<boolean> {
  const articles = batch.filter((found): found is Article => !('message' in found));
  const additions = articles.map((article) => ({ article, now: task.now() }));
  const outcomes = await task.project.collection.addTogether(additions);
  const outcomeOf = new Map(articles.map((article, index) => [article, outcomes[index]]));
  let isOpen = true;
  for (const found of batch) {
    if ('message' in found) noteTrouble(found, task);
    else isOpen = (await note(found, outcomeOf.get(found), task, isOpen)) && isOpen;
    onDone(found.file);
  }
  return isOpen;
}

/** False when it shows that the project takes no article any more, which is told once. */
async function note(
  article: Article,
  outcome: DocumentSummary | GlossError | undefined,
  task: AddTask,
  isOpen: boolean,
): Promise<boolean> {
  const { file, line } = article;
  const { draft } = task;
  try {
    if (outcome instanceof GlossError) throw outcome;
    if (outcome) await noteAdded(article, outcome, task);
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    if (error.code !== 'bad-input') {
      if (isOpen) draft.problems.push({ file, ...at(line), message: error.message });
      return false;
    }
    draft.skipped.push({ file, reason: inLine(line, error.message) });
  }
  return true;
}

async function noteAdded(
  { file, line, text, encoding, fileName, warnings }: Article,
  { id, title, date }: DocumentSummary,
  { project, versions, update, draft }: AddTask,
): Promise<void> {
  const characters = offsetsIn(text, 'code-point').length;
  draft.imported.push({ file, document: id, title, date, encoding, characters, annotations: 0 });
  for (const message of warnings) draft.problems.push({ file, ...at(line), message });
  const earlier = await versions.of(fileName, text);
  if (earlier && update) {
    const taken = await takeOverAnnotations(project, earlier.id, id);
    draft.updated.push({ ...taken, file, document: id, earlier: earlier.id });
  } else if (earlier) draft.versions.push({ file, document: id, earlier: earlier.id, title: earlier.title });
}

function noteTrouble({ file, line, message, leftOut }: Trouble, { draft, named }: AddTask): void {
  if (leftOut) draft.skipped.push({ file, reason: inLine(line, message) });
  if (line !== undefined) draft.problems.push({ file, line, message });
  else if (named.includes(file)) draft.problems.push({ file, message });
}

const at = (line: number | undefined) => (line === undefined ? {} : { line });

function inLine(line: number | undefined, message: string): string {
  return line === undefined ? message : `Line ${line}: ${message}`;
}
