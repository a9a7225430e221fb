import { GlossError, type ImportReport, type Progress } from '../preload/contract';
import type { FileReading } from './articles/read-file';
import { type ArticleReader, openReader } from './articles/reader-pool';
import { findArticles } from './articles/walk';
import type { Format } from './formats/format';
import { type Draft, importDataset } from './formats/import';
import { offsetsIn } from './formats/offsets';
import { formatOf } from './formats/recognise';
import { EarlierVersions, takeOverAnnotations } from './new-version';
import type { Project } from './project/project';

export interface ImportOptions {
  /** The datasets' format, when their names do not tell. */
  readonly format?: Format | undefined;
  /** The articles' encoding, when the person knows it better. */
  readonly encoding?: string | undefined;
  /** Whose the annotations of a dataset become. */
  readonly annotator?: string | undefined;
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
  const draft: Draft = { imported: [], skipped: [], problems: [], versions: [], updated: [] };
  const versions = new EarlierVersions(project);
  const datasets = new Map<string, Format>();
  for (const path of paths) {
    const format = options.format ?? (await formatOf(path));
    if (format) datasets.set(path, format);
  }
  const articles = await findArticles(paths.filter((path) => !datasets.has(path)));
  for (const { file, reason } of articles.skipped) leaveOut(file, reason, paths, draft);

  const total = articles.files.length + datasets.size;
  const reader = openReader();
  try {
    for (const [done, path] of [...articles.files, ...datasets.keys()].entries()) {
      if (signal?.aborted) break;
      onProgress({ task: 'import', done, total, current: path });
      const format = done < articles.files.length ? null : datasets.get(path);
      try {
        if (format) {
          await importDataset(project, path, { format, annotator: options.annotator }, draft, signal);
        } else await importArticle(project, path, options, reader, versions, draft, paths);
      } catch (error) {
        if (!(error instanceof GlossError)) throw error;
        draft.problems.push({ file: path, message: error.message });
        if (!format) break;
      }
    }
  } finally {
    await reader.close();
  }
  return { ...draft, cancelled: signal?.aborted ?? false };
}

/** Reads one article and adds it. Throws only when the project cannot take it, and so no other either. */
async function importArticle(
  project: Project,
  path: string,
  { encoding, update }: ImportOptions,
  reader: ArticleReader,
  versions: EarlierVersions,
  draft: Draft,
  named: readonly string[],
): Promise<void> {
  let article: FileReading;
  try {
    article = await reader.read(path, encoding ? { encoding } : {});
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    leaveOut(path, error.message, named, draft);
    return;
  }
  try {
    const { id, title, date } = await project.addDocument(article, { now: new Date() });
    const characters = offsetsIn(article.text, 'code-point').length;
    draft.imported.push({
      file: path,
      document: id,
      title,
      date,
      encoding: article.encoding,
      characters,
      annotations: 0,
    });
    for (const message of article.warnings) draft.problems.push({ file: path, message });
    const earlier = await versions.of(article.fileName, article.text);
    if (earlier && update) {
      const taken = await takeOverAnnotations(project, earlier.id, id);
      draft.updated.push({ ...taken, file: path, document: id, earlier: earlier.id });
    } else if (earlier) {
      draft.versions.push({ file: path, document: id, earlier: earlier.id, title: earlier.title });
    }
  } catch (error) {
    if (!(error instanceof GlossError) || error.code !== 'bad-input') throw error;
    draft.skipped.push({ file: path, reason: error.message });
  }
}

function leaveOut(file: string, reason: string, named: readonly string[], draft: Draft): void {
  draft.skipped.push({ file, reason });
  if (named.includes(file)) draft.problems.push({ file, message: reason });
}
