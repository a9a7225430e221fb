import {
  type Contribution,
  type FileChoice,
  GlossError,
  type ImportReport,
  type LabelPlan,
  type Progress,
  type TableColumns,
} from '../preload/contract';
import type { ReadOptions } from './articles/content';
import { isTable } from './articles/tables/records';
import { findArticles } from './articles/walk';
import type { Format } from './formats/format';
import { type Draft, importDataset } from './formats/import';
import { formatOf } from './formats/recognise';
import { importArticles } from './import-articles';
import type { Project } from './project/project';

export interface ImportOptions {
  /** The datasets' format, when their names do not tell. */
  readonly format?: Format | undefined;
  /** The articles' encoding, when the person knows it better. */
  readonly encoding?: string | undefined;
  /** Which columns are what in tables of articles. They are guessed where it is left out. */
  readonly columns?: TableColumns | undefined;
  /** How single files are to be read, whatever goes for the others. */
  readonly choices?: readonly FileChoice[] | undefined;
  /** Files that are not to be added, whatever folder they are in. */
  readonly leftOut?: readonly string[] | undefined;
  /** Whose the annotations of a dataset become. */
  readonly annotator?: string | undefined;
  /** Whose they become where a dataset names nobody. */
  readonly unnamed?: string | undefined;
  /** Told of each set that a dataset brought something to. */
  readonly onBrought?: ((contribution: Contribution) => void) | undefined;
  /** What becomes of labels that the project does not have. */
  readonly labels?: LabelPlan | undefined;
  /** Whether an article that is a new version of one in the project takes its place and its annotations. */
  readonly update?: boolean | undefined;
}

/**
 * Adds articles (files, and folders with all they hold) and datasets to the project. A bad file never stops the rest:
 * each one that was left out stands in `skipped` with the reason, and in `problems` too when it was asked for by name
 * and is not merely there already. When `signal` stops it, what was added by then is kept.
 */
export async function importFiles(
  project: Project,
  paths: readonly string[],
  options: ImportOptions = {},
  onProgress: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<ImportReport> {
  const draft: Draft = { imported: [], skipped: [], problems: [], notes: [], versions: [], updated: [] };
  const optionsFor = readOptions(options);
  const unwanted = new Set(options.leftOut);
  const datasets = await datasetsAmong(paths, options);
  const articles = await findArticles(paths.filter((path) => !datasets.has(path)));
  for (const { file, reason } of articles.skipped) leaveOut(file, reason, paths, draft);
  for (const file of articles.files)
    if (unwanted.has(file)) draft.skipped.push({ file, reason: 'You left it out.' });

  let articlesDone = 0;
  const tell = (done: number, total: number, current: string) => {
    articlesDone = done;
    onProgress({ task: 'import', done, total: total + datasets.size, current });
  };
  const task = {
    project,
    optionsFor,
    update: options.update ?? false,
    draft,
    named: paths,
    onProgress: tell,
    signal,
  };
  const wanted = articles.files.filter((file) => !unwanted.has(file));
  if (!(await importArticles(wanted, task))) return { ...draft, cancelled: false };
  for (const [index, [path, format]] of [...datasets].entries()) {
    if (signal?.aborted) break;
    const total = articlesDone + datasets.size;
    onProgress({ task: 'import', done: articlesDone + index, total, current: path });
    try {
      const { annotator, unnamed, labels, onBrought } = options;
      await importDataset(project, path, { format, annotator, unnamed, labels, onBrought }, draft, signal);
    } catch (error) {
      if (!(error instanceof GlossError)) throw error;
      draft.problems.push({ file: path, message: error.message });
    }
  }
  return { ...draft, cancelled: signal?.aborted ?? false };
}

/** Those of the paths that are datasets, with their formats. A table whose columns are given is one of articles. */
export async function datasetsAmong(
  paths: readonly string[],
  options: Pick<ImportOptions, 'format' | 'columns' | 'choices'> = {},
): Promise<Map<string, Format>> {
  const optionsFor = readOptions(options);
  const datasets = new Map<string, Format>();
  for (const path of paths) {
    const isArticles = isTable(path) && optionsFor(path).columns !== undefined;
    const format = options.format ?? (isArticles ? null : await formatOf(path));
    if (format) datasets.set(path, format);
  }
  return datasets;
}

/** How each file is to be read: as was chosen for it, else as goes for all. */
function readOptions({ encoding, columns, choices = [] }: ImportOptions): (file: string) => ReadOptions {
  const chosen = new Map(choices.map((choice) => [choice.path, choice]));
  return (file) => {
    const one = chosen.get(file);
    const [theEncoding, theColumns] = [one?.encoding ?? encoding, one?.columns ?? columns];
    return { ...(theEncoding && { encoding: theEncoding }), ...(theColumns && { columns: theColumns }) };
  };
}

function leaveOut(file: string, reason: string, named: readonly string[], draft: Draft): void {
  draft.skipped.push({ file, reason });
  if (named.includes(file)) draft.problems.push({ file, message: reason });
}
