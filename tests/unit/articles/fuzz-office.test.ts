import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '../../../main/articles/read-articles';
import { GlossError } from '../../../preload/contract/result';
import { damage, damaged } from './damage';
import { bullets, docx, footnotes, odt, paragraph, zipped } from './office';
import { column, pdfOf } from './pdf-file';

const dir = mkdtempSync(join(tmpdir(), 'gloss-fuzz-'));

/** The PDF reader passes failures over that its library leaves behind; the test runner would not. */
const listeners = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
});
afterAll(() => {
  for (const listener of listeners) process.on('unhandledRejection', listener);
  rmSync(dir, { recursive: true, force: true });
});

const cell = `<w:tbl><w:tr><w:tc>${paragraph('44%')}</w:tc></w:tr></w:tbl>`;
const note = '<w:p><w:r><w:t>It</w:t><w:footnoteReference w:id="2"/></w:r></w:p>';
const word = docx(paragraph('The docks, said the mayor, are closed.') + cell + note, {
  'word/footnotes.xml': footnotes({ 2: 'A note.' }),
  'word/numbering.xml': bullets,
});
const page = (text: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html>`;
const book = zipped({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>',
  'O/b.opf':
    '<package xmlns:dc="urn:dc"><metadata><dc:title>Docks</dc:title></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  'O/a.xhtml': page('The docks &amp; the mayor.'),
  'O/b.xhtml': page('Closed.'),
});
const report = odt(
  '<text:h>Docks</text:h><text:p>One<text:s text:c="2"/>two</text:p><table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
  '<dc:title>Docks</dc:title>',
);
const inner = zipped({ 'c.csv': 'text\nInner.\n' });
const archive = zipped({ 'a.txt': 'The docks.', 'b.docx': word, 'c.odt': report, 'd.zip': inner });
const pdf = pdfOf(
  [column(60, 700, 'The docks, said the mayor of Port Alder,', 'are closed.'), column(60, 700, 'Page two.')],
  { Title: 'Docks', CreationDate: 'D:20310503' },
);

/** Small files of each kind, to be damaged; what is packed is damaged before it is packed, too. */
const packed = { 'a.docx': word, 'a.epub': book, 'a.odt': report, 'a.zip': archive };
const plain = {
  'a.pdf': pdf,
  'a.csv': Buffer.from('id;title;body;date\n1;Docks;"The ""docks""\nare closed.";2031-05-03\n2;Two;Text;x\n'),
  'a.tsv': Buffer.from('title\ttext\nDocks\tThe docks are closed.\nTwo\tcafé 🙂\n'),
  'a.jsonl': Buffer.from('{"text":"The docks.","title":"Docks","meta":{"id":1}}\n{"text":"Two\\n🙂"}\n'),
  'a.json': Buffer.from('[{"text":"The docks.","title":"Docks"},{"body":["a",{"b":null}],"text":"x"}]'),
};

/** Whether there is nothing to be found in the file but articles with text, and sentences. */
async function givesTextOrWords(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  try {
    for await (const found of readArticles(path)) {
      if ('message' in found) expect(found.message).toMatch(/\S/);
      else
        expect(found).toMatchObject({
          text: expect.stringMatching(/\S/),
          title: expect.stringMatching(/\S/),
        });
    }
  } catch (error) {
    expect(error).toBeInstanceOf(GlossError);
  }
}

describe('a damaged file', () => {
  it.each(Object.entries({ ...packed, ...plain }))('%s gives texts or sentences', async (name, seed) => {
    await fc.assert(
      fc.asyncProperty(damage, (changes) => givesTextOrWords(name, damaged(seed, changes))),
      { numRuns: 120 },
    );
  });

  it.each(Object.entries(packed))('%s with damaged parts gives texts or sentences', async (name, seed) => {
    const parts = Object.entries(unzipSync(seed));
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), damage, (at, changes) => {
        const spoilt = parts.map(([part, bytes], index) => [
          part,
          index === at ? damaged(bytes, changes) : bytes,
        ]);
        return givesTextOrWords(name, zipped(Object.fromEntries(spoilt)));
      }),
      { numRuns: 120 },
    );
  });
});
