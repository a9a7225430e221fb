import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, test, writeFiles } from './app';
import { lighthouse } from './articles';
import { documentsOn } from './project-files';

const table = [
  'key;headline;body;extra;day',
  '1;Ferry late;"The ferry came late; it had no wind.";"Nobody missed the ferry, said the harbour master.";2031-05-03',
  '2;Lamp new;The lamp is new.;"Nobody missed the old lamp, said the keeper.";2031-05-04',
  '',
].join('\r\n');

test('a table is shown before it is added, and one says by keyboard what its columns are', async ({
  folder,
  openProject,
}) => {
  const files = writeFiles(join(folder, 'more'), { 'news.csv': table });
  const { page, window, dir } = await openProject();
  await window.stubDialogs({ open: [join(files, 'news.csv')] });
  await window.menu('articles.files');
  const rows = window.dialog.getByRole('table').getByRole('row');
  await expect(rows).toHaveText([/headline.*Title.*body.*Text/, /Ferry late/, /Lamp new/]);
  await expectAccessible(page);
  expect(documentsOn(dir)).toHaveLength(1);

  const text = window.dialog.getByRole('button', { name: /Text$/ });
  await expect(text).toContainText('body');
  await text.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'body' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text).toContainText('extra');
  await window.dialog.getByRole('button', { name: 'Add' }).focus();
  await page.keyboard.press('Enter');
  await expect(window.notices).toContainText('2 articles added.');
  await window.expectOpen('Ferry late');
  await expect(window.text).toHaveText('Nobody missed the ferry, said the harbour master.');
  const added = documentsOn(dir).filter(({ source }) => source.format === 'table');
  expect(added.map(({ title, date }) => `${date} ${title}`).sort()).toEqual([
    '2031-05-03 Ferry late',
    '2031-05-04 Lamp new',
  ]);
});

/** “Мэр” in KOI8-R: too little to know it by. */
const mayor = Buffer.from([0xed, 0xdc, 0xd2, 0x0a]);

test('a weak guess of the encoding is shown with the text, and another one is chosen', async ({
  folder,
  openProject,
}) => {
  const files = writeFiles(join(folder, 'more'), { 'mayor.txt': mayor, 'lamp.txt': lighthouse });
  const { page, window, dir } = await openProject();
  await window.drop({ files: [files] });
  await expect(window.dialog).toContainText('There is no doubt about 1 other file.');
  const text = window.dialog.getByRole('region', { name: 'Preview' });
  await expect(text).not.toHaveText('Reading…');
  await expectAccessible(page);
  await window.dialog.getByRole('button', { name: /Encoding$/ }).click();
  await page.getByRole('option', { name: 'koi8-r (Cyrillic)' }).click();
  await expect(text).toHaveText('Мэр');
  await window.dialog.getByRole('button', { name: 'Add' }).click();
  await expect(window.notices).toContainText('2 articles added.');
  const { text: read, source } = documentsOn(dir).find(({ title }) => title === 'Мэр') ?? {};
  expect([read, source?.encoding]).toEqual(['Мэр\n', 'koi8-r']);
});

test('doubtful files are left out, and the report says so; cancel adds nothing', async ({
  folder,
  openProject,
}) => {
  const files = writeFiles(join(folder, 'more'), {
    'mayor.txt': mayor,
    'lamp.txt': lighthouse,
    'news.csv': table,
  });
  const paths = ['mayor.txt', 'lamp.txt', 'news.csv'].map((name) => join(files, name));
  const { page, window } = await openProject();
  await window.drop({ files: paths });
  const list = window.dialog.getByRole('listbox', { name: 'Doubtful files' });
  await expect(list.getByRole('option')).toHaveText([/mayor\.txt.*perhaps/, /news\.csv.*table/]);
  await list.getByRole('option', { name: /news/ }).click();
  await expect(window.dialog.getByRole('table')).toContainText('Ferry late');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(window.dialog).toBeHidden();
  await expect(window.articles).toHaveCount(1);

  await window.drop({ files: paths });
  await window.dialog.getByRole('button', { name: 'Leave these out' }).click();
  await expect(window.dialog).toContainText('1 article added');
  await expect(window.dialog.getByRole('region', { name: 'Skipped' }).getByRole('listitem')).toHaveText([
    /mayor\.txt: You left it out\./,
    /news\.csv: You left it out\./,
  ]);
  await expect(window.articles).toHaveCount(2);
});

test('an article is read again in another encoding, which is undone and done again', async ({
  folder,
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  const files = writeFiles(join(folder, 'more'), { 'mayor.txt': mayor });
  await window.drop({ files: [join(files, 'mayor.txt')] });
  // What was not seen is added with a warning.
  await expect(window.dialog.getByRole('region', { name: 'Preview' })).not.toHaveText('Reading…');
  await window.dialog.getByRole('button', { name: 'Add' }).click();
  await expect(window.articles).toHaveCount(2);
  await expect(window.dialog).toBeHidden();
  await window.menu('article.edit');
  const source = window.dialog.getByRole('region', { name: 'Source' });
  await expect(source).toContainText(/mayor\.txt · plain text · \S+/);
  await expectAccessible(page);
  await source.getByRole('button', { name: 'Read again as…' }).click();
  await expect(window.dialog.getByRole('button', { name: 'Read again' })).toBeDisabled();
  await window.dialog.getByRole('button', { name: /Encoding$/ }).click();
  await page.getByRole('option', { name: 'koi8-r (Cyrillic)' }).click();
  await expect(window.dialog.getByRole('region', { name: 'Preview' })).toHaveText('Мэр');
  await expectAccessible(page);
  await window.dialog.getByRole('button', { name: 'Read again' }).click();
  await window.expectOpen('Мэр');
  await expect(window.articles).toHaveCount(2);
  expect(documentsOn(dir).map(({ source }) => source.encoding)).toContain('koi8-r');

  await page.keyboard.press('Control+z');
  await expect(window.text).not.toHaveText('Мэр');
  await expect(window.articles).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await window.expectOpen('Мэр');
  const fact = page.getByRole('button', { name: 'read as koi8-r, change the encoding' });
  await fact.focus();
  await page.keyboard.press('Enter');
  await expect(window.dialog.getByRole('heading')).toHaveText('Read again in another encoding');
  await page.keyboard.press('Escape');
  await window.label('Мэр', '1');
  await expect(fact).toHaveCount(0);
  await expect(page.getByText('read as koi8-r')).toBeVisible();
  await window.menu('article.edit');
  await expect(source).toContainText('It is annotated');
  await expect(source.getByRole('button')).toHaveCount(0);
});

test('the report of a table counts why rows were left out, and names each', async ({
  folder,
  openProject,
}) => {
  const rows = Array.from({ length: 14 }, (_, at) => `Boat ${at},The ferry came late.`);
  const files = writeFiles(join(folder, 'more'), { 'boats.csv': ['title,text', ...rows].join('\n') });
  const { page, window } = await openProject();
  await window.drop({ files: [join(files, 'boats.csv')] });
  await window.dialog.getByRole('button', { name: 'Add' }).click();
  await expect(window.dialog).toContainText('1 article added');
  const skipped = window.dialog.getByRole('region', { name: 'Skipped' });
  await expect(skipped).toContainText('13 × It is in the project already, as “…”.');
  await expect(skipped.getByRole('listitem')).toHaveCount(13);
  await expect(skipped.getByRole('listitem').first()).toContainText('Line 3: It is in the project already');
  await expect(window.dialog.getByRole('region', { name: 'To look at' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a table that lies in a dropped folder is shown, too', async ({ folder, openProject }) => {
  const files = writeFiles(join(folder, 'more'), { 'lamp.txt': lighthouse, 'news.csv': table });
  const { window } = await openProject();
  await window.drop({ files: [files] });
  await expect(window.dialog.getByRole('table')).toContainText('Ferry late');
  await window.dialog.getByRole('button', { name: 'Add' }).click();
  await expect(window.notices).toContainText('3 articles added.');
  await expect(window.articles).toHaveCount(4);
});
