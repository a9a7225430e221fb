import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';
import { zipped } from './office';

/** An e-book with these chapters, by their names in it; the spine has them in the order of `order`. */
function epub(
  chapters: Record<string, string>,
  order = Object.keys(chapters),
  more: Record<string, string> = {},
) {
  const items = Object.keys(chapters).map((name, at) => `<item id="c${at}" href="${encodeURI(name)}"/>`);
  const spine = order.map((name) => `<itemref idref="c${Object.keys(chapters).indexOf(name)}"/>`);
  const pages = Object.entries(chapters).map(([name, body]) => [
    `OEBPS/${name}`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
  ]);
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="urn:dc"><metadata><dc:title>Harbour votes</dc:title><dc:creator>Ana Reyes</dc:creator><dc:date>2031-05-03</dc:date><dc:language>en</dc:language></metadata><manifest>${items.join('')}<item id="nav" href="nav.xhtml" properties="nav"/></manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>',
    ...Object.fromEntries(pages),
    ...more,
  });
}

const read = (bytes: Uint8Array) => readArticle(bytes, 'book.epub');

describe('an e-book', () => {
  it('gives its chapters in reading order', async () => {
    const book = epub(
      {
        'two.xhtml': '<h1>Two</h1><p>The <i>second</i>&nbsp;one 👩‍🚒.</p><ul><li>a</li><li>b</li></ul>',
        'part 1/one.xhtml': '<h1>One</h1><p>The first\n one.<br/>Line.</p><script>no()</script>',
      },
      ['part 1/one.xhtml', 'two.xhtml'],
    );
    expect(await read(book)).toMatchObject({
      text: 'One\n\nThe first one.\nLine.\n\n\nTwo\n\nThe second\u00a0one 👩‍🚒.\n\na\nb\n',
      ...{ title: 'Harbour votes', author: 'Ana Reyes', date: '2031-05-03', language: 'en', format: 'epub' },
      warnings: [],
    });
  });

  it('tells which chapter is missing, and gives the others', async () => {
    const book = epub({ 'a.xhtml': '<p>Here.</p>', 'b.xhtml': '<p>Gone.</p>' });
    const at = Buffer.from(book).lastIndexOf('OEBPS/b.xhtml');
    book[at] = 'X'.charCodeAt(0);
    expect(await read(book)).toMatchObject({
      ...{ text: 'Here.\n', warnings: ['OEBPS/b.xhtml is missing in the book.'] },
    });
  });

  it('is refused in words when it is broken or protected', async () => {
    await expect(read(zipped({ 'a.txt': 'x' }))).rejects.toThrow(
      /e-book is broken: it has no META-INF\/container/,
    );
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><container>&b;</container>';
    await expect(read(zipped({ 'META-INF/container.xml': bomb }))).rejects.toThrow(/container\.xml, line 1/);
    const locked = epub({ 'a.xhtml': '<p>Here.</p>' }, undefined, {
      'META-INF/encryption.xml': '<e><CipherReference URI="OEBPS/a.xhtml"/></e>',
    });
    await expect(read(locked)).rejects.toThrow(/protected against reading/);
  });
});
