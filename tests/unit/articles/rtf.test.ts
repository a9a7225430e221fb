import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';

const read = (rtf: string, encoding?: string) =>
  readArticle(Buffer.from(rtf, 'latin1'), 'a.rtf', encoding ? { encoding } : {});
const text = async (body: string) => (await read(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`)).text;

describe('an RTF file', () => {
  it.each([
    ['paragraphs, tabs and breaks', 'One\\par Two\\tab three\\line four', 'One\nTwo\tthree\nfour'],
    ['tables', '\\trowd a\\cell b\\cell\\row c\\cell\\row', 'a|b|\nc|\n'],
    ['code page bytes', "caf\\'e9 \\'93so\\'94", 'café “so”'],
    ['Unicode with its fallback', "\\u8220?so\\u8221\\'94 \\uc0\\u233 t\\u233", '“so” été'],
    ['a pair of surrogates', '\\u-10179?\\u-8691?', '\ud83d\ude0d'],
    ['half a pair', 'a\\u-10179?b', 'a\ufffdb'],
    ['signs', 'a\\~b\\_c\\-d \\{e\\} \\\\ \\emdash', 'a\u00a0b\u2011c\u00add {e} \\ —'],
    ['groups that are no text', 'A{\\*\\unknown x}{\\pict 0102}{\\header Head}B{\\stylesheet Normal;}', 'AB'],
    ['binary data', 'A{\\pict\\bin4 }}{{}B', 'AB'],
    [
      'a link',
      '{\\field{\\*\\fldinst{HYPERLINK "https://a.example"}}{\\fldrslt{\\ul here}}}',
      'here("https://a.example")',
    ],
    ['footnotes, at the end', 'Claim{\\footnote Source.} made', 'Claim made\n\nSource.\n'],
  ])('reads %s', async (_name, body, expected) => expect(await text(body)).toBe(expected));

  it('reads each font in its own character set, two bytes a character where it has that', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset134 SimSun;}}';
    const body = "caf\\'e9 {\\f1 \\'cc\\'fd\\'f0} {\\f2 \\'b2\\'e2\\'ca\\'d4}";
    expect(await text(fonts + body)).toBe('café Мэр 测试');
  });

  it('tells title, author and day', async () => {
    const info = '{\\info{\\title Docks close}{\\author Ana Reyes}{\\creatim\\yr2031\\mo5\\dy3\\hr10}}';
    expect(await read(`{\\rtf1\\ansi${info}The docks.}`)).toMatchObject({
      ...{ title: 'Docks close', author: 'Ana Reyes', date: '2031-05-03' },
      ...{ format: 'rtf', text: 'The docks.', warnings: [] },
    });
  });

  it('is known by its beginning, obeys the encoding that it is told, and says when it is cut off', async () => {
    const bytes = Buffer.from("{\\rtf1\\ansi \\'cc\\'fd\\'f0", 'latin1');
    const reading = await readArticle(bytes, 'a.txt', { encoding: 'windows-1251' });
    expect(reading).toMatchObject({ text: 'Мэр', format: 'rtf' });
    expect(reading.warnings).toEqual([expect.stringContaining('ends in the middle')]);
    await expect(read('Plain text.')).rejects.toThrow(/it is none/);
  });

  it('survives deep nesting', async () => {
    expect(await text(`${'{'.repeat(200_000)}deep`)).toBe('deep');
  });
});

const samples = new URL('../../../../shared/samples/messy/rtf/', import.meta.url);
describe.skipIf(!existsSync(samples))('real RTF files', () => {
  it('give the expected text, white space aside', async () => {
    const names = readdirSync(new URL('rtf/', samples)).map((name) => name.replace(/\.rtf$/, ''));
    const bare = (value: string) => value.replace(/\s+/g, '');
    let compared = 0;
    for (const name of names) {
      const expected = new URL(`text/${name}.txt`, samples);
      if (!existsSync(expected)) continue;
      const reading = await readArticle(readFileSync(new URL(`rtf/${name}.rtf`, samples)), `${name}.rtf`);
      expect(bare(reading.text), name).toBe(bare(readFileSync(expected, 'utf8')));
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
