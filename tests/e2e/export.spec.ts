import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, expect, test } from './app';

const emoji = 'Räksmörgås 🦐 day\n\nThe 👨‍👩‍👧‍👦 ate 12 🥪 and the cafe\u0301 sold 1,300 more 🧑🏽‍🚀.\n';
const scripts =
  'Two scripts, one page\n\nHe said שלום עולם twice, and مرحبا بالعالم once, 40 percent louder.\n';
const crlf = 'Lines end twice here\r\n\r\nThe first 10 rows.\r\nThe last 20 rows.\r\n';
const western = Buffer.from(
  // Long enough for the encoding to be told with certainty.
  'The price of a caf\xe9\n\nIt costs \x80240 \x96 \x93cheap\x94, they say. The caf\xe9 on the corner asks \x80190 \x96 ' +
    '\x93that is what a caf\xe9 asks\x94, the owner says.\n',
  'latin1',
);

interface Line {
  title: string;
  text: string;
  offsetUnit: string;
  annotations: { label: string; start: number; end: number; text: string; note: string }[];
}

function linesOf(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

test('an export holds what the screen shows, with offsets that are right', async ({
  folder,
  openProject,
}) => {
  const { page, window, dir } = await openProject({
    '1.txt': emoji,
    '2.txt': scripts,
    '3.txt': crlf,
    '4.txt': western,
  });
  const shown: string[] = [];
  const words = [
    ['12 🥪', 'cafe\u0301', '🧑🏽‍🚀', '👨‍👩‍👧‍👦'],
    ['40 percent', 'שלום', 'مرحبا'],
    ['first 10 rows.\nThe last', '20 rows'],
    ['€240', '“cheap”'],
  ];
  const screens: string[] = [];
  for (const [at, phrases] of words.entries()) {
    await window.articles.nth(at).click();
    await expect(window.text).toContainText(phrases[0]?.split('\n')[0] ?? '');
    await window.text.focus();
    for (const phrase of phrases) {
      // The arrows go by what one sees; in a right-to-left script that is not the order of the text.
      if (/\p{Script=Hebrew}|\p{Script=Arabic}/u.test(phrase)) await window.selectByMouse(phrase);
      else await window.selectByKeyboard(phrase);
      await page.keyboard.press('2');
      await window.expectSelected(new RegExp(phrase.replace('\n', '\\s')));
    }
    await expect(window.cards).toHaveCount(phrases.length);
    shown.push(...(await window.highlights()));
    screens.push(await window.screenText());
  }

  const file = join(folder, 'out.jsonl');
  await window.stubDialogs({ save: file });
  await page.keyboard.press('Control+e');
  await window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(window.dialog).toContainText('11 annotations in 4 articles written');
  await expect(window.dialog).toContainText(
    'Checked: the text at the offsets of all 11 spans is the annotated text.',
  );
  await page.keyboard.press('Escape');

  const lines = linesOf(file);
  expect(lines.map(({ text }) => text)).toEqual(screens);
  expect(lines[2]?.text).toBe(crlf.replaceAll('\r\n', '\n'));
  expect(lines.flatMap(({ annotations }) => annotations.map(({ text }) => text.replace('\n', '')))).toEqual(
    shown,
  );
  for (const { text, annotations, offsetUnit } of lines) {
    expect(offsetUnit).toBe('code-point');
    for (const { start, end, text: exact } of annotations)
      expect(Array.from(text).slice(start, end).join('')).toBe(exact);
  }

  await window.waitSaved();
  const byCommand = join(folder, 'cli.jsonl');
  const { status, stderr } = cli('export', dir, '--format', 'jsonl', '--out', byCommand);
  expect(status, stderr).toBe(0);
  expect(readFileSync(byCommand)).toEqual(readFileSync(file));
});

test('an export of one label, in UTF-16 code units', async ({ folder, openProject }) => {
  const { page, window } = await openProject({ '1.txt': emoji });
  await window.label('The', '1');
  await page.keyboard.press('n');
  await page.keyboard.type('a note with “quotes”');
  await page.keyboard.press('Escape');
  await window.selectByMouse('1,300');
  await page.keyboard.press('2');
  await window.expectSelected('Figure 1,300');
  const file = join(folder, 'out.jsonl');
  await window.stubDialogs({ save: file });
  await window.menu('export');
  await window.dialog.getByRole('radio', { name: /UTF-16/ }).check({ force: true });
  await window.dialog.getByText('All articles and labels').click();
  await window.dialog.getByRole('checkbox', { name: /Claim/ }).uncheck({ force: true });
  await window.dialog.getByRole('checkbox', { name: /Quote/ }).uncheck({ force: true });
  await window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(window.dialog).toContainText(
    '1 annotation in 1 article written, offsets in UTF-16 code units.',
  );
  const [line] = linesOf(file);
  expect(line?.annotations.map(({ label }) => label)).toEqual(['figure']);
  const { start = 0, end = 0 } = line?.annotations[0] ?? {};
  expect(line?.text.slice(start, end)).toBe('1,300');
});
