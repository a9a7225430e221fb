import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GlossError } from '../../../preload/contract';
import { builtWorker } from '../../threads/built-worker';
import { FileThread } from '../../threads/file-thread';
import { fileError } from '../file-error';
import { type Found, parseFile } from './parse-file';

type ParquetThread = FileThread<{ readonly path: string }, Found[]>;

/** Reads a Parquet file, or all those of a folder. */
export async function* parseHuggingFace(path: string): AsyncIterable<Found> {
  const files = await parquetFiles(path);
  if (files.length === 0) yield { file: path, message: 'there is no Parquet file in the folder' };
  const worker = builtWorker('parquet-worker');
  if (worker) yield* readAside(files, new FileThread(worker));
  else for (const file of files) for await (const pack of parseFile(file)) yield* pack;
}

/** Reads the files in the thread, and ends it. A file that has to be stopped is told of. */
export async function* readAside(files: readonly string[], thread: ParquetThread): AsyncIterable<Found> {
  try {
    for (const file of files) yield* withFailure(thread, file);
  } finally {
    await thread.close();
  }
}

async function* withFailure(thread: ParquetThread, path: string): AsyncIterable<Found> {
  try {
    for await (const pack of thread.read({ path })) yield* pack;
  } catch (error) {
    if (!(error instanceof GlossError)) throw error;
    yield { file: path, message: error.message };
  }
}

async function parquetFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path, { recursive: true });
    return names
      .filter((name) => name.toLowerCase().endsWith('.parquet'))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}
