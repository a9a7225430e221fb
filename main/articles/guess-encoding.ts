import { doubleByteEncodings } from './double-byte';
import { type SingleByte, singleByteEncodings } from './single-byte';

/** A large file is judged by so many bytes from its first one that is not ASCII, and by so many bytes of words in them. */
const SAMPLE = 256 * 1024;
const WORDS = 24 * 1024;

/** The least lead over the next best encoding that gives another text, in nats, that is no mere guess. */
const LEAD = 8;
/** Encodings of two bytes share their grid, so the right one is far ahead: by this part of its own surprise. */
const WIDE_LEAD = 0.1;
/** No language is so surprising in its own encoding, in nats a byte that is not ASCII. */
const STRANGE = 5;

export interface Guess {
  readonly encoding: string;
  /** True when the text may as well be in another encoding, or looks like no language. */
  readonly weak: boolean;
}

/**
 * The encoding of bytes by their content alone: the one in which they make the least surprising text, by how frequent
 * letters are in each language. UTF-8 is among them, for bytes that are UTF-8 but for a few errors.
 */
export function guessEncoding(bytes: Uint8Array): Guess {
  const words = foreignWords(bytes);
  const singles = singleByteEncodings();
  const doubles = doubleByteEncodings();
  const ranking = [{ encoding: 'utf-8', surprise: utf8Surprise }, ...singles, ...doubles]
    .map(({ encoding, surprise }) => ({ encoding, cost: surprise(words) }))
    .sort((a, b) => a.cost - b.cost);
  const best = ranking[0] ?? { encoding: 'windows-1252', cost: 0 };
  const present = [...new Set(words)].filter((byte) => byte >= 0x80);
  const same = sameText(best.encoding, singles, present);
  const rival = ranking.find(({ encoding }) => !same(encoding));
  const high = words.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const wide = doubles.some(({ encoding }) => encoding === best.encoding);
  const lead = Math.max(LEAD, wide ? WIDE_LEAD * best.cost : 0);
  const weak = best.cost > STRANGE * high || (rival !== undefined && rival.cost - best.cost < lead);
  // Of those that give the same text, the most usual is named.
  return { encoding: singles.find(({ encoding }) => same(encoding))?.encoding ?? best.encoding, weak };
}

/** Whether another encoding gives the same text as the best one: all the bytes that are there mean the same in both. */
function sameText(best: string, singles: readonly SingleByte[], present: readonly number[]) {
  const textIn = (encoding: string) => {
    const characters = singles.find((single) => single.encoding === encoding)?.characters;
    return characters ? present.map((byte) => characters[byte - 0x80]).join('') : encoding;
  };
  const text = textIn(best);
  return (encoding: string) => textIn(encoding) === text;
}

/** The words that are not plain ASCII: the others are the same in every encoding and tell nothing. */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 100);
  const words = Buffer.from(bytes.subarray(first, first + SAMPLE))
    .toString('latin1')
    .split(/[\s<>="/]+/)
    .filter((word) => /\P{ASCII}/u.test(word));
  return Buffer.from(words.join(' '), 'latin1').subarray(0, WORDS);
}

/** How surprising bytes are as UTF-8 with errors: a whole character is a good sign, an error a bad one. */
function utf8Surprise(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return 8 * bad + 3 * good;
}
