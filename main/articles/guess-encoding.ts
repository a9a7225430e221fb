import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Encodings that hold another one and more: the larger is read. */
const larger: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
};

/** A large file is judged by so many bytes from its first one that is not ASCII. */
const SAMPLE = 256 * 1024;

/** The part of a file that tells its encoding: from shortly before the first byte that is not ASCII. */
export function tellingPart(bytes: Uint8Array): Uint8Array {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1000);
  return bytes.subarray(start, start + SAMPLE);
}

/** The encoding of bytes that are not UTF-8, by their content, and whether it is more than a guess. */
export function guessEncoding(bytes: Uint8Array): { encoding: string; sure: boolean } {
  const matches = analyse(foreignWords(tellingPart(bytes)))
    .map(({ name, confidence }) => ({
      encoding: larger[name.toLowerCase()] ?? name.toLowerCase(),
      confidence,
    }))
    .filter(({ encoding }) => !/^(utf-|ascii)/.test(encoding) && iconv.encodingExists(encoding));
  const best = matches[0] ?? { encoding: 'windows-1252', confidence: 0 };
  const rival = matches.find(({ encoding }) => encoding !== best.encoding);
  return {
    encoding: best.encoding,
    sure: best.confidence >= 60 && best.confidence - (rival?.confidence ?? 0) >= 10,
  };
}

/**
 * The words that are not plain ASCII. Where these are mostly foreign letters (Cyrillic, Greek, Chinese…), they tell more
 * than the whole, in which mark-up and addresses would speak for a Western encoding. Else the bytes as they are.
 */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const words = Buffer.from(bytes)
    .toString('latin1')
    .split(/[\s<>="/]+/)
    .filter((word) => /\P{ASCII}/u.test(word));
  const joined = Buffer.from(words.join(' '), 'latin1');
  const high = joined.filter((byte) => byte >= 0x80).length;
  return high * 2 > joined.length ? joined : bytes;
}
