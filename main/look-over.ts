import {
  type DatasetFacts,
  type Doubt,
  GlossError,
  type LabelScheme,
  type Progress,
} from '../preload/contract';
import { type ArticleReader, openReader } from './articles/reader-pool';
import { isTable } from './articles/tables/records';
import { findArticles } from './articles/walk';
import { datasetFacts } from './formats/dataset-facts';
import { datasetsAmong } from './import';

/** What was found when files were looked over before they are added. */
export interface LookedOver {
  /** The paths, and the tables of articles that are in the folders among them: those are only added by name. */
  readonly paths: string[];
  readonly doubts: Doubt[];
  /** What the datasets among the files hold; null where there are no annotations. */
  readonly datasets: DatasetFacts | null;
  /** How many files there are beside those. */
  readonly others: number;
}

/**
 * Looks over files, and folders with all they hold, before they are added: for tables whose columns are to be chosen,
 * for encodings that are weak guesses, and for annotations of datasets, whose labels the scheme may not have. Null when
 * the signal aborts.
 */
export async function lookOver(
  paths: readonly string[],
  scheme: LabelScheme,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<LookedOver | null> {
  const datasets = await datasetsAmong(paths);
  const { files, skipped } = await findArticles(paths.filter((path) => !datasets.has(path)));
  const inside = skipped.map(({ file }) => file).filter((file) => isTable(file) && !paths.includes(file));
  const reader = openReader();
  const stop = () => void reader.close();
  signal.addEventListener('abort', stop);
  const doubts: Doubt[] = [];
  try {
    for (const [done, file] of files.entries()) {
      if (signal.aborted) return null;
      onProgress({ task: 'look', done, total: files.length, current: file });
      const doubt = await doubtIn(file, reader);
      if (doubt) doubts.push(doubt);
    }
    for (const file of inside) {
      if (signal.aborted) return null;
      const doubt = await tableIn(file, reader);
      if (doubt) doubts.push(doubt);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await reader.close();
  }
  const tell = (done: number, current: string) => onProgress({ task: 'look', done, total: null, current });
  const facts = await datasetFacts(datasets, scheme, tell, signal);
  if (!facts) return null;
  const tables = doubts.map(({ path }) => path).filter((path) => inside.includes(path));
  const toDecide = facts.annotations > 0;
  const others = files.length + (toDecide ? 0 : datasets.size) + tables.length - doubts.length;
  return { paths: [...paths, ...tables], doubts, datasets: toDecide ? facts : null, others };
}

/** A table in a folder is only offered when it seems to be one of articles: programs keep all kinds of data in such files. */
async function tableIn(file: string, reader: ArticleReader): Promise<Doubt | null> {
  try {
    if ((await datasetsAmong([file])).size > 0) return null;
    const { guess, encoding } = await reader.preview(file);
    return guess && { path: file, kind: 'table', encoding };
  } catch (error) {
    if (error instanceof GlossError) return null;
    throw error;
  }
}

/** What cannot be read is not doubtful: adding it tells why it is left out. */
async function doubtIn(file: string, reader: ArticleReader): Promise<Doubt | null> {
  try {
    return await reader.doubt(file);
  } catch (error) {
    if (error instanceof GlossError) return null;
    throw error;
  }
}
