import { codeOf, REPLACEMENT, xmlText } from '../xml';
import type { XmlElement } from '../xml-tree';

/** The text as TEI. A character that XML has no place for becomes a `g` that names it and holds one character too. */
export const teiText = (text: string) =>
  xmlText(text, (character) => `<g n="U+${codeOf(character)}">${REPLACEMENT}</g>`);

/** The character that such a `g` stands for; null for every other element. */
export function teiCharacter({ name, attributes }: XmlElement): string | null {
  const code = name === 'g' ? /^U\+([0-9A-F]{4,6})$/.exec(attributes.n ?? '')?.[1] : undefined;
  const number = code === undefined ? Number.NaN : Number.parseInt(code, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : null;
}
