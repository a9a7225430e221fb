import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { GlossError } from '../../preload/contract/result';
import { looksBinary } from './binary';
import { declaredEncoding } from './declared-encoding';
import { guessEncoding } from './guess-encoding';
import { decodeIso2022, isIso2022, iso2022 } from './iso-2022';
import { oddities } from './odd-text';

/** A decoded file: its text without the byte order mark, the encoding's name, and what the person should know. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** True when the encoding is a weak guess; a warning says so too. */
  readonly weak: boolean;
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
 * Decodes a file in the encoding that is named, else in the one that its byte order mark, its pattern of zeros, its
 * escape sequences, what it declares, or its content tells. Odd bytes become U+FFFD with a warning. Throws `bad-input`
 * for an unknown name and for binary data.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const mark = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const body = mark ? bytes.subarray(mark.mark.length) : bytes;
  if (encoding !== undefined) {
    const known = namedEncoding(encoding);
    return decodeAs(mark && family(mark.encoding) === family(known) ? body : bytes, known);
  }
  const certain = mark?.encoding ?? utf16WithoutMark(bytes) ?? iso2022(bytes);
  if (certain && certain !== 'utf-8') return decodeAs(body, certain);
  if (looksBinary(body)) throw new GlossError('bad-input', 'The file is binary data, not text.');
  if (certain || isUtf8(body)) return decodeAs(body, 'utf-8');
  return decodeDeclared(body) ?? decodeGuessed(body);
}

/** By the encoding that the file itself names; null when it names none, or one that its bytes do not bear out. */
function decodeDeclared(bytes: Uint8Array): Decoded | null {
  const declared = declaredEncoding(bytes);
  const encoding = declared && knownEncoding(declared);
  if (!encoding || /^(utf|ascii|us-ascii)/.test(encoding)) return null;
  const decoded = decodeAs(bytes, larger[encoding] ?? encoding);
  const bad = decoded.text.match(/\ufffd/g)?.length ?? 0;
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return bad * 20 > high ? null : decoded;
}

function decodeGuessed(bytes: Uint8Array): Decoded {
  const { encoding, weak } = guessEncoding(bytes);
  const decoded = decodeAs(bytes, encoding);
  if (!weak) return decoded;
  const warning = `Read as ${encoding}; this is a guess. If letters look wrong, name the right encoding.`;
  return { ...decoded, weak, warnings: [warning, ...decoded.warnings] };
}

/** Encodings that hold another one and more: where a file declares the smaller, the larger is meant. */
const larger: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};

/** UTF-16 and its two byte orders are one family, for a byte order mark belongs to all three. */
function family(encoding: string): string {
  return encoding.replace(/^(utf)-?(8|16|32).*$/, '$1-$2');
}

/** iconv-lite also knows names that are no text encodings. */
const notForText = /^(base64|hex|binary|internal)$/;

/** Whether files can be read in an encoding of this name. */
export function isKnownEncoding(name: string): boolean {
  return knownEncoding(name) !== null;
}

/** The name of an encoding as it is used here. Throws GlossError `bad-input` for one that is not known. */
export function namedEncoding(name: string): string {
  const known = knownEncoding(name);
  if (known) return known;
  throw new GlossError(
    'bad-input',
    `“${name}” is not an encoding that Gloss knows. Try utf-8 or windows-1252.`,
  );
}

/** The name as it is used here, or null for one that is not known. */
function knownEncoding(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^utf(8|16|32)/, 'utf-$1')
    .replace(/^utf-8-sig$/, 'utf-8')
    .replace(/^x-mac-cyrillic$/, 'maccyrillic')
    .replace(/^(x-mac-roman|macroman)$/, 'macintosh');
  return isIso2022(plain) || (!notForText.test(plain) && iconv.encodingExists(plain)) ? plain : null;
}

/** Decodes without the byte order mark. Half a surrogate pair cannot be kept in a file: it becomes U+FFFD too. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = textIn(bytes, encoding).replace(/\p{Surrogate}/gu, '\ufffd');
  return { text, encoding, weak: false, warnings: oddities(bytes, text, encoding) };
}

function textIn(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (isIso2022(encoding)) return decodeIso2022(bytes, encoding);
  return iconv.decode(bytes, encoding, { stripBOM: false });
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
