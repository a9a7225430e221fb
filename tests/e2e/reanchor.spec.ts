import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, type Gloss, test, writeFiles } from './app';
import { harbour } from './articles';
import { annotationsOn, documentsOn, setsOn } from './project-files';

const changed = harbour
  .replace('Half of the boats', 'Updated on Sunday.\n\nHalf of the boats')
  .replace('51 percent', '53 percent')
  .replace(' The ferry ran twice.', '')
  .replace('a café sold', 'one café sold')
  .concat('The mayor said that the ferry had run twice.\n');

/** Three annotations: one whose words change, one whose words go, and one that stays. */
async function annotate({ window }: Pick<Gloss, 'window'>): Promise<void> {
  await window.label('51 percent', '2');
  await window.label('The ferry ran twice.', '1');
  await window.label('1,200 boats', '2');
  await window.waitSaved();
}

test('a new version is imported, and what it leaves open is settled by keyboard, and undone', async ({
  folder,
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  await annotate({ window });
  const files = writeFiles(join(folder, 'later'), { 'harbour.txt': changed });
  await window.stubDialogs({ open: [join(files, 'harbour.txt')] });
  await window.menu('article.newVersion');

  const list = window.dialog.getByRole('listbox', { name: 'To be settled' });
  await expect(list.getByRole('option')).toHaveText([/51 percent.*moved/, /The ferry ran twice\..*orphan/]);
  const versions = window.dialog.getByRole('region', { name: 'Both versions' });
  await expect(versions.locator('del').first()).toBeVisible();
  await expect(versions.locator('ins').filter({ hasText: '53' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveText([/The ferry ran twice\..*orphan/]);
  await page.keyboard.press('1');
  await expect(window.dialog).toContainText('Everything is settled.');
  await page.keyboard.press('Escape');
  await window.expectAnnotations(
    'Figure 53 percent',
    'Figure 1,200 boats',
    /^Claim\s+the ferry had run twice/,
  );
  await window.waitSaved();
  expect(documentsOn(dir).map(({ text }) => text)).toEqual([changed]);
  expect(setsOn(dir).map(({ unsettled }) => unsettled)).toEqual([[]]);

  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await window.expectAnnotations('Figure 51 percent', 'Figure 1,200 boats', 'Claim The ferry ran twice.');
  await expect(window.articles).toHaveCount(1);
  await window.waitSaved();
  expect(documentsOn(dir).map(({ text }) => text)).toEqual([harbour]);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('region', { name: 'To be settled' })).toContainText('2 annotations');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await window.expectAnnotations(
    'Figure 53 percent',
    'Figure 1,200 boats',
    /^Claim\s+the ferry had run twice/,
  );
});

test('an orphan is placed by selecting words, another is dropped, and the rest waits', async ({
  folder,
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  await annotate({ window });
  const files = writeFiles(join(folder, 'later'), { 'harbour.txt': changed });
  await window.drop({ files: [join(files, 'harbour.txt')] });
  const offer = window.dialog.getByRole('region', { name: 'New versions' });
  await expect(offer).toContainText('Half of the boats stayed in the harbour');
  await offer.getByRole('button', { name: 'Take over its annotations' }).click();

  const list = window.dialog.getByRole('listbox', { name: 'To be settled' });
  await list.getByRole('option', { name: /ferry/ }).click();
  await window.dialog.getByRole('button', { name: /Select its words/ }).click();
  await expect(window.dialog).toBeHidden();
  await window.selectByMouse('The mayor said');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option')).toHaveText([/51 percent.*moved/]);
  await window.dialog.getByRole('button', { name: 'Later' }).click();
  await expect(window.articles).toContainText(['1 to settle']);
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 53 percent', 'figure 1,200 boats', 'claim The mayor said']);

  await page.getByRole('region', { name: 'To be settled' }).getByRole('button', { name: 'Settle…' }).click();
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(window.dialog).toContainText('Everything is settled.');
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  await window.expectAnnotations('Figure 1,200 boats', 'Claim The mayor said');
  await page.keyboard.press('Control+z');
  await window.expectAnnotations('Figure 53 percent', 'Figure 1,200 boats', 'Claim The mayor said');
  await expect(page.getByRole('region', { name: 'To be settled' })).toBeVisible();
});
