import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '../../../main/articles/read-articles';
import { GlossError } from '../../../preload/contract/result';
import { INPUTS, Inputs, laughs, MEMORY, numbers, SECONDS_EACH, secondsOf, spoilt } from '../spoilt';
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

/** So many of a kind: tables are read fastest, and what has to be packed again slowest. */
const [table, whole, parted] = [0.16, 0.05, 0.03].map((share) => Math.ceil(share * INPUTS.files)) as [
  number,
  number,
  number,
];

const ran = new Inputs('files');
afterAll(() => ran.told());

async function readMany(
  count: number,
  name: string,
  next: (random: (below: number) => number) => Uint8Array,
): Promise<void> {
  const random = numbers(name.length);
  for (let input = 0; input < count; input++) {
    const seconds = await secondsOf(() => givesTextOrWords(name, next(random)));
    expect(seconds, `input ${input}`).toBeLessThan(SECONDS_EACH);
    ran.count++;
  }
}

describe('a spoilt file', () => {
  it.each(Object.entries({ ...packed, ...plain }))(
    '%s gives texts or sentences',
    (name, seed) =>
      readMany(name in packed || name === 'a.pdf' ? whole : table, name, (random) => spoilt(seed, random)),
    300_000,
  );

  it.each(Object.entries(packed))(
    '%s with spoilt parts gives texts or sentences',
    (name, seed) => {
      const parts = Object.entries(unzipSync(seed));
      return readMany(parted, name, (random) => {
        const at = random(parts.length);
        const all = parts.map(([part, bytes], index) => [part, index === at ? spoilt(bytes, random) : bytes]);
        return zipped(Object.fromEntries(all));
      });
    },
    300_000,
  );

  const line = 'The docks are closed and open. '.repeat(6_500_000);
  const deep = '['.repeat(500_000);
  it.each([
    ['a text of one line of 200 MB', 'a.txt', () => line],
    ['a page of one line of 200 MB', 'a.html', () => `<p>${line}</p>`],
    ['a row of 200 MB', 'a.jsonl', () => `{"text":"${line}","title":"x"}\n`],
    ['a cell of 200 MB', 'a.csv', () => `title,text\nx,"${line}"\n`],
    ['brackets within brackets', 'a.json', () => deep],
    ['brackets within brackets in a line', 'a.jsonl', () => `{"text":${deep}\n`],
    ['objects within objects', 'a.json', () => '{"a":'.repeat(500_000)],
    ['elements within elements', 'a.html', () => '<p><b>'.repeat(200_000)],
    ['entities within entities in a Word file', 'a.docx', () => zipped({ 'word/document.xml': laughs('w') })],
    ['entities within entities in a book', 'a.epub', () => zipped({ 'META-INF/container.xml': laughs('c') })],
    [
      'entities within entities in an OpenDocument text',
      'a.odt',
      () => zipped({ 'content.xml': laughs('o') }),
    ],
    [
      'a Word file that fills the disk',
      'a.docx',
      () => zipped({ 'word/document.xml': '<w>'.repeat(20_000_000) }),
    ],
  ])(
    'stands %s',
    async (_, name, content) => {
      const made = content();
      const bytes = typeof made === 'string' ? Buffer.from(made) : made;
      const before = process.resourceUsage().maxRSS;
      expect(await secondsOf(() => givesTextOrWords(name, bytes))).toBeLessThan(SECONDS_EACH);
      expect(process.resourceUsage().maxRSS - before).toBeLessThan(MEMORY);
    },
    300_000,
  );
});
