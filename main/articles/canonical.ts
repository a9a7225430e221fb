import { createHash } from 'node:crypto';

/**
 * The canonical text of an article: CRLF and CR become LF, nothing else changes. Every offset counts in what this
 * returns. Doing it twice changes nothing.
 */
export function canonicalText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The sha256 of bytes, or of a text as UTF-8, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
