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

/** The height that a line of this text is likely to have before it is laid out, as a CSS length. */
export function lineHeightGuess(text: string): string {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return `${Math.max(1, Math.round(text.length / lines / MEASURE)) * 1.7}em`;
}
