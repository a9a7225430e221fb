import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { diffArrays } from 'diff';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../main/articles/dom';
import { textOf } from '../../../main/articles/html-text';
import { readArticle } from '../../../main/articles/read-article';

const read = (html: string, name = 'page.html') => readArticle(Buffer.from(html), name);
const text = (body: string) => textOf(parsePage(`<html><body>${body}</body></html>`).body);
const paragraphs = Array.from(
  { length: 6 },
  (_, n) =>
    `<p>Mayor Edda Holm claimed victory for the ${n}th time, with “51 percent”, while forty boxes, some of them sealed, stayed in the hall.</p>`,
).join('\n');
const page = (
  head: string,
  body = '',
) => `<!DOCTYPE html><html lang="en-GB"><head><title>Holm claims victory at last - The Alder Post</title>
${head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Holm claims victory at last</h1>${body}${paragraphs}</article>
<script>document.body.textContent = 'Hacked'; globalThis.hacked = true;</script>
<footer>Subscribe to our newsletter</footer></body></html>`;

describe('a web page', () => {
  it('is its article: headline, text, outlet, language; without what surrounds it, and nothing runs', async () => {
    const reading = await read(page('<meta property="og:site_name" content="The Alder Post">'));
    expect(reading).toMatchObject({
      title: 'Holm claims victory at last',
      outlet: 'The Alder Post',
      language: 'en-GB',
      format: 'html',
      encoding: 'utf-8',
      warnings: [],
    });
    expect(reading.text).toMatch(/^Mayor Edda Holm claimed victory for the 0th time, with “51 percent”/);
    expect(reading.text.split('\n\n')).toHaveLength(6);
    expect(reading.text).not.toMatch(/Sport|newsletter|Hacked|textContent/);
    expect('hacked' in globalThis).toBe(false);
  });

  it.each([
    ['<meta property="article:published_time" content="2031-05-03T23:59:00-04:00">', ''],
    ['<script type="application/ld+json">{broken</script><meta name="date" content="3 May 2031">', ''],
    ['', '<p><time datetime="2031-05-03T10:00">on Saturday</time></p>'],
    ['<meta name="pubdate" content="20310503">', ''],
  ])('tells its date by %s %s', async (head, body) => {
    expect(await read(page(head, body))).toMatchObject({ date: '2031-05-03' });
  });

  it('tells date, author and outlet by JSON-LD', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': 'NewsArticle',
          datePublished: '2031-05-03',
          author: [{ name: 'Ana Reyes' }, { name: 'Bo Lind' }],
          publisher: { name: 'The Alder Post' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><meta name="author" content="desk">`;
    expect(await read(page(head))).toMatchObject({
      date: '2031-05-03',
      author: 'Ana Reyes, Bo Lind',
      outlet: 'The Alder Post',
    });
  });

  it('is all of its text, with a warning, when no article can be found in it', async () => {
    const reading = await read('<title>Stub</title><p>Boxes found.<p>Two of them.');
    expect(reading.text).toContain('Boxes found.\n\nTwo of them.');
    expect(reading.title).toBe('Stub');
  });

  it.each([
    ['no body element', (html: string) => html.replace(/<\/?(?:body|head)>/g, '')],
    ['no outer element', (html: string) => html.replace(/<!DOCTYPE html>|<\/?(?:html|head|body)[^>]*>/g, '')],
    ['an XML declaration', (html: string) => `<?xml version="1.0" encoding="utf-8"?>\n${html}`],
  ])('may have %s', async (_name, change) => {
    const reading = await read(change(page('<meta name="date" content="2031-05-03">')));
    expect(reading).toMatchObject({ title: 'Holm claims victory at last', date: '2031-05-03', warnings: [] });
    expect(reading.text).toMatch(/^Mayor Edda Holm claimed/);
    expect(reading.text).not.toContain('newsletter');
  });

  it('is read in the encoding that it declares, and in the one that it is told', async () => {
    const html = page(
      '<meta charset="koi8-r">',
      '<p>Мэр Холм объявила о победе на выборах в Порт-Олдере.</p>',
    );
    const bytes = iconv.encode(html.replace(/[“”]/g, '"'), 'koi8-r');
    expect(await readArticle(bytes, 'a.htm')).toMatchObject({ encoding: 'koi8-r', weak: false });
    expect((await readArticle(bytes, 'a.htm')).text).toContain('Мэр Холм объявила');
    expect((await readArticle(bytes, 'a.htm', { encoding: 'windows-1251' })).text).not.toContain('Мэр');
  });

  it.each([
    ['nested too deeply', `${'<div>'.repeat(20_000)}Text`],
    ['of nothing but signs', '<'.repeat(50_000)],
    ['with broken mark-up', '<html><body><p>Text<table><tr><td>a<td>b</p><script>'],
    ['with an endless comment', '<p>Text</p><!-- no end'],
    ['that is a frame', '<html><frameset><frame src="a.html"></frameset></html>'],
  ])('%s gives text or a sentence', async (_name, html) => {
    const outcome = await read(html).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'GlossError', code: 'bad-input' });
    else expect(outcome).toMatchObject({ text: expect.stringMatching(/\S/) });
  });
});

describe('the text of a page', () => {
  it.each([
    ['<p>One  two\n three</p><p>Four</p>', 'One two three\n\nFour\n'],
    ['<p>a<b>b</b> <i> c</i></p>', 'ab c\n'],
    ['<ul><li>One</li><li>Two</li></ul><p>Three</p>', 'One\nTwo\n\nThree\n'],
    ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', 'A\tB\n1\t2\n'],
    ['<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree\n'],
    ['<pre>a\n  b</pre>', 'a\n  b\n'],
    ['<p>caf&eacute;&nbsp;&#x1F5F3; e\u0301</p>', 'café\u00a0🗳 e\u0301\n'],
    ['<div>One</div><div>Two<script>three</script></div>', 'One\nTwo\n'],
    ['<p>seen</p><p hidden>un</p><p style="display: none">un</p>', 'seen\n'],
  ])('%s', (html, expected) => expect(text(html)).toBe(expected));
});

const samples = new URL('../../../../shared/samples/messy/html/', import.meta.url);
describe.skipIf(!existsSync(samples))('real pages', () => {
  const words = (value: string) => value.split(/\s+/).filter((word) => word !== '');

  it('give the expected words in order, and the title', { timeout: 60_000 }, async () => {
    const pages = readdirSync(samples);
    const total = { expected: 0, read: 0, same: 0, titles: 0 };
    for (const name of pages) {
      const file = (part: string) => readFileSync(new URL(`${name}/${part}`, samples));
      const reading = await readArticle(file('source.html'), 'source.html');
      const expected = words(parsePage(file('expected.html').toString()).body.textContent ?? '');
      const found = words(reading.text);
      const common = diffArrays(expected, found).filter(({ added, removed }) => !added && !removed);
      total.same += common.reduce((sum, { count }) => sum + (count ?? 0), 0);
      total.expected += expected.length;
      total.read += found.length;
      if (reading.title === JSON.parse(file('expected-metadata.json').toString()).title) total.titles++;
    }
    expect(total.same / total.expected).toBeGreaterThanOrEqual(0.97);
    expect(total.same / total.read).toBeGreaterThanOrEqual(0.97);
    expect(total.titles / pages.length).toBeGreaterThanOrEqual(0.9);
  });
});
