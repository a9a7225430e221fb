import type { Document } from '../../preload/contract';

/** About how many characters of the article stand on one row of the screen. */
const MEASURE = 70;

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
