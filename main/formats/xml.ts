/** What XML 1.0 has no place for, neither as it is nor as a reference: control characters, U+FFFE, U+FFFF, half pairs. */
const unspeakable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const halfPairs = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What stands for a character that the format cannot hold. One code point, so that no offset shifts. */
export const REPLACEMENT = '\ufffd';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** The text as element content; `instead` gives what stands for each character that XML cannot hold. */
export function xmlText(text: string, instead: (character: string) => string = () => REPLACEMENT): string {
  return text.replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign).replace(unspeakable, instead);
}

/** The text as the value of an attribute, in double quotes. Line ends and tabs stay what they are. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/["\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Why XML cannot hold the text as it is, in words; null when it can. */
export function unspeakableCharacters(text: string): string | null {
  return named(text.match(unspeakable), 'XML has no place for');
}

/** Why UTF-8 cannot hold the text as it is, in words; null when it can. */
export function brokenCharacters(text: string): string | null {
  return named(text.match(halfPairs), 'UTF-8 has no place for');
}

function named(found: readonly string[] | null, what: string): string | null {
  if (!found) return null;
  const names = [...new Set(found)].slice(0, 3).map((character) => `U+${codeOf(character)}`);
  return `${what} ${names.join(', ')}${found.length > 3 ? '…' : ''}; U+FFFD stands for it`;
}

/** The text with U+FFFD for each half of a surrogate pair. */
export const wellFormed = (text: string) => text.replace(halfPairs, REPLACEMENT);

/** The text as the whole of a UTF-8 file: what begins with U+FEFF gets another, as readers take the first for a mark. */
export const plainText = (text: string) => (text.startsWith('\ufeff') ? `\ufeff${text}` : text);

/** The number of a character, as in U+0007. */
export const codeOf = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
