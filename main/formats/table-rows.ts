import { createReadStream } from 'node:fs';
import { type CsvError, parse } from 'csv-parse';
import type { Problem } from '../../preload/contract';
import { fileError } from './file-error';

/** No row is longer, in characters. */
const LONGEST = 100 * 1024 * 1024;
/** With more in one row, what follows cannot be told from it. */
const MOST_FAULTS = 100;
/** No line is longer, in bytes: the parser, which goes byte by byte, would take minutes to find no end. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** A row of a table below its header: the line on which it ends and its cells by their column. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/**
 * The rows of a CSV or TSV file under its header, as they stand there; the delimiter is the one that the header
 * uses. UTF-8, or UTF-16 with its byte order mark. A row that is broken is told of with its line and left out.
 */
export async function* tableRows(path: string): AsyncIterable<TableRow | Problem> {
  if (await hasEndlessLine(path)) {
    yield { file: path, message: 'it has a line longer than 16 MB; the file was left out' };
    return;
  }
  const skipped: Problem[] = [];
  let faults = 0;
  let line: unknown;
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    delimiter: await delimiterOf(path),
    info: true,
    max_record_size: LONGEST,
    on_skip: (error) => {
      if (!error) return;
      faults = error.lines === line ? faults + 1 : 1;
      line = error.lines;
      // In one row the parser may complain at every quote or byte that follows: what is thrown here ends it.
      if (faults > MOST_FAULTS || error.code === 'CSV_MAX_RECORD_SIZE') throw error;
      if (faults === 1) skipped.push(problemOf(path, error));
    },
    relax_column_count_less: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  bytes.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    for await (const { record, info } of parser) {
      yield* skipped.splice(0);
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (!isCsvError(error)) throw fileError(error, `read ${path}`);
    skipped.push(problemOf(path, error, 'what follows was left out'));
  } finally {
    bytes.destroy();
  }
  yield* skipped;
}

async function hasEndlessLine(path: string): Promise<boolean> {
  let length = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const end = chunk.lastIndexOf(10);
      length = end < 0 ? length + chunk.length : chunk.length - end;
      if (length > LONGEST_LINE) return true;
    }
    return false;
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

/** The one of comma, semicolon and tab that the first line has most of. */
async function delimiterOf(path: string): Promise<string> {
  const [first = ''] = (await headOf(path)).split('\n');
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

async function headOf(path: string): Promise<string> {
  try {
    for await (const chunk of createReadStream(path, { end: (1 << 16) - 1 })) {
      // Of UTF-16, what is left of ASCII characters are these characters.
      return chunk.toString('latin1').replaceAll('\0', '');
    }
    return '';
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function problemOf(path: string, error: CsvError, consequence = 'the row was left out'): Problem {
  const line = typeof error.lines === 'number' ? { line: error.lines } : {};
  return { file: path, ...line, message: `${error.message.split(' at line')[0]}; ${consequence}` };
}
