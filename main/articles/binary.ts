/** How well-known files that are no text begin. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a zip archive or an office file'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office file'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\0', 'a database'],
  ['{\\rtf', 'an RTF file'],
];

/** What the bytes plainly are instead of text, in words, or null when nothing gives them away. */
export function knownBinary(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/**
 * True when more than one byte in a hundred is a control character that no text needs. A stray one is allowed:
 * a text with one bad byte is still a text. For bytes of one-byte and multi-byte encodings, not of UTF-16 and UTF-32.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  // Plain loop and numbers: a file may have two hundred million bytes.
  for (let at = 0; at < bytes.length; at++) controls += unneeded[bytes[at] ?? 0] ?? 0;
  return controls * 100 > bytes.length;
}

/** Tab, line feed, vertical tab, form feed, carriage return, the end-of-file mark of DOS, escape. */
const allowed = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b];
/** 1 for each byte that is a control character and not allowed, by its value. */
const unneeded = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && !allowed.includes(byte) ? 1 : 0,
);
