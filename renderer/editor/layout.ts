import type { Document } from '../../preload/contract';

/** About how many characters of the article stand on one row of the screen. */
const MEASURE = 70;

/** About how wide a character of the article is, in em. */
const ADVANCE = 0.52;

/** So much room has a table, in em; some of it is for a row in which a cell reaches into the next column. */
const TABLE = 30;

/** True when the line has cells: tabs stand between its words, not only before them. */
export function isRow(line: string): boolean {
  return /\S\t/.test(line);
}

/**
 * How far apart the tab stops of the article's tables are, in em: so that the longest cell has room, if the column is
 * wide enough for that. Null when it has no table.
 */
export function tabStop(text: string): number | null {
  if (!text.includes('\t')) return null;
  const rows = text.split('\n').filter(isRow);
  if (rows.length === 0) return null;
  const cells = rows.map((row) => row.trimEnd().split('\t'));
  const columns = longest(cells);
  const widest = longest(cells.flatMap((row) => row.slice(0, -1)));
  return Math.max(3, Math.min(widest * ADVANCE + 1, TABLE / (columns + 1)));
}

function longest(things: readonly { readonly length: number }[]): number {
  return things.reduce((most, { length }) => Math.max(most, length), 0);
}

/** True when the first line of the text is the title, so that it need not be shown twice. */
export function hasHeadline({ text, title }: Document): boolean {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  return first.replace(/^#+\s*/, '').trim() === title;
}

/**
 * True when the lines of a text are its paragraphs and nothing stands between them: then the page puts some space
 * there. Verse, tables and code have short lines and are left close together.
 */
export function isSpaced(text: string): boolean {
  const lines = text.trim().split('\n');
  const blank = lines.filter((line) => line.trim() === '').length;
  return blank < lines.length / 10 && text.length / lines.length > 100;
}

/** About how many rows the lines take on the screen: the browser is told so of those that it has not laid out. */
export function rowsOf(lines: readonly string[]): number {
  return lines.reduce((rows, { length }) => rows + Math.max(1, Math.ceil(length / MEASURE)), 0);
}
