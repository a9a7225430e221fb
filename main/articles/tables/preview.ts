import type { ArticlePreview } from '../../../preload/contract/table';
import type { ReadOptions } from '../content';
import type { BadRow } from './csv';
import { guessColumns } from './guess-columns';
import { openTable, type Table, type TableRecord } from './records';

const ROWS = 20;
/** So many rows tell which column is what. */
const SAMPLE = 200;
/** In UTF-16 code units. */
const LONGEST_CELL = 300;
const TEXT = 4000;

/** What a table looks like, and which of its columns seem to be what. Throws GlossError. */
export function previewTable(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ArticlePreview {
  const table = openTable(bytes, fileName, options.encoding);
  const { rows, columns, count, bad } = sample(table);
  return {
    ...{ kind: table.kind, encoding: table.encoding, weak: table.weak, columns, count },
    rows: rows
      .slice(0, ROWS)
      .map(({ values }) => columns.map((column) => cut(values.get(column) ?? '', LONGEST_CELL))),
    guess: guessColumns(
      columns,
      rows.map(({ values }) => values),
    ),
    text: cut(table.text, TEXT),
    warnings: [
      ...table.warnings,
      ...bad.slice(0, ROWS).map(({ line, message }) => `Line ${line}: ${message}`),
    ],
  };
}

/** The first records, the columns that any of them has, and how many records there are in all. */
export function sample(table: Table): {
  rows: TableRecord[];
  columns: string[];
  count: number;
  bad: BadRow[];
} {
  const rows: TableRecord[] = [];
  const bad: BadRow[] = [];
  const columns = new Set<string>();
  let count = 0;
  for (const record of table.records()) {
    if ('message' in record) bad.push(record);
    else if (++count <= SAMPLE) {
      rows.push(record);
      for (const column of record.values.keys()) columns.add(column);
    }
  }
  return { rows, columns: [...columns], count, bad };
}

/** The beginning of a text, with a mark where it goes on. `length` is in UTF-16 code units. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\p{Surrogate}$/u, '')}…`;
}
