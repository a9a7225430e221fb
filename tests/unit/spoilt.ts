import { expect } from 'vitest';

/** How many spoilt inputs are read, more with GLOSS_FUZZ=10 (times as many): 20,000 in all at least. */
const times = Number(process.env.GLOSS_FUZZ ?? 1);
export const INPUTS = { datasets: 7_200 * times, articles: 8_300 * times, files: 5_100 * times };

/** So many seconds of work may one input take, and so many kilobytes of memory an input that is made to take all. */
export const SECONDS_EACH = 5;
export const MEMORY = 1024 * 1024;

/** Counts the inputs that were really read, and shows that they are as many as was said. */
export class Inputs {
  count = 0;

  constructor(private readonly of: keyof typeof INPUTS) {}

  told(): void {
    console.info(`${this.count.toLocaleString('en')} spoilt inputs (${this.of})`);
    expect(this.count).toBeGreaterThanOrEqual(INPUTS[this.of]);
  }
}

/** Runs the work, and answers the seconds that it kept a core busy. */
export async function secondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Numbers that are always the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const odd = [
  ...[
    '\0',
    '\ufeff',
    '\r',
    '\r\n',
    '\n\n',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '[[[[',
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '&lol;',
  ],
  ...[
    '<![CDATA[',
    '\\',
    '\\u0000',
    '\\ud800',
    '__proto__',
    'null',
    'true',
    '-1',
    '1e999',
    'NaN',
    '0.5',
    '../../../etc/passwd',
  ],
  ...[
    '99999999999999999999',
    '4294967296',
    '\ud83d',
    '👩‍👩‍👧',
    '\u202e',
    ';',
    ',',
    '|',
    '#',
    '=',
    '*',
    'T1\t',
    'internal://..',
  ],
];

/** Spoilt in one of the ways in which files are: on the disk, on the way, by hand or on purpose. Some are spoilt twice. */
export function spoilt(bytes: Uint8Array, random: (below: number) => number): Buffer {
  const once = spoiltOnce(Buffer.from(bytes), random);
  return random(4) === 0 ? spoiltOnce(once, random) : once;
}

function spoiltOnce(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length + 1);
  const [from, length] = [random(bytes.length + 1), 1 + random(200)];
  const chunk = bytes.subarray(from, from + length);
  const join_ = (...parts: Uint8Array[]) => Buffer.concat(parts);
  switch (random(7)) {
    case 0: {
      const copy = Buffer.from(bytes);
      for (let flips = 1 + random(8); flips > 0 && copy.length > 0; flips--) {
        const place = random(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << random(8));
      }
      return copy;
    }
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return join_(bytes.subarray(0, at), chunk, bytes.subarray(at));
    case 3:
      return join_(bytes.subarray(0, from), chunk, chunk, chunk, bytes.subarray(from + length));
    case 4:
      return join_(bytes.subarray(0, from), bytes.subarray(from + length));
    case 5:
      return join_(bytes.subarray(0, at), Buffer.from(odd[random(odd.length)] ?? ''), bytes.subarray(at));
    default: {
      const text = bytes.toString('latin1');
      const places = [...text.matchAll(/\d+/g)];
      const { index = at, 0: digits = '' } = places[random(places.length)] ?? {};
      const instead = ['-7', '0', '1000000000', '99999999999999999999', '1e9', ''][random(6)] ?? '';
      return Buffer.from(text.slice(0, index) + instead + text.slice(index + digits.length), 'latin1');
    }
  }
}

/** XML with ten entities, each ten times the one before: 10 GB where they are expanded. */
export function laughs(root = 'TEI', body = '<text><p>&l10;</p></text>'): string {
  const entities = Array.from(
    { length: 10 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities.join('')}]><${root}>${body}</${root}>`;
}
