import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tei } from '../../../main/formats/tei';
import { annotatedEntry, entryOf, rawOf, written } from './datasets';
import { annotationOf, documentOf, parsed, spanOf, temporaryFolder } from './support';

const samples = '../shared/samples/corpora/grobid-quantities/corpus';

async function parsedText(xml: string | Uint8Array) {
  const path = join(await temporaryFolder(), 'x.xml');
  await writeFile(path, xml);
  return parsed(tei, path);
}

const wrapped = (text: string, rest = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${text}</body></text>${rest}</TEI>`;

describe('TEI', () => {
  it('comes back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedEntry, async (entry) => {
        const { path, losses } = await written(tei, [entry]);
        const { entries, problems } = await parsed(tei, path);
        expect([problems, losses]).toEqual([[], []]);
        const { document, annotator, status, note, relations, annotations } = entry;
        const { id, title, outlet, author, date, language, text } = document;
        const about = { id, title, outlet, author, date, language, text, annotator, status, note, relations };
        expect(entries).toMatchObject([{ ...about, fileName: 'doc.txt' }]);
        expect(entries[0]?.annotations.map(({ line: _, ...annotation }) => annotation)).toEqual(
          annotations.map((annotation) => {
            const { fragments, ...rest } = rawOf(annotation, entry, tei);
            return { ...rest, fragments: fragments.map(({ start, end }) => ({ start, end })) };
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the annotators of one document apart in one file', async () => {
    const [one] = fc.sample(annotatedEntry, { numRuns: 1, seed: 7 });
    if (!one) throw new Error('no entry');
    const other = {
      ...one,
      document: documentOf('Another text', 'other'),
      annotations: [],
      relations: [],
      annotator: null,
      note: '',
    };
    const { path } = await written(tei, [one, { ...one, annotator: 'ben' }, other]);
    expect(readdirSync(path).sort()).toEqual(['doc.xml', 'other.xml']);
    const { entries, problems } = await parsed(tei, path);
    expect(problems).toEqual([]);
    expect(entries.map(({ id, annotator }) => [id, annotator])).toEqual([
      ['doc', 'ana'],
      ['doc', 'ben'],
      ['other', null],
    ]);
    expect(entries[1]?.annotations).toHaveLength(one.annotations.length);
  });

  it('points with code points at the string of the body, and keeps every line', async () => {
    const text = '🙂 “Forty” boxes\n\n  counted & sealed\n';
    const annotation = annotationOf(text, [spanOf(text, 'Forty'), spanOf(text, 'sealed')]);
    const { path } = await written(tei, [entryOf(text, [annotation])]);
    const xml = await readFile(join(path, 'doc.xml'), 'utf8');
    expect(xml).toContain('target="#string-range(text,3,5,29,6)"');
    expect(xml).toContain('<p>🙂 “Forty” boxes</p>\n\n<p>  counted &amp; sealed</p>\n</body>');
  });

  it('says of a name that no attribute can hold that it is changed', async () => {
    const text = 'Forty';
    const annotation = annotationOf(text, [spanOf(text, 'Forty')], {
      attributes: { 'a\u0007b': 'c\u0007d', 'two words': 1 },
    });
    const { path, losses } = await written(tei, [entryOf(text, [annotation])]);
    expect(losses).toMatchObject([{ annotation: annotation.id, reason: expect.stringContaining('U+0007') }]);
    const { entries } = await parsed(tei, path);
    expect(entries[0]?.annotations[0]?.attributes).toEqual({ 'a\ufffdb': 'c\u0007d', 'two words': 1 });
  });

  it('of others is read with lines for blocks, and with what it says of its words', async () => {
    const xml = wrapped(
      `<head>Vote</head><p>Turnout was\n   <measure type="PERCENT"><num>62</num> percent</measure>, <persName xml:id="h">Holm</persName> said.</p><lb/>End`,
    );
    const { entries, problems } = await parsedText(xml);
    expect(problems).toEqual([]);
    expect(entries[0]?.text).toBe('Vote\nTurnout was 62 percent, Holm said.\nEnd');
    expect(entries[0]?.annotations).toMatchObject([
      { label: 'num', fragments: [{ start: 17, end: 19, text: '62' }] },
      { label: 'measure', fragments: [{ text: '62 percent' }], attributes: { type: 'PERCENT' } },
      { id: 'h', label: 'persName', fragments: [{ text: 'Holm' }] },
    ]);
  });

  it('follows pointers to elements, and names those that it cannot follow', async () => {
    const spans = `<standOff><spanGrp><span from="#a" to="#b" type="claim">why</span><span target="#string-range(x,1,2)"/><span target="http://example.org/#x"/></spanGrp></standOff>`;
    const { entries, problems } = await parsedText(
      wrapped('<p><w xml:id="a">Holm</w> <w xml:id="b">won</w></p>', spans),
    );
    expect(entries[0]?.annotations).toMatchObject([
      { label: 'claim', note: 'why', fragments: [{ start: 0, end: 8 }] },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('cannot follow the pointer #string-range(x,1,2)'),
      expect.stringContaining('cannot follow the pointer http://example.org/#x'),
    ]);
  });

  it('expands no entity, reads no DTD, and does not follow elements without end', async () => {
    const lol = '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>';
    const bomb = await parsedText(`${lol}${wrapped('<p>&b;</p>')}`);
    expect(bomb).toMatchObject({
      entries: [],
      problems: [{ line: 1, message: expect.stringContaining('undefined entity') }],
    });
    const deep = await parsedText(wrapped('<p>'.repeat(100_000)));
    expect(deep.problems[0]?.message).toContain('more than 500 elements');
  });

  it('that is broken is named with its line, and a file that is none with its name', async () => {
    const { problems } = await parsedText('<TEI>\n<text>\n<p>words</q></text></TEI>');
    expect(problems).toMatchObject([
      { line: 3, message: expect.stringContaining('the rest of the file was left out') },
    ]);
    expect((await parsedText('<html/>')).problems[0]?.message).toContain('no TEI document');
    expect((await parsedText(new Uint8Array([0x3c, 0xff]))).problems[0]?.message).toContain(
      'not valid UTF-8',
    );
  });

  it('is read in the encoding that it declares', async () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${wrapped('<p>Größe</p>')}`;
    const { entries } = await parsedText(Buffer.from(xml, 'latin1'));
    expect(entries[0]?.text).toBe('Größe');
  });
});

describe.skipIf(!existsSync(samples))('the TEI of grobid-quantities', () => {
  it.each(readdirSync(samples))('%s is read with its text and measures', async (name) => {
    const { entries, problems } = await parsed(tei, join(samples, name));
    expect(problems).toEqual([]);
    const xml = (await readFile(join(samples, name), 'utf8')).replace(/<!--[\s\S]*?-->/g, '');
    expect(
      entries.flatMap(({ annotations }) => annotations.filter(({ label }) => label === 'measure')).length,
    ).toBe((xml.match(/<measure\b/g) ?? []).length);
    for (const { text, annotations } of entries) {
      const characters = Array.from(text);
      for (const { fragments } of annotations) {
        for (const { start, end, text: words } of fragments)
          expect(characters.slice(start, end).join('')).toBe(words);
      }
    }
  });
});
