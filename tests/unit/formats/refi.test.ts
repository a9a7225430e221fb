import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../main/formats/format';
import { refi } from '../../../main/formats/refi';
import { annotatedEntry, entryOf, rawOf, written } from './datasets';
import { annotationOf, parsed, spanOf, temporaryFolder } from './support';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function filesIn(path: string): Promise<Record<string, string>> {
  const files = unzipSync(await readFile(path));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

/** All values of an attribute of elements with this name. */
const values = (xml: string, element: string, attribute: string) =>
  [...xml.matchAll(new RegExp(`<${element}\\b[^>]*\\s${attribute}="([^"]*)"`, 'g'))].map(
    ([, value]) => value,
  );

const text = '🙂 She said “we won” — he says — “by far”.';

function quoteEntry(): Entry {
  const quote = annotationOf(text, [spanOf(text, 'we won'), spanOf(text, 'by far')], {
    label: 'quote',
    attributes: { speaker: 'Ünal', kind: 'direct' },
    note: 'look <again>',
  });
  const claim = annotationOf(text, [spanOf(text, 'we won')]);
  const relation = {
    id: 'r',
    type: 'supports',
    from: claim.id,
    to: quote.id,
    creator: 'ana',
    created: claim.created,
  };
  return { ...entryOf(text, [quote, claim]), relations: [relation], note: 'on the whole' };
}

describe('a REFI-QDA project', () => {
  it('holds what was exported, up to the origins', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedEntry, async (entry) => {
        const { path } = await written(refi, [entry, { ...entry, annotator: 'ben', status: 'done' }]);
        const { entries, problems } = await parsed(refi, path);
        expect(problems).toEqual([]);
        const { document, note, annotations } = entry;
        const { id, outlet, date, language, text } = document;
        const about = { id, outlet, date, language, text, note, fileName: 'doc.txt' };
        expect(entries).toMatchObject([
          { ...about, annotator: 'ana', status: entry.status },
          { ...about, annotator: 'ben', status: 'done' },
        ]);
        for (const read of entries) {
          expect(read.annotations).toMatchObject(
            annotations.map((annotation) => {
              const { id: _, origin: __, fragments, ...rest } = rawOf(annotation, entry, refi);
              return { ...rest, fragments: fragments.map(({ start, end }) => ({ start, end })) };
            }),
          );
          expect(read.relations).toHaveLength(entry.relations.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same project', async () => {
    const [first, again] = [await written(refi, [quoteEntry()]), await written(refi, [quoteEntry()])];
    expect((await readFile(first.path)).equals(await readFile(again.path))).toBe(true);
  });

  it('has every thing that it points at, and GUIDs that are GUIDs', async () => {
    const files = await filesIn((await written(refi, [quoteEntry()])).path);
    const xml = files['project.qde'] ?? '';
    const guids = values(xml, '\\w+', 'guid');
    for (const value of guids) expect(value).toMatch(guid);
    expect(new Set(guids).size).toBe(guids.length);
    const pointers = ['targetGUID', 'originGUID', 'creatingUser', 'modifyingUser'].flatMap((name) =>
      values(xml, '\\w+', name),
    );
    expect(pointers.filter((pointer) => !guids.includes(pointer))).toEqual([]);
    const paths = values(xml, 'TextSource', 'plainTextPath').map((path) =>
      path?.replace('internal://', 'sources/'),
    );
    expect(Object.keys(files).sort()).toEqual(['project.qde', ...paths]);
    for (const colour of values(xml, 'Code', 'color')) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('has its parts in the order of the schema, with positions at which Python finds the words', async () => {
    const files = await filesIn((await written(refi, [quoteEntry()])).path);
    const xml = files['project.qde'] ?? '';
    const order = ['Users', 'CodeBook', 'Codes', 'Variables', 'Sources', 'Notes', 'Links'];
    const places = order.map((name) => xml.indexOf(`<${name}>`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const source = Array.from(
      files[Object.keys(files).find((name) => name.startsWith('sources/')) ?? ''] ?? '',
    );
    const starts = values(xml, 'PlainTextSelection', 'startPosition').map(Number);
    const ends = values(xml, 'PlainTextSelection', 'endPosition').map(Number);
    expect(starts.map((start, index) => source.slice(start, ends[index]).join(''))).toEqual([
      'we won',
      'by far',
      'we won',
    ]);
    expect(xml).toContain('name="continues" direction="OneWay"');
    expect(xml).toContain(
      '<Description>look &lt;again&gt;\n\nAttributes: {"speaker":"Ünal","kind":"direct"}</Description>',
    );
  });

  it('tells of what XML cannot say', async () => {
    const words = 'Forty';
    const annotation = annotationOf(words, [spanOf(words, 'Forty')], { note: 'a\u0007b' });
    const { losses } = await written(refi, [entryOf(words, [annotation])]);
    expect(losses).toMatchObject([{ annotation: annotation.id, feature: 'notes', dropped: false }]);
  });

  it('that is broken is told of, and unpacks no more than it says', async () => {
    const path = join(await temporaryFolder(), 'x.qdpx');
    const cases: readonly [Uint8Array, string][] = [
      [strToU8('no zip'), 'this is no zip'],
      [zipSync({ a: strToU8('b') }), 'there is no project.qde'],
      [zipSync({ 'project.qde': strToU8('<Project><TextSource>') }), 'project.qde'],
      [lyingZip(), 'cannot be unpacked'],
    ];
    for (const [bytes, message] of cases) {
      await writeFile(path, bytes);
      const { entries, problems } = await parsed(refi, path);
      expect(entries).toEqual([]);
      expect(problems).toMatchObject([{ file: path, message: expect.stringContaining(message) }]);
    }
  });
});

/** Says of 10 MB that they are 10 bytes. */
function lyingZip(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'project.qde': new Uint8Array(10_000_000) }));
  bytes.writeUInt32LE(10, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return bytes;
}
