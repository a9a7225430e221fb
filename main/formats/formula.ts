/** Behind any number of apostrophes, what a spreadsheet takes for the beginning of a formula. */
const APOSTROPHES = /^'+[=+\-@\t\r＝＋－＠]/;

/**
 * csv-stringify puts an apostrophe before a cell that a spreadsheet would take for a formula. A cell that has one there
 * already gets another by this, so that `withoutApostrophe` can take one away from either.
 */
export function apart(cell: string | number): string | number {
  return typeof cell === 'string' && APOSTROPHES.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that keeps it from being a formula. */
export function withoutApostrophe(cell: string): string {
  return APOSTROPHES.test(cell) ? cell.slice(1) : cell;
}
