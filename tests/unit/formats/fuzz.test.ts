import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Format } from '../../../main/formats/format';
import { settled } from '../../../main/formats/settle';
import { formats } from '../../../main/formats/table';
import { GlossError } from '../../../preload/contract';
import { INPUTS, Inputs, laughs, MEMORY, numbers, SECONDS_EACH, secondsOf, spoilt } from '../spoilt';
import { annotatedEntry, entryOf, written } from './datasets';
import { documentOf } from './support';

/** Of each format. */
const inputs = Math.ceil(INPUTS.datasets / formats.length);

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Reads all that there is, and makes it Gloss's own. Answers the seconds of work that it took. */
function readAll(format: Format, path: string): Promise<number> {
  return secondsOf(async () => {
    try {
      for await (const item of format.parse(path)) {
        if ('message' in item) expect(item.message).not.toBe('');
        else for (const problem of settled(item, format.name).problems) expect(problem.message).not.toBe('');
      }
    } catch (error) {
      // That a file cannot be read at all may be thrown, in words.
      if (!(error instanceof GlossError)) throw error;
    }
  });
}

const ran = new Inputs('datasets');
afterAll(() => ran.told());

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
    for (let input = 0; input < inputs; input++) {
      const file = files[random(files.length)] ?? path;
      const bytes = sound.get(file) ?? Buffer.alloc(0);
      await writeFile(file, spoilt(bytes, random));
      const seconds = await readAll(format, path).catch((error: unknown) => {
        throw new Error(`input ${input}, ${file}`, { cause: error });
      });
      expect(seconds, `input ${input}, ${file}`).toBeLessThan(SECONDS_EACH);
      if (files.length > 1) await writeFile(file, bytes);
      ran.count++;
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
