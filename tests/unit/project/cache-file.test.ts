import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cache, readCache, writeCache } from '../../../main/project/cache-file';
import type { DocumentFacts, SetFacts } from '../../../main/project/facts';

const dir = mkdtempSync(join(tmpdir(), 'gloss-cache-'));
const file = join(dir, 'cache.json');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const maybe = fc.option(text, { nil: null });
const stamp = fc.record({ size: fc.nat(), mtimeMs: fc.double({ min: 0, max: 2e12, noNaN: true }) });
const documentFacts: fc.Arbitrary<Omit<DocumentFacts, 'id'>> = fc.record({
  ...{ title: text, outlet: maybe, author: maybe, date: maybe, language: maybe, fileName: text, added: text },
  ...{ length: fc.nat(), words: fc.nat(), textSha256: text, sourceSha256: text },
});
const counts = fc.dictionary(fc.constantFrom('claim', 'figure', 'quote'), fc.nat({ max: 9 }), {
  noNullPrototype: true,
});
const setFacts: fc.Arbitrary<SetFacts> = fc.record({
  ...{ status: fc.constantFrom('new', 'in-progress', 'done'), counts, relations: counts, orphans: counts },
  ...{ values: fc.constant({ speaker: { 'Ann Lee': 2 } }), unsettled: fc.nat({ max: 3 }) },
});

/** More than are in one line of the file. */
function manyDocuments(facts: readonly Omit<DocumentFacts, 'id'>[]): Cache['documents'] {
  const documents: Cache['documents'] = new Map();
  for (let at = 0; at < 1100; at++) {
    const one = facts[at % facts.length];
    if (one)
      documents.set(`d${at}`, { stamp: { size: at, mtimeMs: at / 7 }, facts: { ...one, id: `d${at}` } });
  }
  return documents;
}

describe('the cache', () => {
  it('gives back what was written into it, in its order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(documentFacts, { minLength: 1, maxLength: 5 }),
        fc.array(fc.record({ stamp, facts: setFacts }), { maxLength: 5 }),
        async (facts, entries) => {
          const documents = manyDocuments(facts);
          const sets: Cache['sets'] = new Map([
            ['ana', new Map(entries.map((entry, at) => [`d${at}`, entry]))],
          ]);
          await writeCache(file, documents, sets);
          const read = await readCache(file);
          expect([...read.documents]).toEqual([...documents]);
          expect([...(read.sets.get('ana') ?? [])]).toEqual([...(sets.get('ana') ?? [])]);
        },
      ),
      { numRuns: 20 },
    ));

  it('keeps what is whole of a file in which a line is not', async () => {
    const [facts] = fc.sample(documentFacts, 1);
    await writeCache(file, manyDocuments(facts ? [facts] : []), new Map());
    const [head = '', first = '', second = '', third = ''] = readFileSync(file, 'utf8').split('\n');
    const short = JSON.parse(first);
    short.documents.title.pop();
    writeFileSync(file, [head, JSON.stringify(short), second, third.slice(0, 99)].join('\n'));
    const { documents } = await readCache(file);
    expect([...documents.keys()]).toEqual(Array.from({ length: 500 }, (_, at) => `d${500 + at}`));
  });

  it('leaves out what it has no stamp for, and is empty where it is of another version', async () => {
    const documents = manyDocuments(fc.sample(documentFacts, 1));
    const [entry] = documents.values();
    if (entry) documents.set('d0', { ...entry, stamp: null });
    await writeCache(file, documents, new Map());
    expect((await readCache(file)).documents.has('d0')).toBe(false);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\{"version":\d+\}/, '{"version":4}'));
    expect((await readCache(file)).documents.size).toBe(0);
  });
});
