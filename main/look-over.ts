import { type Doubt, GlossError, type Progress } from '../preload/contract';
import { type ArticleReader, openReader } from './articles/reader-pool';
import { findArticles } from './articles/walk';
import { datasetsAmong } from './import';

/** What was found when files were looked over before they are added. */
export interface LookedOver {
  readonly doubts: Doubt[];
  /** How many files there are beside those. */
  readonly others: number;
}

/**
 * Looks over files, and folders with all they hold, before they are added: for tables whose columns are to be chosen,
 * and for encodings that are weak guesses. Datasets of a known format are not doubtful. Null when the signal aborts.
 */
export async function lookOver(
  paths: readonly string[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<LookedOver | null> {
  const datasets = await datasetsAmong(paths);
  const { files } = await findArticles(paths.filter((path) => !datasets.has(path)));
  const reader = openReader();
  const doubts: Doubt[] = [];
  try {
    for (const [done, file] of files.entries()) {
      if (signal.aborted) return null;
      onProgress({ task: 'look', done, total: files.length, current: file });
      const doubt = await doubtIn(file, reader);
      if (doubt) doubts.push(doubt);
    }
  } finally {
    await reader.close();
  }
  return { doubts, others: files.length + datasets.size - doubts.length };
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
