import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('readArticle', () => {
  it('gives the text with line feeds only, and otherwise as it was', async () => {
    const reading = await readArticle(
      bytes('\ufeff date 2031-05-03 Holm won.\r\n\r\n“Zoe\u0308” 👩‍👧\r\n\n'),
      'a.TXT',
    );
    expect(reading).toMatchObject({
      text: ' date 2031-05-03 Holm won.\n\n“Zoe\u0308” 👩‍👧\n\n',
      date: '2031-05-03',
      title: 'Holm won',
      format: 'text',
      encoding: 'utf-8',
      warnings: [],
    });
  });

  it('knows Markdown by its extension, and reads files of unknown kinds as text', async () => {
    expect(await readArticle(bytes('# Docks close\n\nText.'), 'a.md')).toMatchObject({
      format: 'markdown',
      title: 'Docks close',
    });
    expect(await readArticle(bytes('Docks close\n\nText.'), 'article')).toMatchObject({
      format: 'text',
      title: 'Docks close',
    });
  });

  it.each([
    ['a.txt', '', /empty/],
    ['a.txt', ' \r\n\t\u00a0\ufeff', /only white space/],
    ['a.txt', '\x89PNG\r\n\x1a\n rest', /binary|PNG/],
    ['a.txt', '\x1f\x8b rest', /a gzip archive/],
    ['a.txt', '%PDF-1.7\n', /The PDF is broken/],
    ['a.txt', 'a\0b\x01\x02', /binary/],
    ['a.doc', '\xd0\xcf', /a word processor file/],
    ['a.png', 'x', /a picture/],
    ['page.url', '[InternetShortcut]', /only a link/],
  ])('refuses %s holding %j', async (fileName, content, message) => {
    const read = () =>
      readArticle(
        new Uint8Array(Buffer.from(content, content.includes('\ufeff') ? 'utf8' : 'latin1')),
        fileName,
      );
    await expect(read()).rejects.toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }),
    );
  });
});

describe('the sample articles', () => {
  const folder = new URL('../../../resources/sample/', import.meta.url);
  const read = (name: string) => readArticle(readFileSync(new URL(name, folder)), name);

  it.each([
    [
      'alder-post.txt',
      'Holm declares victory with 40 ballot boxes still sealed',
      'The Alder Post',
      '2031-05-03',
      'utf-8',
    ],
    ['coast-radio.txt', 'Opposition candidate Tomás Ruiz says he won', 'Coast Radio', '2031-05-03', 'utf-8'],
    [
      'harbour-ledger.txt',
      'Election office silent on the missing fifth',
      'Harbour Ledger',
      '2031-05-04',
      'windows-1252',
    ],
    ['northern-wire.txt', 'International observers on Sunday voiced', 'Northern Wire', '2031-05-04', 'utf-8'],
    ['the-explainer.md', 'Port Alder: what we know about the vote', 'The Explainer', '2031-05-05', 'utf-8'],
  ])('%s', async (name, title, outlet, date, encoding) => {
    const reading = await read(name);
    expect(reading).toMatchObject({ outlet, date, encoding, language: 'en', warnings: [] });
    expect(reading.title.startsWith(title)).toBe(true);
    expect(reading.text).not.toContain('\ufffd');
  });

  it('carry their difficulties, which no editor or git has tidied away', async () => {
    expect(readFileSync(new URL('coast-radio.txt', folder)).includes('\r\n')).toBe(true);
    expect((await read('northern-wire.txt')).text).toMatch(/\n{5,}$/);
    expect((await read('the-explainer.md')).text).toContain('Zoe\u0308 Brandt');
    expect((await read('the-explainer.md')).text).toContain('🤷🏽‍♀️');
    expect((await read('harbour-ledger.txt')).text).toContain('in a written replyAdair’s office');
  });
});

const real = new URL('../../../../shared/articles/', import.meta.url);
describe.skipIf(!existsSync(real))('real articles', () => {
  const readings = () =>
    Promise.all(readdirSync(real).map((name) => readArticle(readFileSync(new URL(name, real)), name)));

  it('get a title that is neither noise nor a paragraph, and the date where it is given', async () => {
    for (const { title, date, text } of await readings()) {
      expect(title).toMatch(/^\p{Lu}.{30,100}$/u);
      expect(title).not.toMatch(/date|\d{4}-/);
      expect(text).toContain(title.replace(/…$/, ''));
      expect(date).toBe(text.startsWith(' date 2024-07-29') ? '2024-07-29' : null);
    }
  });

  it('keep every character', async () => {
    const read = await readings();
    for (const [index, name] of readdirSync(real).entries()) {
      expect(read[index]?.text).toBe(readFileSync(new URL(name, real), 'utf8'));
    }
  });
});
