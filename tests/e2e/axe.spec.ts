import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, type Gloss, test, writeFiles } from './app';
import { lighthouse } from './articles';

test('the first screen is accessible', async ({ launch }) => {
  const { page } = await launch();
  await expectAccessible(page);
});

test('the main view is accessible: reading, selecting, annotated', async ({ openProject }) => {
  const { page, window } = await openProject();
  await expectAccessible(page);
  await window.label('51 percent of the 1,200 boats', '1');
  await window.label('1,200', '2');
  await page.keyboard.press('n');
  await page.keyboard.type('a note');
  await expectAccessible(page);
  await window.selectByMouse('Ilse Maarten');
  await expect(window.toolbar).toBeVisible();
  await expectAccessible(page);
});

const dialogs: Record<string, (gloss: Gloss, folder: string) => Promise<void>> = {
  'the palette': ({ page }) => page.keyboard.press('Control+k'),
  'the list of keys': ({ page }) => page.keyboard.press('Shift+?'),
  'the export dialog': ({ page }) => page.keyboard.press('Control+e'),
  'the article’s facts': ({ page }) => page.keyboard.press('e'),
  'a new project': ({ window }) => window.menu('project.new'),
  'the annotator’s name': ({ window }) => window.menu('annotator'),
  'the report of an import': ({ window }, folder) =>
    window.drop({ files: [writeFiles(join(folder, 'more'), { 'a.txt': lighthouse, 'empty.txt': '' })] }),
};
for (const [what, open] of Object.entries(dialogs)) {
  test(`${what} is accessible`, async ({ folder, openProject }) => {
    const gloss = await openProject();
    await open(gloss, folder);
    await expect(gloss.window.dialog).toBeVisible();
    await expectAccessible(gloss.page);
  });
}

test('the context menu and the article’s menu are accessible', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.clickOn('harbour master', { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await window.articles.first().click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
});
