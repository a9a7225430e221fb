import { extname } from 'node:path';
import { GlossError } from '../../../preload/contract/result';
import { decode } from '../encoding';
import { type BadRow, type CsvRow, csvRows, guessDelimiter } from './csv';

/** One record of a table: the line on which it begins, counted from 1, and its values by column. */
export interface TableRecord {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  /** What the person should know of it. */
  readonly warning?: string;
}

export interface Table {
  readonly kind: 'csv' | 'tsv' | 'jsonl' | 'json';
  readonly encoding: string;
  readonly weak: boolean;
  readonly warnings: readonly string[];
  /** The whole file, decoded. */
  readonly text: string;
  /** Its records one after the other; what cannot be read comes in between, and the rest goes on. */
  records(): Iterable<TableRecord | BadRow>;
}

const extensions: Readonly<Record<string, Table['kind']>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
};

/** Whether a file of this name is a table. */
export function isTable(fileName: string): boolean {
  return extname(fileName).toLowerCase() in extensions;
}

/** Opens a table: CSV with whatever delimiter, TSV, JSON lines, or a JSON array of records. Throws GlossError. */
export function openTable(bytes: Uint8Array, fileName: string, encoding?: string): Table {
  const kind = extensions[extname(fileName).toLowerCase()];
  if (!kind) throw new GlossError('bad-input', 'The file is no table.');
  const decoded = decode(bytes, encoding);
  const { text } = decoded;
  const reading = { ...decoded, weak: decoded.weak ?? false };
  if (kind === 'json' || (kind === 'jsonl' && /^\s*\[/.test(text))) {
    return { kind: 'json', ...reading, records: () => jsonRecords(text) };
  }
  if (kind === 'jsonl') return { kind, ...reading, records: () => lineRecords(text) };
  const delimiter = kind === 'tsv' ? '\t' : guessDelimiter(text);
  return { kind, ...reading, records: () => csvRecords(csvRows(text, delimiter)) };
}

function* csvRecords(rows: Iterable<CsvRow | BadRow>): Generator<TableRecord | BadRow> {
  let names: readonly string[] | null = null;
  for (const row of rows) {
    if ('message' in row) yield row;
    else if (names) yield csvRecord(row, names);
    else names = columnNames(row.cells);
  }
}

/** A cell that no column is for is kept under its number, with a warning: a delimiter in a text makes such cells. */
function csvRecord({ line, cells }: CsvRow, names: readonly string[]): TableRecord {
  const values = new Map(names.map((name, at) => [name, cells[at] ?? '']));
  if (cells.length <= names.length) return { line, values };
  for (const [index, cell] of cells.entries())
    if (index >= names.length) values.set(`column ${index + 1}`, cell);
  const warning = `The row has ${cells.length} cells and the table ${names.length} columns: a text may have been cut in it.`;
  return { line, values, warning };
}

/** The first row's cells; one that is empty or there already gets its number. */
function columnNames(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim() || `column ${index + 1}`;
    names.push(names.includes(name) ? `${name} ${index + 1}` : name);
  }
  return names;
}

function* lineRecords(text: string): Generator<TableRecord | BadRow> {
  let line = 0;
  for (const source of linesIn(text)) {
    line++;
    if (!/\S/.test(source)) continue;
    if (source.length > LONGEST_LINE) {
      yield { line, message: 'The line has more than 100 million characters. It was left out.' };
      continue;
    }
    const record = recordOf(parsed(source), line);
    yield record ?? { line, message: 'This is no JSON object. The line was left out.' };
  }
}

/** In UTF-16 code units. */
const LONGEST_LINE = 100_000_000;

function* linesIn(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? text.length : end + 1;
  }
}

/** An array of objects, or the first one in an object, as services put it: `{"articles": […]}`. */
function* jsonRecords(text: string): Generator<TableRecord | BadRow> {
  const whole = parsed(text);
  if (whole === undefined) throw new GlossError('bad-input', 'The file is broken: it is no JSON.');
  const inside = isObject(whole)
    ? Object.values(whole).find((value) => Array.isArray(value) && value.some(isObject))
    : null;
  const items: readonly unknown[] = Array.isArray(whole) ? whole : Array.isArray(inside) ? inside : [whole];
  for (const [index, item] of items.entries()) {
    const record = recordOf(item, index + 1);
    yield record ?? { line: index + 1, message: 'This is no JSON object. It was left out.' };
  }
}

function recordOf(value: unknown, line: number): TableRecord | null {
  if (!isObject(value)) return null;
  return { line, values: new Map(Object.entries(value).map(([name, cell]) => [name, cellOf(cell)])) };
}

/** Plain values as text, lists of them with commas between them, and of an object its name. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(cellOf).filter(Boolean).join(', ');
  return isObject(value) && typeof value.name === 'string' ? value.name : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
