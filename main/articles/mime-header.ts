import { decode, isKnownEncoding } from './encoding';

/** The value of a header with its parameters, such as `text/plain; charset=utf-8`. Names and the value in lower case. */
export interface Field {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const WORD = /=\?([\w.:-]+)(?:\*[\w-]*)?\?([BQ])\?([^?\s]*)\?=/gi;

/**
 * A header's text, from one character a byte: encoded words (RFC 2047) are decoded, white space between them is dropped,
 * and neighbours in one encoding are decoded together, for a character may be cut in two.
 */
export function headerText(raw: string): string {
  const words = raw.replace(/(\?=)\s+(?==\?[\w.:-]+(?:\*[\w-]*)?\?[BQ]\?)/gi, '$1');
  let text = '';
  let end = 0;
  let pending = { charset: '', bytes: '' };
  const flush = () => {
    text += pending.bytes && textOf(pending.bytes, pending.charset);
    pending = { charset: '', bytes: '' };
  };
  for (const match of words.matchAll(WORD)) {
    const [whole, charset = '', kind = '', content = ''] = match;
    if (match.index > end || charset.toLowerCase() !== pending.charset) flush();
    text += textOf(words.slice(end, match.index), null);
    const bytes = /b/i.test(kind) ? base64(content) : quotedPrintable(content.replaceAll('_', ' '));
    pending = { charset: charset.toLowerCase(), bytes: pending.bytes + bytes };
    end = match.index + whole.length;
  }
  flush();
  return (text + textOf(words.slice(end), null)).replace(/\s+/g, ' ').trim();
}

/** Takes a header apart. Parameters that are cut in pieces or written with their encoding (RFC 2231) are put together. */
export function fieldOf(raw: string): Field {
  const [value = '', ...rest] = raw.split(';');
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of rest
    .join(';')
    .matchAll(/([\w-]+)(?:\*\d+)?\*?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g)) {
    const part = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
    parameters.set(name.toLowerCase(), (parameters.get(name.toLowerCase()) ?? '') + part);
  }
  return { value: value.trim().toLowerCase(), parameters };
}

/** The name in a parameter: `utf-8''caf%C3%A9.txt`, an encoded word, or plain. */
export function parameterText(raw: string): string {
  const [, charset, percent] = /^([\w-]+)'[\w-]*'(.*)$/.exec(raw) ?? [];
  if (charset === undefined || percent === undefined) return headerText(raw);
  return textOf(quotedPrintable(percent.replaceAll('%', '=')), charset);
}

/** Bytes of quoted-printable text, one character a byte. What is not written rightly stays as it is. */
export function quotedPrintable(text: string): string {
  return text
    .replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Bytes of base64 text, one character a byte. */
export function base64(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

function textOf(bytes: string, charset: string | null): string {
  const known = charset !== null && isKnownEncoding(charset) ? charset : undefined;
  return bytes === '' ? '' : decode(Buffer.from(bytes, 'latin1'), known).text;
}
