import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test, writeFiles } from './app';
import { harbour, lighthouse, lighthouseTitle } from './articles';
import { documentsOn } from './project-files';

const quote = 'Café “Zur Möwe” opens\n\nThe café costs €5 – “cheap”, they say.\n';

function mixedFolder(folder: string): string {
  writeFiles(join(folder, 'dropped'), {
    '1-plain.txt': lighthouse,
    '2-utf16.txt': Buffer.from(`\uFEFF${quote.replace('€5', '€6')}`, 'utf16le'),
    '3-bom.txt': `\uFEFF${quote.replace('€5', '€7')}`,
    '4-windows-1252.txt': windows1252(quote),
    '5-crlf.md': quote.replace('€5', '€8').replaceAll('\n', '\r\n'),
    'copy.txt': lighthouse,
    'empty.txt': '',
    'noise.txt': Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 32),
    'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  });
  return join(folder, 'dropped');
}

/** The few characters that this test uses. */
function windows1252(text: string): Uint8Array {
  const special = new Map([...'€“”–'].map((character, at) => [character, [0x80, 0x93, 0x94, 0x96][at] ?? 0]));
  return Uint8Array.from([...text].map((character) => special.get(character) ?? character.charCodeAt(0)));
}

test('a dropped folder is added, and what was skipped is named with the reason', async ({
  folder,
  openProject,
}) => {
  const { window, dir } = await openProject();
  await window.drop({ files: [mixedFolder(folder)] });
  await expect(window.dialog).toContainText('5 articles added');
  const skipped = window.dialog.getByRole('region', { name: 'Skipped' }).getByRole('listitem');
  await expect(skipped).toHaveText([
    /picture\.png: no kind of article that Gloss reads/,
    /copy\.txt: It is in the project already, as “Lighthouse lamp to be replaced”/,
    /empty\.txt: The file is empty/,
    /noise\.txt: The file is binary data, not text/,
  ]);
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(window.articles).toHaveCount(6);
  await window.expectOpen(lighthouseTitle);

  const texts = documentsOn(dir).map(({ text }) => text);
  expect(texts.sort()).toEqual(
    [harbour, lighthouse, ...[5, 6, 7, 8].map((price) => quote.replace('€5', `€${price}`))].sort(),
  );
  for (const price of ['€5', '€6', '€7', '€8']) {
    const { source, text } = documentsOn(dir).find((found) => found.text.includes(price)) ?? {};
    await window.articles.nth({ '€6': 2, '€7': 3, '€5': 4, '€8': 5 }[price] ?? 0).click();
    await expect(window.text).toContainText(`The café costs ${price} – “cheap”, they say.`);
    expect(await window.screenText(), source?.fileName).toBe(text);
  }
});

test('an import is undone and done again', async ({ folder, openProject }) => {
  const files = writeFiles(join(folder, 'more'), { 'a.txt': lighthouse, 'b.txt': quote });
  const { page, window, dir } = await openProject();
  await window.label('51 percent', '2');
  await window.drop({ files: [files] });
  await expect(window.notices).toContainText('2 articles added.');
  await expect(window.articles).toHaveCount(3);
  await window.expectOpen(lighthouseTitle);

  await page.keyboard.press('Control+z');
  await expect(window.articles).toHaveCount(1);
  await window.expectAnnotations('Figure 51 percent');
  expect(documentsOn(dir).map(({ text }) => text)).toEqual([harbour]);

  await page.keyboard.press('Control+Shift+z');
  await expect(window.articles).toHaveCount(3);
  expect(documentsOn(dir)).toHaveLength(3);
  await window.openArticle(lighthouseTitle);
  await window.label('80 years', '2');
});

test('the report of an import has a button that undoes it', async ({ folder, openProject }) => {
  const files = writeFiles(join(folder, 'more'), { 'a.txt': lighthouse, 'empty.txt': '' });
  const { window } = await openProject();
  await window.drop({ files: [files] });
  await expect(window.dialog).toContainText('1 article added');
  await window.dialog.getByRole('button', { name: 'Undo this import' }).click();
  await expect(window.articles).toHaveCount(1);
});

test('several files are dropped at once, and one that is there already is named', async ({
  folder,
  openProject,
}) => {
  const files = writeFiles(folder, { 'new.txt': lighthouse, 'again.txt': harbour });
  const { window } = await openProject();
  await window.drop({ files: [join(files, 'new.txt'), join(files, 'again.txt')] });
  await expect(window.dialog).toContainText('1 article added');
  await expect(window.dialog).toContainText('again.txt: It is in the project already');
});

/** So many that adding them takes a while. */
function many(folder: string, count: number): string {
  const article = (at: number) =>
    `Boat ${at} comes home\n\nBoat number ${at} came home at noon, its crew said.\n`;
  const names = Array.from({ length: count }, (_, at) => [`boat-${at}.txt`, article(at)]);
  return writeFiles(join(folder, 'boats'), Object.fromEntries(names));
}

test('many files show their progress until they are all there', async ({ folder, openProject }) => {
  const { window, page } = await openProject();
  await window.drop({ files: [many(folder, 150)] });
  const bar = page.getByRole('progressbar', { name: 'Adding articles' });
  await expect(bar).toHaveAttribute('aria-valuemax', '150');
  await expect(window.notices).toContainText('150 articles added.', { timeout: 30_000 });
  await expect(bar).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('151 articles');
});

test('an import is cancelled, and what is there by then stays', async ({ folder, openProject }) => {
  const { window, page, dir } = await openProject();
  await window.drop({ files: [many(folder, 2000)] });
  const work = page.getByRole('region', { name: 'Work under way' });
  await expect(work.getByText(/Adding articles: \d+ of 2,000/)).toBeVisible();
  await work.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.dialog).toContainText('You stopped it before the end.');
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(work).toHaveCount(0);
  const there = documentsOn(dir).length;
  expect(there).toBeLessThan(2001);
  await expect(page.getByRole('banner')).toContainText(`${there.toLocaleString('en-GB')} article`);
});

test('files that are only links are refused politely, wherever they are; and so is a table in an archive', async ({
  folder,
  openProject,
}) => {
  const { window } = await openProject();
  const zipped = zipSync({
    'news/lamp.txt': Buffer.from(lighthouse),
    'news/site.webloc': Buffer.from(
      '<plist><dict><key>URL</key><string>https://example.org/</string></dict></plist>',
    ),
    'news/boats.csv': Buffer.from('title,text\nBoat,The boat came home.\n'),
    // “Мэр” in KOI8-R: too little to know it by.
    'news/mayor.txt': Uint8Array.of(0xed, 0xdc, 0xd2, 0x0a),
  });
  const files = writeFiles(join(folder, 'links'), {
    'page.url': '[InternetShortcut]\r\nURL=https://example.org/\r\n',
    'page.desktop': '[Desktop Entry]\nType=Link\nURL=https://example.org/\n',
    'address.txt': 'https://example.org/news/1\n',
    'news.zip': zipped,
  });
  await window.drop({ files: [files] });
  await expect(window.dialog).toContainText('2 articles added');
  const skipped = window.dialog.getByRole('region', { name: 'Skipped' }).getByRole('listitem');
  const link = 'This is only a link, and Gloss makes no network request.';
  for (const name of ['page.url', 'page.desktop', 'address.txt', 'site.webloc'])
    await expect(skipped.filter({ hasText: name })).toContainText(link);
  await expect(skipped.filter({ hasText: 'boats.csv' })).toContainText('a table in an archive; unpack it');
  const doubtful = window.dialog.getByRole('region', { name: 'To look at' }).getByRole('listitem');
  await expect(doubtful.filter({ hasText: 'mayor.txt' })).toContainText(/Read as \S+; this is a guess/);
});
