import iconv from 'iconv-lite';

/** The 7-bit encodings of East Asia, which iconv-lite does not know, and the 8-bit one with the same characters. */
const families = [
  { encoding: 'iso-2022-kr', designation: '\x1b$)C', base: 'euc-kr' },
  { encoding: 'iso-2022-cn', designation: '\x1b$)A', base: 'gb2312' },
  { encoding: 'iso-2022-jp', designation: '\x1b$B', base: 'euc-jp' },
  { encoding: 'iso-2022-jp', designation: '\x1b$@', base: 'euc-jp' },
] as const;

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/** The ISO-2022 encoding that bytes without any above ASCII announce by an escape sequence, or null. */
export function iso2022(bytes: Uint8Array): string | null {
  if (!bytes.includes(ESCAPE) || bytes.some((byte) => byte >= 0x80)) return null;
  const text = Buffer.from(bytes.subarray(0, 65536)).toString('latin1');
  return families.find(({ designation }) => text.includes(designation))?.encoding ?? null;
}

export function isIso2022(encoding: string): boolean {
  return families.some((family) => family.encoding === encoding);
}

/** How many bytes a character takes, and what comes before them in the 8-bit encoding. */
interface CharacterSet {
  readonly width: number;
  readonly prefix: readonly number[];
}
const ascii: CharacterSet = { width: 0, prefix: [] };
const pairs: CharacterSet = { width: 2, prefix: [] };

/** By the escape sequence that switches to it. Those that name what a shift switches to change nothing by themselves. */
const sets: ReadonlyMap<string, CharacterSet | null> = new Map([
  ['(B', ascii],
  ['(J', ascii],
  ['(I', { width: 1, prefix: [0x8e] }],
  ['$@', pairs],
  ['$B', pairs],
  ['$(D', { width: 2, prefix: [0x8f] }],
  ['$)C', null],
  ['$)A', null],
]);

/** Decodes bytes in one of the ISO-2022 encodings. Characters that are cut off become U+FFFD; nothing throws. */
export function decodeIso2022(bytes: Uint8Array, encoding: string): string {
  const base = families.find((family) => family.encoding === encoding)?.base ?? 'ascii';
  const out: number[] = [];
  let set = ascii;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const sequence = byte === ESCAPE ? sequenceAt(bytes, at + 1) : undefined;
    if (sequence !== undefined) {
      set = sets.get(sequence) ?? set;
      at += sequence.length;
    } else if (byte === SHIFT_OUT) set = pairs;
    else if (byte === SHIFT_IN) set = ascii;
    else if (byte === 0x0a) {
      set = ascii;
      out.push(byte);
    } else if (set.width === 0 || byte <= 0x20 || byte >= 0x7f) out.push(byte);
    else {
      out.push(...set.prefix, ...[...bytes.subarray(at, at + set.width)].map((part) => part | 0x80));
      at += set.width - 1;
    }
  }
  return iconv.decode(Buffer.from(out), base);
}

function sequenceAt(bytes: Uint8Array, at: number): string | undefined {
  const next = Buffer.from(bytes.subarray(at, at + 3)).toString('latin1');
  return [...sets.keys()].find((sequence) => next.startsWith(sequence));
}
