import iconv from 'iconv-lite';
import { type Language, surprise } from './language-letters';

/** Encodings of one byte a character, with the languages that are written in them and how unusual the encoding is. */
const rows: readonly (readonly [names: string, languages: string, unusual: number])[] = [
  ['windows-1252', 'fr de es pt it nordic is', 0],
  ['windows-1250', 'pl cs sk hu hr ro', 2],
  ['windows-1251', 'ru uk be bg sr mk', 0],
  ['windows-1253', 'el', 3],
  ['windows-1254', 'tr', 3],
  ['windows-1255', 'he', 2],
  ['windows-1256', 'ar fa', 2],
  ['windows-1257', 'lt lv et', 9],
  ['windows-1258', 'vi', 9],
  ['windows-874', 'th', 3],
  ['koi8-r', 'ru', 1],
  ['koi8-u', 'ru uk', 2],
  ['iso-8859-2', 'pl cs sk hu hr ro', 2.5],
  ['iso-8859-5', 'ru bg sr mk', 2],
  ['iso-8859-6', 'ar', 4],
  ['iso-8859-7', 'el', 3.5],
  ['iso-8859-13', 'lt lv et', 11],
  ['iso-8859-15', 'fr de nordic et', 3],
  ['iso-8859-16', 'ro', 6],
  ['iso-8859-4', 'lt lv et', 12],
  ['ibm866', 'ru', 4],
  ['ibm855', 'ru bg sr mk', 5],
  ['maccyrillic', 'ru uk bg sr mk', 5],
  ['macintosh', 'fr de es pt it nordic is', 5],
  ['cp850', 'fr de es pt it nordic is', 6],
  ['cp437', 'fr de es it nordic', 6],
  ['cp852', 'pl cs sk hu hr ro', 8],
  ['maccenteuro', 'pl cs sk hu lt lv et', 9],
  ['cp737', 'el', 8],
  ['macgreek', 'el', 8],
  ['cp857', 'tr', 8],
  ['macturkish', 'tr', 8],
  ['cp862', 'he', 8],
  ['cp720', 'ar', 7],
  ['cp775', 'lt lv et', 14],
  ['viscii', 'vi', 14],
  ['tcvn', 'vi', 14],
];

/** What a byte is in one encoding: no letter, a small one or one of a script without case, or a capital. */
const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;
/** Added for a letter that is not Latin. */
const FOREIGN = 4;

export interface SingleByte {
  readonly encoding: string;
  /** The characters of bytes 0x80 to 0xff. */
  readonly characters: readonly string[];
  /** How surprising the bytes are as a text in this encoding, in nats, in the language that fits best. */
  surprise(bytes: Uint8Array): number;
}

/** All of them, the usual ones first. Made at the first use. */
export function singleByteEncodings(): readonly SingleByte[] {
  made ??= rows.map(([encoding, languages, unusual]) => table(encoding, languages.split(' '), unusual));
  return made;
}
let made: readonly SingleByte[] | undefined;

function table(encoding: string, languages: readonly string[], unusual: number): SingleByte {
  const all = Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.of(byte), encoding));
  const kinds = Uint8Array.from(all, kindOf);
  const costs = languages.map((language) =>
    Float64Array.from(all, (character, byte) =>
      byte < 0x80 ? 0 : surprise(character, language as Language),
    ),
  );
  return {
    encoding,
    characters: all.slice(0x80),
    surprise: (bytes) =>
      unusual + contextSurprise(bytes, kinds) + Math.min(...costs.map((cost) => sum(bytes, cost))),
  };
}

function kindOf(character: string): number {
  if (!/\p{L}/u.test(character)) return OTHER;
  const foreign = /\p{Script=Latin}/u.test(character) ? 0 : FOREIGN;
  return foreign + (character === character.toLowerCase() ? SMALL : CAPITAL);
}

function sum(bytes: Uint8Array, costs: Float64Array): number {
  let total = 0;
  for (const byte of bytes) total += costs[byte] ?? 0;
  return total;
}

/** A capital after a small letter, two scripts in one word, and one accented letter after the other are unlikely. */
function contextSurprise(bytes: Uint8Array, kinds: Uint8Array): number {
  let total = 0;
  let before = 0x20;
  for (const byte of bytes) {
    if (byte >= 0x80 || before >= 0x80) {
      const [left = OTHER, right = OTHER] = [kinds[before], kinds[byte]];
      if (left !== OTHER && right !== OTHER) {
        if ((left & 3) === SMALL && (right & 3) === CAPITAL) total += 3;
        if ((left & FOREIGN) !== (right & FOREIGN)) total += 6;
        else if (left < FOREIGN && byte >= 0x80 && before >= 0x80) total += 1;
      }
    }
    before = byte;
  }
  return total;
}
