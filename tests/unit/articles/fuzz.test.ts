import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../main/articles/canonical';
import { readArticle } from '../../../main/articles/read-article';
import { GlossError } from '../../../preload/contract/result';
import { INPUTS, Inputs, numbers, SECONDS_EACH, secondsOf, spoilt } from '../spoilt';

/** Small files of each kind, to be damaged. */
const seeds: Readonly<Record<string, string>> = {
  'a.html':
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Docks close - Post</title><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ana"}}</script></head><body><article><h1>Docks</h1><p>The docks, said the mayor, are closed.</p><table><tr><td>1</td></tr></table><pre>x\n y</pre></article></body></html>',
  'a.rtf':
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}}{\\info{\\title T}}\\f0 caf\\\'e9 \\u8220?x\\par{\\field{\\*\\fldinst{HYPERLINK "a"}}{\\fldrslt b}}\\cell\\row{\\pict\\bin3 abc}}',
  'a.eml':
    'From: =?utf-8?Q?Ana?= <a@b.c>\r\nSubject: Docks\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\ncaf=C3=A9\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n',
  'a.mht':
    'Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><p>x</p></body></html>\r\n--b--',
  'a.md':
    '---\ntitle: Docks\ndate: 2031-05-03\nauthor: [Ana, Ben]\n---\n# Docks\n\nThe *docks* are closed.\n',
  'a.txt': 'date 2031-05-03 The caf\xe9 closed. \x1b$B%m%0\x1b(B “x”\r\n',
};

/** A page takes ten times as long as anything else. */
const pages = Math.ceil(INPUTS.articles / 28);
const others = Math.ceil((INPUTS.articles - pages) / (Object.keys(seeds).length - 1));

const ran = new Inputs('articles');
afterAll(() => ran.told());

describe('a spoilt file', () => {
  it.each(Object.entries(seeds))(
    '%s gives some text or a sentence',
    async (name, text) => {
      const [seed, random] = [Buffer.from(text, 'latin1'), numbers(name.length)];
      for (let input = 0; input < (name === 'a.html' ? pages : others); input++) {
        const bytes = spoilt(seed, random);
        const seconds = await secondsOf(async () => {
          const outcome = await readArticle(bytes, name).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome, `input ${input}`).toBeInstanceOf(GlossError);
          else
            expect(outcome).toMatchObject({
              text: expect.stringMatching(/\S/),
              title: expect.stringMatching(/\S/),
            });
        });
        expect(seconds, `input ${input}`).toBeLessThan(SECONDS_EACH);
        ran.count++;
      }
    },
    300_000,
  );
});

const samples = new URL('../../../../shared/samples/messy/', import.meta.url);
describe.skipIf(!existsSync(samples))('real texts', () => {
  const changesNothing = async (folder: string, encoding = 'utf-8') => {
    const files = readdirSync(new URL(`${folder}/`, samples)).filter((name) => /\.(txt|md)$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const bytes = readFileSync(new URL(`${folder}/${name}`, samples));
      const { text } = await readArticle(bytes, name);
      expect(text).toBe(canonicalText(new TextDecoder(encoding).decode(bytes)));
    }
  };

  it('keep every naughty string', () => changesNothing('naughty-strings'));
  it('keep every character of a thick book', () => changesNothing('books'));
  it('keep Markdown as it is written', () => changesNothing('markdown'));
});
