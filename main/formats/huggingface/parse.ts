import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { Problem } from '../../../preload/contract';
import { fileError } from '../file-error';
import type { RawEntry } from '../format';
import { faultOf } from '../json-entries';
import { checkPages } from './pages';
import { Row, rawEntryOf } from './read-row';

/** No more is unpacked at a time, in bytes. */
const LARGEST = 1024 * 1024 * 1024;

/** Reads a Parquet file, or all those of a folder, row group by row group. */
export async function* parseHuggingFace(path: string): AsyncIterable<RawEntry | Problem> {
  const files = await parquetFiles(path);
  if (files.length === 0) yield { file: path, message: 'there is no Parquet file in the folder' };
  for (const file of files) yield* parseFile(file);
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

async function* parseFile(path: string): AsyncIterable<RawEntry | Problem> {
  let row = 0;
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    for (const group of metadata.row_groups) {
      const [rowStart, rowEnd] = [row, row + Number(group.num_rows)];
      row = rowEnd;
      if (group.total_byte_size > LARGEST) {
        yield {
          file: path,
          message: `rows ${rowStart + 1} to ${rowEnd} are more than 1 GB; they were left out`,
        };
        continue;
      }
      await checkPages(file, group);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd });
      for (const [index, json] of rows.entries())
        yield* entryOf(json, { file: path, line: rowStart + index + 1 });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      file: path,
      message: `it cannot be read after row ${row} (${reason}); what follows was left out`,
    };
  }
}

function* entryOf(
  json: unknown,
  where: { readonly file: string; readonly line: number },
): Iterable<RawEntry | Problem> {
  const row = Row.safeParse(json);
  if (!row.success) {
    yield { ...where, message: `row ${where.line}: ${faultOf(row.error)}; it was left out` };
    return;
  }
  const problems: string[] = [];
  const entry = rawEntryOf(row.data, where, (message) => problems.push(message));
  for (const message of problems) yield { ...where, message };
  yield entry;
}
