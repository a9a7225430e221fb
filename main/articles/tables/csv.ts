/** A row of a table: the line on which it begins, counted from 1, and its cells. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why the row that begins on this line could not be read. */
export interface BadRow {
  readonly line: number;
  readonly message: string;
}

/** In UTF-16 code units. */
const LONGEST_CELL = 16_000_000;
/** After so many cells whose quotation mark is never closed the rest is given up: each is looked for to the end. */
const MOST_FAULTS = 100;

/**
 * The rows of a CSV text one after the other; empty lines are passed over. Lines end as they like, and a quotation
 * mark inside a cell stands for itself. Where one that opens a cell is never closed, the line is told as a BadRow and
 * reading goes on in the next one: csv-parse would drop what it has read so far, and says the wrong line.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow | BadRow> {
  const bare = new RegExp(`[^${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\\r\\n]*`, 'y');
  let [at, line, faults] = [0, 1, 0];
  while (at < text.length) {
    const row = readRow(text, at, delimiter, bare);
    const end = row?.end ?? endOfLine(text, at);
    if (row === null) {
      const rest =
        ++faults < MOST_FAULTS ? '' : ' There are many like this; the rest of the table was left out.';
      yield { line, message: `A quotation mark in this line is never closed. The line was left out.${rest}` };
      if (rest) return;
    } else if (row.cells.some((cell) => cell !== '')) yield { line, cells: row.cells };
    line += breaksIn(text, at, end);
    at = end;
  }
}

/** The row that begins at an offset, and where the next one does; null where a quotation mark is never closed. */
function readRow(
  text: string,
  from: number,
  delimiter: string,
  bare: RegExp,
): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at + 1) : { cell: '', end: at };
    if (quoted === null) return null;
    bare.lastIndex = quoted.end;
    cells.push(quoted.cell + (bare.exec(text)?.[0] ?? ''));
    at = bare.lastIndex;
    if (text[at] !== delimiter) return { cells, end: endOfLine(text, at) };
    at++;
  }
}

function readQuoted(text: string, from: number): { cell: string; end: number } | null {
  let cell = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > LONGEST_CELL) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

/** Where the line after the one at an offset begins. */
function endOfLine(text: string, from: number): number {
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = from;
  return lineBreak.exec(text) ? lineBreak.lastIndex : text.length;
}

function breaksIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n?|\n/g)?.length ?? 0;
}

const delimiters = [',', '\t', ';', '|'];

/** The delimiter with which the first rows have most cells, and all the same number of them; a comma where none has. */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, 200_000);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts: number[] = [];
    for (const row of csvRows(head, delimiter)) {
      if ('cells' in row) counts.push(row.cells.length);
      if (counts.length === 50) break;
    }
    const [first = 1] = counts;
    const alike = counts.filter((count) => count === first).length / counts.length;
    const score = first > 1 ? alike * alike * Math.min(first, 10) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
