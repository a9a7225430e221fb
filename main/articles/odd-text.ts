import { isUtf8 } from 'node:buffer';

/** What the person should know of a text that was decoded from bytes: malformed bytes and control characters. */
export function oddities(bytes: Uint8Array, text: string, encoding: string): string[] {
  return [oddBytes(bytes, text, encoding), oddCharacters(text)].filter((warning) => warning !== null);
}

function oddBytes(bytes: Uint8Array, text: string, encoding: string): string | null {
  if (encoding === 'utf-8') {
    if (isUtf8(bytes)) return null;
    const { offset, line } = firstBadByte(bytes, text);
    return `Not quite UTF-8: byte ${offset} (counted from 0) in line ${line} is malformed. Such bytes are shown as �.`;
  }
  const at = text.indexOf('\ufffd');
  if (at < 0) return null;
  return `Some bytes mean nothing in ${encoding}, the first in line ${lineAt(text, at)}. They are shown as �.`;
}

function oddCharacters(text: string): string | null {
  const at = text.search(/[^\P{Cc}\s]/u);
  return at < 0
    ? null
    : `The text holds control characters, the first in line ${lineAt(text, at)}. They were kept.`;
}

/** Where the first malformed byte stands: the first U+FFFD of the text that the bytes themselves do not spell out. */
function firstBadByte(bytes: Uint8Array, text: string): { offset: number; line: number } {
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\ufffd', from);
    offset += Buffer.byteLength(text.slice(from, at));
    const spelled = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!spelled || at < 0) return { offset, line: lineAt(text, at) };
    offset += 3;
    from = at + 1;
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}
