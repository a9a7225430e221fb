import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Problem } from '../../../preload/contract';
import { fileError } from '../file-error';
import type { RawEntry } from '../format';
import { linesOf } from '../lines';
import { tableRows } from '../table-rows';

/** Whether the file is one of the kinds beside JSON that doccano takes: CSV, fastText, Excel. */
export async function looksForeign(path: string): Promise<boolean> {
  return (
    ['.csv', '.tsv', '.txt', '.xlsx', '.xls'].includes(extname(path).toLowerCase()) || (await isZip(path))
  );
}

/** Reads the texts; their labels are of a whole text each, which no annotation can be. */
export async function* parseForeign(path: string): AsyncIterable<RawEntry | Problem> {
  const extension = extname(path).toLowerCase();
  if (await isZip(path)) {
    yield { file: path, message: 'this is an Excel workbook; save it as CSV and import that' };
  } else if (extension === '.txt') yield* parseFastText(path);
  else yield* parseTable(path);
}

async function isZip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

/** `__label__one __label__two the text`, a text a line. */
async function* parseFastText(path: string): AsyncIterable<RawEntry | Problem> {
  for await (const line of linesOf(path)) {
    const where = { file: path, line: line.number };
    if (line.text === null) {
      yield { ...where, message: `${line.reason}; it was left out` };
      continue;
    }
    if (/^\S+\s+(?:O|[BIESLU]-\S+)\s*$/.test(line.text)) {
      yield { ...where, message: 'this is a table of words and tags; import it as CoNLL' };
      return;
    }
    const labels = line.text.match(/^(?:__label__\S+\s*)+/)?.[0] ?? '';
    const given = labels.replaceAll('__label__', '').trim().split(/\s+/);
    yield* textOf(line.text.slice(labels.length), labels === '' ? [] : given, where);
  }
}

/** A table with a column `text` and, perhaps, one `label`. */
async function* parseTable(path: string): AsyncIterable<RawEntry | Problem> {
  for await (const row of tableRows(path)) {
    if ('message' in row) {
      yield row;
      continue;
    }
    const text = row.cells.text ?? row.cells.column_data ?? '';
    const label = row.cells.label ?? row.cells.column_label ?? '';
    yield* textOf(text, label === '' ? [] : [label], { file: path, line: row.line });
  }
}

function* textOf(
  text: string,
  labels: readonly string[],
  where: { readonly file: string; readonly line: number },
): Iterable<RawEntry | Problem> {
  if (text.trim() === '') {
    if (labels.length > 0) yield { ...where, message: 'there is no text; it was left out' };
    return;
  }
  for (const label of labels) {
    yield { ...where, message: `the label "${label}" is of the whole text; it was left out` };
  }
  yield { ...where, id: null, text, unit: 'code-point', annotator: null, annotations: [], relations: [] };
}
