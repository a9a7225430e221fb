/** A piece of an RTF file. `bytes` is text in the code page in force, one character a byte. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'bytes'; readonly bytes: string };

const pattern =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\/gy;

/**
 * Takes an RTF file apart, given as a string of one character a byte. A symbol such as `\~` is a word with the symbol as
 * its name. Binary data (`\bin`) is passed over.
 */
export function* tokensOf(rtf: string): Iterable<Token> {
  const reader = new RegExp(pattern);
  for (let match = reader.exec(rtf); match && match[0] !== ''; match = reader.exec(rtf)) {
    const [, word, value, hex, symbol, brace, plain] = match;
    if (word === 'bin') reader.lastIndex += Math.max(0, Number(value ?? 0));
    else if (word !== undefined) yield { kind: 'word', name: word, value: value ? Number(value) : null };
    else if (hex) yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (symbol) yield { kind: 'word', name: symbol, value: null };
    else if (brace) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (plain) yield { kind: 'bytes', bytes: plain };
  }
}
