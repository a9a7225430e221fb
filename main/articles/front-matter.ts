/** The block of `key: value` lines between two `---` at the top of a Markdown file, and where the text after it starts. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** In UTF-16 code units. */
  readonly end: number;
}

/**
 * Reads the flat part of a front matter: one `key: value` a line, quoted or not; keys in lower case. Lists and nested
 * values are passed over. Without front matter: no values, end 0.
 */
export function readFrontMatter(text: string): FrontMatter {
  const values = new Map<string, string>();
  const block = /^\s*---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!block || !/^[\w-]+[ \t]*:/m.test(block[1] ?? '')) return { values, end: 0 };
  for (const line of (block[1] ?? '').split('\n')) {
    const pair = /^([\w-]+)[ \t]*:[ \t]*(.+?)[ \t]*$/.exec(line);
    const value = pair?.[2] && plainValue(pair[2]);
    if (pair?.[1] && value) values.set(pair[1].toLowerCase(), value);
  }
  return { values, end: block[0].length };
}

/** Without its quotes, or else without a comment; empty for what is no flat value. */
function plainValue(value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value);
  if (quoted)
    return (quoted[1]?.replace(/\\(["\\])/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '').trim();
  return /^[[{|>&*#]/.test(value) ? '' : value.replace(/\s+#.*$/, '');
}
