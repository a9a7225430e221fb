import { base64, type Field, fieldOf, parameterText, quotedPrintable } from './mime-header';

/** A message, or a part of one. */
export interface MimePart {
  /** By name in lower case, unfolded, one character a byte; of several headers of a name the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly type: Field;
  /** The name that the part has as a file, or null. */
  readonly fileName: string | null;
  readonly isAttachment: boolean;
  /** What is in it, decoded from base64 or quoted-printable; empty where there are parts. */
  readonly content: Uint8Array;
  readonly parts: readonly MimePart[];
}

/** Messages in messages in messages: deeper is no letter but an attack. So many parts are read at most. */
const DEEPEST = 20;
const MOST_PARTS = 500;

/** Takes a message apart. Anything gives some message: what has no headers is all content. */
export function parseMime(bytes: Uint8Array): MimePart {
  return partOf(Buffer.from(bytes).toString('latin1'), 0, { parts: MOST_PARTS });
}

function partOf(source: string, depth: number, left: { parts: number }): MimePart {
  const end = /^\r?\n|\r?\n\r?\n/.exec(source);
  const headers = headersOf(end ? source.slice(0, end.index) : source);
  const body = end ? source.slice(end.index + end[0].length) : '';
  const type = fieldOf(headers.get('content-type') ?? 'text/plain');
  const disposition = fieldOf(headers.get('content-disposition') ?? '');
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name');
  const boundary = type.parameters.get('boundary');
  const split = type.value.startsWith('multipart/') && boundary && depth < DEEPEST;
  return {
    headers,
    type,
    fileName: name ? parameterText(name) : null,
    isAttachment: disposition.value === 'attachment',
    content: split ? new Uint8Array() : Buffer.from(transferred(body, headers), 'latin1'),
    parts: split ? partsOf(body, boundary, depth, left) : [],
  };
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? [];
    if (name && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value);
  }
  return headers;
}

/** Between lines that are two hyphens and the boundary. The last one ends with two more; it may be missing. */
function partsOf(body: string, boundary: string, depth: number, left: { parts: number }): MimePart[] {
  const escaped = boundary.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const line = new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?:\\r?\\n|$)`);
  const parts: MimePart[] = [];
  // What stands before the first line and behind the last is for programs that know no parts.
  let rest = body;
  for (let match = line.exec(rest); match && !match[1] && --left.parts >= 0; match = line.exec(rest)) {
    rest = rest.slice(match.index + match[0].length);
    parts.push(partOf(rest.slice(0, line.exec(rest)?.index), depth + 1, left));
  }
  return parts;
}

function transferred(body: string, headers: ReadonlyMap<string, string>): string {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64') return base64(body);
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
}
