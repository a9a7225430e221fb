import { GlossError, type ImportReport, type Progress, type TableColumns } from '../preload/contract';
import { isTable } from './articles/tables/records';
import { findArticles } from './articles/walk';
import type { Format } from './formats/format';
import { type Draft, importDataset } from './formats/import';
import type { LabelPlan } from './formats/intake';
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
  /** Whose the annotations of a dataset become. */
  readonly annotator?: string | undefined;
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
  const datasets = await datasetsAmong(paths, options);
  const articles = await findArticles(paths.filter((path) => !datasets.has(path)));
  for (const { file, reason } of articles.skipped) leaveOut(file, reason, paths, draft);

  let articlesDone = 0;
  const tell = (done: number, total: number, current: string) => {
    articlesDone = done;
    onProgress({ task: 'import', done, total: total + datasets.size, current });
  };
  const { encoding, columns } = options;
  const reading = { ...(encoding && { encoding }), ...(columns && { columns }) };
  const task = {
    project,
    options: reading,
    update: options.update ?? false,
    draft,
    named: paths,
    onProgress: tell,
    signal,
  };
  if (!(await importArticles(articles.files, task))) return { ...draft, cancelled: false };
  for (const [index, [path, format]] of [...datasets].entries()) {
    if (signal?.aborted) break;
    const total = articlesDone + datasets.size;
    onProgress({ task: 'import', done: articlesDone + index, total, current: path });
    try {
      const { annotator, labels } = options;
      await importDataset(project, path, { format, annotator, labels }, draft, signal);
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
  { format: named, columns }: Pick<ImportOptions, 'format' | 'columns'> = {},
): Promise<Map<string, Format>> {
  const datasets = new Map<string, Format>();
  for (const path of paths) {
    const format = named ?? (columns && isTable(path) ? null : await formatOf(path));
    if (format) datasets.set(path, format);
  }
  return datasets;
}

function leaveOut(file: string, reason: string, named: readonly string[], draft: Draft): void {
  draft.skipped.push({ file, reason });
  if (named.includes(file)) draft.problems.push({ file, message: reason });
}
