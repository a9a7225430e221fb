import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { Problem } from '../../../preload/contract';
import type { RawEntry } from '../format';
import { inWords } from '../zod-words';
import { checkPages } from './pages';
import { Row, rawEntryOf } from './read-row';

export type Found = RawEntry | Problem;

/** No more is unpacked at a time, in bytes. */
const LARGEST = 1024 * 1024 * 1024;

/** So many rows are handed over at a time. */
const PACK = 200;

/** Reads a Parquet file, row group by row group; hands over what is found a pack at a time. */
export async function* parseFile(path: string): AsyncGenerator<Found[]> {
  let row = 0;
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    for (const group of metadata.row_groups) {
      const [rowStart, rowEnd] = [row, row + Number(group.num_rows)];
      row = rowEnd;
      if (group.total_byte_size > LARGEST) {
        const message = `rows ${rowStart + 1} to ${rowEnd} are more than 1 GB; they were left out`;
        yield [{ file: path, message }];
        continue;
      }
      await checkPages(file, group);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd });
      for (let first = 0; first < rows.length; first += PACK) {
        const pack = rows.slice(first, first + PACK);
        yield pack.flatMap((json, index) =>
          entryOf(json, { file: path, line: rowStart + first + index + 1 }),
        );
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield [
      { file: path, message: `it cannot be read after row ${row} (${reason}); what follows was left out` },
    ];
  }
}

function entryOf(json: unknown, where: { readonly file: string; readonly line: number }): Found[] {
  const row = Row.safeParse(json);
  if (!row.success) {
    return [{ ...where, message: `row ${where.line}: ${inWords(row.error)}; it was left out` }];
  }
  const problems: Problem[] = [];
  const entry = rawEntryOf(row.data, where, (message) => problems.push({ ...where, message }));
  return [...problems, entry];
}
