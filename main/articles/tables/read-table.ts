import { GlossError } from '../../../preload/contract/result';
import type { TableColumns } from '../../../preload/contract/table';
import type { Content } from '../content';
import { findDay } from '../day';
import type { BadRow } from './csv';
import { guessColumns } from './guess-columns';
import { sample } from './preview';
import { openTable, type Table, type TableRecord } from './records';

interface Row {
  /** On which it begins, counted from 1. */
  readonly line: number;
  /** So many may still follow. */
  readonly more: number;
}

/** What was left out of a table, or may be wrong in it. */
export interface TableTrouble extends Row {
  readonly message: string;
  readonly leftOut: boolean;
}

/** An article out of a table: what it says, by what it is known in the table, and the record as it was. */
export interface TableArticle extends Row {
  /** Its id, or else its line. */
  readonly name: string;
  readonly content: Content;
  /** All the record's values by column, as JSON in UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * The articles in a table, one a row. A row that has no text, or that cannot be read, comes as trouble. Without
 * `columns` they are guessed. Throws GlossError `bad-input` where no column is the text: its message names them.
 */
export function* readTable(
  bytes: Uint8Array,
  fileName: string,
  options: { columns?: TableColumns; encoding?: string } = {},
): Generator<TableArticle | TableTrouble> {
  const table = openTable(bytes, fileName, options.encoding);
  const { columns: there, rows, count, bad } = sample(table);
  const values = rows.map((row) => row.values);
  const columns = options.columns ?? guessColumns(there, values);
  if (there.length === 0) throw noRecord(bad[0]);
  refuseUnknown(columns, there);
  let more = count + bad.length;
  for (const message of table.warnings) yield { line: 1, more, message, leftOut: false };
  const days = new Days();
  for (const record of table.records()) {
    more--;
    if ('message' in record) yield { ...record, more, leftOut: true };
    else if (!/\S/.test(record.values.get(columns.text) ?? '')) {
      const message = `There is no text in the column “${columns.text}”. The row was left out.`;
      yield { line: record.line, more, message, leftOut: true };
    } else yield { ...articleOf(record, columns, table, days), more };
  }
}

function noRecord(bad: BadRow | undefined): GlossError {
  const reason = bad
    ? `There is no record in this table that can be read. Line ${bad.line}: ${bad.message}`
    : 'There is no record in this table.';
  return new GlossError('bad-input', reason);
}

function refuseUnknown(
  columns: TableColumns | null,
  there: readonly string[],
): asserts columns is TableColumns {
  const names = there.map((name) => `“${name}”`).join(', ');
  if (columns === null)
    throw new GlossError(
      'bad-input',
      `No column of this table looks like the text of articles. It has ${names}.`,
    );
  const missing = Object.values(columns).find((name) => name !== undefined && !there.includes(name));
  if (missing !== undefined)
    throw new GlossError('bad-input', `The table has no column “${missing}”. It has ${names}.`);
}

function articleOf(
  { line, values, warning }: TableRecord,
  columns: TableColumns,
  { encoding, weak }: Pick<Table, 'encoding' | 'weak'>,
  days: Days,
): Omit<TableArticle, 'more'> {
  const value = (role: keyof TableColumns) => {
    const column = columns[role];
    return column === undefined ? null : values.get(column)?.trim() || null;
  };
  const day = days.read(value('date'));
  return {
    line,
    name: value('id') ?? String(line),
    content: {
      ...{
        title: value('title'),
        outlet: value('outlet'),
        author: value('author'),
        language: value('language'),
      },
      ...{
        date: day.date,
        text: values.get(columns.text) ?? '',
        encoding,
        weak,
        warnings: [...(warning ? [warning] : []), ...day.warnings],
      },
    },
    bytes: new Uint8Array(Buffer.from(`${JSON.stringify(Object.fromEntries(values))}\n`)),
  };
}

/** Reads the dates of a table, and warns of the first that cannot be read. */
class Days {
  #warned = false;

  read(cell: string | null): { date: string | null; warnings: string[] } {
    const date = cell === null ? null : (findDay(cell)?.day ?? dayOfStamp(cell));
    if (cell === null || date !== null || this.#warned) return { date, warnings: [] };
    this.#warned = true;
    return {
      date,
      warnings: [`The date “${cell}” could not be read; it and others like it were left empty.`],
    };
  }
}

/** The day of a time that is counted in seconds or milliseconds from 1970 on. */
function dayOfStamp(cell: string): string | null {
  if (!/^\d{9,13}(\.\d+)?$/.test(cell)) return null;
  const stamp = Number(cell);
  return new Date(stamp < 1e11 ? stamp * 1000 : stamp).toISOString().slice(0, 10);
}
