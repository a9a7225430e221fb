import { lineAround } from './lines';

const strong = /[\p{L}]/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** How far into a line its first letter is looked for, in code units. */
const REACH = 200;

/** True when the line that holds the offset reads from right to left: its first letter decides, as on the screen. */
export function isRightToLeft(text: string, offset: number): boolean {
  const { start, end } = lineAround(text, offset);
  const line = text.slice(start, Math.min(end, start + REACH));
  const letter = strong.exec(line);
  return letter !== null && rightToLeft.test(letter[0]);
}

/**
 * True when the character stands to the left of the one before it: a letter by its script; a mark or a space as its
 * line does; digits never do.
 */
export function runsRightToLeft(text: string, offset: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (strong.test(character)) return rightToLeft.test(character);
  return !/\p{N}/u.test(character) && isRightToLeft(text, offset);
}
