import type { AsyncBuffer, RowGroup } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';

/** No page unpacks to more, in bytes. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Looks at the headers of a row group's pages before they are unpacked: a broken number in one could have the reader
 * count for ever or fill the memory. Throws an Error in words.
 */
export async function checkPages(file: AsyncBuffer, { columns }: RowGroup): Promise<void> {
  for (const { meta_data: column } of columns) {
    if (!column) continue;
    const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
    const end = start + Number(column.total_compressed_size);
    if (start < 4 || end > file.byteLength || end < start) throw new Error('a column is outside of the file');
    const reader = { view: new DataView(await file.slice(start, end)), offset: 0 };
    while (reader.offset < reader.view.byteLength - 1) {
      const { field_2, field_3, field_5, field_7, field_8 } = deserializeTCompactProtocol(reader);
      const counted = [field_5, field_7, field_8].map((page) => Number(page?.field_1 ?? 0));
      if (counted.some((values) => values < 0 || values > Number(column.num_values))) {
        throw new Error('a page has more values than its column');
      }
      if (!(field_3 >= 0) || field_3 > reader.view.byteLength - reader.offset || !(field_2 <= LARGEST)) {
        throw new Error('a page has a size that cannot be');
      }
      const levels = [field_8?.field_5 ?? 0, field_8?.field_6 ?? 0].map(Number);
      const length = levels.reduce((sum, size) => sum + size, 0);
      if (levels.some((size) => size < 0) || length > field_3 || length > field_2) {
        throw new Error('a page has more levels than bytes');
      }
      reader.offset += field_3;
    }
  }
}
