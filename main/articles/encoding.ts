import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { GlossError } from '../../preload/contract/result';
import { looksBinary } from './binary';
import { guessEncoding, tellingPart } from './guess-encoding';

/** A decoded file: its text without the byte order mark, the encoding's name, and what the person should know. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE. */
const marks = [
  { encoding: 'utf-32le', mark: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', mark: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/**
 * Decodes a file in the encoding that is named, else in the one that its byte order mark, its pattern of zeros or its
 * content tells. Odd bytes become U+FFFD with a warning. Throws `bad-input` for an unknown name and for binary data.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const mark = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const body = mark ? bytes.subarray(mark.mark.length) : bytes;
  if (encoding !== undefined) {
    const known = knownEncoding(encoding);
    return decodeAs(mark && family(mark.encoding) === family(known) ? body : bytes, known);
  }
  const certain = mark?.encoding ?? utf16WithoutMark(bytes);
  if (certain && certain !== 'utf-8') return decodeAs(body, certain);
  if (looksBinary(body)) throw new GlossError('bad-input', 'The file is binary data, not text.');
  if (certain || isUtf8(body) || mostlyUtf8(body)) return decodeAs(body, 'utf-8');
  const guess = guessEncoding(body);
  const decoded = decodeAs(body, guess.encoding);
  if (guess.sure) return decoded;
  const warning = `Read as ${guess.encoding}; this is a guess. If letters look wrong, name the right encoding.`;
  return { ...decoded, warnings: [warning, ...decoded.warnings] };
}

/** UTF-16 and its two byte orders are one family, for a byte order mark belongs to all three. */
function family(encoding: string): string {
  return encoding.replace(/^(utf)-?(8|16|32).*$/, '$1-$2');
}

/** iconv-lite also knows names that are no text encodings. */
const notForText = /^(base64|hex|binary|internal)$/;

function knownEncoding(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^utf(8|16|32)/, 'utf-$1')
    .replace(/^utf-8-sig$/, 'utf-8');
  if (notForText.test(plain) || !iconv.encodingExists(plain)) {
    throw new GlossError(
      'bad-input',
      `“${name}” is not an encoding that Gloss knows. Try utf-8 or windows-1252.`,
    );
  }
  return plain;
}

/** Decodes without the byte order mark. Half a surrogate pair cannot be kept in a file: it becomes U+FFFD too. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text =
    encoding === 'utf-8'
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      : iconv.decode(bytes, encoding, { stripBOM: false }).replace(/\p{Surrogate}/gu, '\ufffd');
  const warnings = [oddBytes(bytes, text, encoding), oddCharacters(text)];
  return { text, encoding, warnings: warnings.filter((warning) => warning !== null) };
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
  const at = text.search(/(?!\s)\p{Cc}/u);
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

/**
 * UTF-16 without a byte order mark: text in it has a zero in many of its even or of its odd bytes, and few in the
 * others. Binary data has them in both, or does not decode.
 */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 65536 - (bytes.length % 2));
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0] as [number, number];
  for (let index = 0; index < sample.length; index++)
    if (sample[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (Math.max(even, odd) * 40 < sample.length || Math.min(even, odd) * 10 > Math.max(even, odd)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  // The sample may end inside a pair: its last unit is left out.
  const text = iconv.decode(sample.subarray(0, -2), encoding, { stripBOM: false });
  return /(?!\s)\p{Cc}|\p{Surrogate}|\p{Cn}/u.test(text) ? null : encoding;
}

/** Whether bytes that are not quite UTF-8 are UTF-8 all the same: most of what is not ASCII decodes. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tellingPart(bytes));
  const bad = text.match(/\ufffd+/g)?.length ?? 0;
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return good > 2 * bad;
}
