const values: readonly (readonly [plain: string, escaped: string])[] = [
  ['\\', '\\\\'],
  ['[', '\\['],
  [']', '\\]'],
  ['|', '\\|'],
  ['_', '\\_'],
  ['->', '\\->'],
  [';', '\\;'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['*', '\\*'],
];

const toValue = new Map(values);
const fromValue = new Map(values.map(([plain, escaped]) => [escaped, plain]));

/** The value of a feature as INCEpTION writes it into a column. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;\t\n*]/g, (plain) => toValue.get(plain) ?? plain);
}

export function unescapeValue(value: string): string {
  return value.replace(/\\(?:->|[\\[\]|_;tn*])/g, (escaped) => fromValue.get(escaped) ?? escaped);
}

const named = new Map([
  ['\t', 't'],
  ['\n', 'n'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\b', 'b'],
  ['\\', '\\'],
]);
const unnamed = new Map([...named].map(([plain, name]) => [name, plain]));

/** A line of text as INCEpTION writes it: control characters after a backslash, by name where they have one. */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\\]/gu, (plain) => {
    const name = named.get(plain) ?? plain;
    return name === plain && !isNameless(plain) && plain !== '\\' ? plain : `\\${name}`;
  });
}

/** Below U+0020 and without a name; a vertical tab stands as it is. */
const isNameless = (character: string) => character < ' ' && character !== '\v';

/** Version 3.1 and before escape as Java does, with `\u0041` besides. */
export function unescapeText(text: string, isJava: boolean): string {
  if (isJava) {
    return text.replace(/\\(?:u+([0-9a-fA-F]{4})|(.))/gs, (_, hex?: string, name = '') =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (unnamed.get(name) ?? name),
    );
  }
  return text.replace(/\\([tnfrb\\\p{Cc}])/gu, (_, name: string) => unnamed.get(name) ?? name);
}

/** The parts between separators that no backslash takes away. */
export function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** A value and what stands after it in brackets (`PER[2]`), or after an arrow (`coref->1-3`). */
export function withSuffix(text: string): { value: string; suffix: string | null } {
  const open = lastUnescaped(text, '[');
  if (text.endsWith(']') && open >= 0 && /^[\d_]+\]$/.test(text.slice(open + 1)))
    return { value: text.slice(0, open), suffix: text.slice(open + 1, -1) };
  const arrow = /^(.*)->(\d+-\d+)$/s.exec(text);
  if (arrow && !arrow[1]?.endsWith('\\')) return { value: arrow[1] ?? '', suffix: arrow[2] ?? '' };
  return { value: text, suffix: null };
}

function lastUnescaped(text: string, character: string): number {
  let found = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === character) found = at;
  }
  return found;
}
