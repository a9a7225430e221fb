import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';
import { bullets, docx, footnotes, paragraph, zipped } from './office';

const read = (bytes: Uint8Array) => readArticle(bytes, 'report.docx');

describe('a Word file', () => {
  it('gives paragraphs, lists, tables and line breaks as they stand', async () => {
    const item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph('Harbour vote'),
      '<w:p><w:r><w:t>One</w:t><w:br/><w:t>two 👩‍🚒</w:t><w:tab/><w:t>three</w:t></w:r></w:p>',
      '<w:p/>',
      paragraph('apples', item),
      paragraph('pears', item),
      `<w:tbl><w:tr>${cell('Yes')}${cell('44%')}</w:tr><w:tr>${cell('No')}${cell('')}</w:tr></w:tbl>`,
      paragraph('End.'),
    ].join('');
    const { text, title, format } = await read(docx(body, { 'word/numbering.xml': bullets }));
    expect(text).toBe('Harbour vote\n\nOne\ntwo 👩‍🚒\tthree\n\napples\npears\n\nYes\t44%\nNo\n\nEnd.\n');
    expect({ title, format }).toEqual({ title: 'Harbour vote', format: 'docx' });
  });

  it('shows the text as it is after the changes that are tracked, without comments', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r>
      <w:del w:id="1"><w:r><w:delText>blue</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>red</w:t></w:r></w:ins>
      <w:moveFrom w:id="3"><w:r><w:t> moved away</w:t></w:r></w:moveFrom>
      <w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`;
    expect((await read(docx(body))).text).toBe('It was red.\n');
  });

  it('puts footnotes at the end, behind the number that stands at their place', async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `${paragraph('First', '')}<w:p><w:r><w:t>Then</w:t></w:r>${note(7)}${note(3)}</w:p>`;
    const { text } = await read(docx(body, { 'word/footnotes.xml': footnotes({ 3: 'three', 7: 'seven' }) }));
    expect(text).toBe('First\n\nThen[1][2]\n\n[1] seven\n[2] three\n');
  });

  it('tells title, author and date from its properties, but believes the text more', async () => {
    const core = (title: string) =>
      `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:dcterms="urn:terms"><dc:title>${title}</dc:title><dc:creator>Ana Reyes</dc:creator><dcterms:created>2031-05-03T10:00:00Z</dcterms:created></cp:coreProperties>`;
    const told = await read(docx(paragraph('Words.'), { 'docProps/core.xml': core('Harbour vote') }));
    expect(told).toMatchObject({ title: 'Harbour vote', author: 'Ana Reyes', date: '2031-05-03' });
    const seen = await read(
      docx(paragraph('Mayor wins') + paragraph('Published 1 May 2031') + paragraph('Words.'), {
        'docProps/core.xml': core('Document1'),
      }),
    );
    expect(seen).toMatchObject({ title: 'Mayor wins', date: '2031-05-01' });
  });

  it('is refused in words when it is broken', async () => {
    const whole = docx(paragraph('Words.'));
    await expect(read(whole.subarray(0, 200))).rejects.toThrow(/broken or cut off/);
    await expect(read(zipped({ 'a.txt': 'x' }))).rejects.toThrow(/Word file is broken/);
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document/>`;
    await expect(read(docx('', { 'word/document.xml': bomb }))).rejects.toThrow(/declares entities/);
    await expect(read(docx(''))).rejects.toThrow(/The file is empty/);
  });
});

const samples = join(import.meta.dirname, '../../../../shared/samples/messy/docx');
describe.runIf(existsSync(samples))('Word files that other people wrote', () => {
  const text = async (name: string) =>
    (await readArticle(readFileSync(join(samples, name)), name).catch(({ message }) => ({ text: message })))
      .text;

  it('are read with all their words', async () => {
    for (const [name, expected] of [
      ['comments', 'Ouch.'],
      ['endnotes', 'Ouch[1].[2]\n\n[1] A tachyon walks into a bar.\n[2] Fin.'],
      ['footnotes', 'Ouch[1].[2]\n\n[1] A tachyon walks into a bar.\n[2] Fin.'],
      ['footnote-hyperlink', '[1]\n\n[1] Example'],
      ['simple-list', 'Apple\nBanana'],
      ['single-paragraph', 'Walking on imported air'],
      ['strict-format', 'Test'],
      ['tables', 'Above\n\nTop left\tTop right\nBottom left\tBottom right\n\nBelow'],
      ['text-box', 'Datum plane'],
      ['utf8-bom', 'This XML has a byte order mark.'],
    ] as const)
      expect({ name, text: (await text(`test-data/${name}.docx`)).trim() }).toEqual({ name, text: expected });
    expect(await text('test-data/tiny-picture.docx')).toMatch(/The file is empty/);
    expect(await text('qualcoder/ID1.docx')).toMatch(
      /^I really like learning new things\. I think this course/,
    );
    expect(await text('qualcoder/ID2.odt')).toMatch(/^I have not studied much before[\s\S]* €200\.00 /);
  });
});
