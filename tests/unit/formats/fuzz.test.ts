import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../main/formats/format';
import { settled } from '../../../main/formats/settle';
import { formats } from '../../../main/formats/table';
import { GlossError } from '../../../preload/contract';
import { annotatedEntry, entryOf, written } from './datasets';
import { documentOf } from './support';

/** Over all formats. More with GLOSS_FUZZ=100000. */
const INPUTS = Number(process.env.GLOSS_FUZZ ?? 10_000);
const SECONDS_EACH = 5;
const MEMORY = 1024 * 1024;

/** Numbers that are always the same for the same seed. */
function numbers(seed: number): (below: number) => number {
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

/** One of the ways in which files are spoilt: on the disk, on the way, by hand or on purpose. */
function spoilt(bytes: Buffer, random: (below: number) => number): Buffer {
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

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Reads all that there is, and makes it Gloss's own. Answers the seconds of work that it took. */
async function readAll(format: Format, path: string): Promise<number> {
  const before = process.cpuUsage();
  try {
    for await (const item of format.parse(path)) {
      if ('message' in item) expect(item.message).not.toBe('');
      else for (const problem of settled(item, format.name).problems) expect(problem.message).not.toBe('');
    }
  } catch (error) {
    // That a file cannot be read at all may be thrown, in words.
    if (!(error instanceof GlossError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  it('reads spoilt files without a crash, without end, and without a trace elsewhere', async () => {
    const random = numbers(formats.indexOf(format) + 1);
    const entries = fc.sample(annotatedEntry, { numRuns: 3, seed: 11 });
    const named = entries.map((entry, index) => ({
      ...entry,
      document: { ...documentOf(entry.document.text, `doc${index}`) },
    }));
    const { path } = await written(format, named);
    const files = await filesBelow(dirname(path));
    const sound = new Map(
      await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)),
    );
    for (let input = 0; input < INPUTS / formats.length; input++) {
      const file = files[random(files.length)] ?? path;
      const bytes = sound.get(file) ?? Buffer.alloc(0);
      const twice = random(4) === 0;
      const bad = spoilt(bytes, random);
      await writeFile(file, twice ? spoilt(bad, random) : bad);
      const seconds = await readAll(format, path).catch((error: unknown) => {
        throw new Error(`input ${input}, ${file}`, { cause: error });
      });
      expect(seconds, `input ${input}, ${file}`).toBeLessThan(SECONDS_EACH);
      await writeFile(file, bytes);
    }
    expect(await filesBelow(dirname(path))).toEqual(files);
  }, 300_000);

  it.each([
    ['a line of 200 MB', null],
    ['brackets within brackets', '['.repeat(500_000)],
    ['objects within objects', '{"a":'.repeat(500_000)],
    ['elements within elements', `<TEI><text>${'<p>'.repeat(200_000)}`],
    ['entities within entities', laughs()],
  ])(
    'stands %s',
    async (_, content) => {
      const { path } = await written(format, [entryOf('A text.', [])]);
      for (const file of (await filesBelow(dirname(path))).slice(0, 3)) {
        const bytes = await readFile(file);
        await writeFile(file, content ?? '');
        if (content === null) await truncate(file, 200 * 1024 * 1024);
        const before = process.resourceUsage().maxRSS;
        expect(await readAll(format, path)).toBeLessThan(SECONDS_EACH);
        expect(process.resourceUsage().maxRSS - before).toBeLessThan(MEMORY);
        await writeFile(file, bytes);
      }
    },
    120_000,
  );
});

/** Ten entities, each ten times the one before: 10 GB where they are expanded. */
function laughs(): string {
  const entities = Array.from(
    { length: 10 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY l0 "ha">${entities.join('')}]><TEI><text><p>&l10;</p></text></TEI>`;
}
