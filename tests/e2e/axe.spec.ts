import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { cli, expect, type Gloss, test, writeFiles } from './app';
import { harbour, lighthouse } from './articles';

test('the first screen is accessible', async ({ launch }) => {
  const { page } = await launch();
  await expectAccessible(page);
});

test('a project without articles, a search without a match, and a recent project are accessible', async ({
  folder,
  launch,
}) => {
  const dir = join(folder, 'project');
  expect(cli('init', dir, '--title', 'Empty').status).toBe(0);
  const { page, window, close } = await launch({ open: dir });
  await expect(page.getByText(/Nothing to read yet/)).toBeVisible();
  await expectAccessible(page);
  await window.drop({ files: [writeFiles(join(folder, 'more'), { 'a.txt': lighthouse })] });
  await expect(window.articles).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search the articles' }).fill('nothing like it');
  await expect(page.getByText(/No article matches/)).toBeVisible();
  await expectAccessible(page);
  await close();
  const again = await launch();
  await expect(again.page.getByRole('button', { name: /^Empty/ })).toBeVisible();
  await expectAccessible(again.page);
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

test('each label’s attributes, their relations and a filter that hides all are accessible', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await expect(window.inspector.getByLabel('Unit', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await window.label('"We had no wind,"', '3');
  await expect(window.inspector.getByLabel('Speaker', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('r');
  await window.label('never left the quay', '1');
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(window.inspector.getByRole('list', { name: 'Relations' })).toBeVisible();
  await page.keyboard.press('Shift+R');
  await expectAccessible(page);
  await window.text.focus();
  await page.keyboard.press('Escape');
  await expect(window.selectedCard).toHaveCount(0);
  for (const label of ['Claim', 'Figure', 'Quote'])
    await window.inspector.getByRole('button', { name: `${label}, 1` }).click();
  await expect(window.inspector.getByText(/The filter hides all/)).toBeVisible();
  await expectAccessible(page);
});

test('a search without a hit, what was said of a labelling, and what is to be settled are accessible', async ({
  folder,
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('The ferry ran twice.', '1');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('nowhere in it');
  await expect(page.getByText('Not found')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('the');
  await page.getByRole('button', { name: /^Label/ }).click();
  await page.getByRole('menuitem', { name: /Claim/ }).click();
  await expect(window.notices).toContainText('labelled as Claim');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const files = writeFiles(join(folder, 'later'), {
    'harbour.txt': harbour.replace(' The ferry ran twice.', ''),
  });
  await window.stubDialogs({ open: [join(files, 'harbour.txt')] });
  await window.menu('article.newVersion');
  await window.dialog.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('region', { name: 'To be settled' })).toBeVisible();
  await expectAccessible(page);
});

test('what was exported, and guidelines with definitions beside the article, are accessible', async ({
  folder,
  launch,
}) => {
  const { page, window } = await launch({ open: '--sample' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+Shift+g');
  await expect(page.getByRole('complementary', { name: 'Guidelines' })).toBeVisible();
  await expectAccessible(page);
  await window.stubDialogs({ save: join(folder, 'set.jsonl') });
  await page.keyboard.press('Control+e');
  await window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(window.dialog.getByRole('button', { name: 'Choose where…' })).toBeHidden();
  await expect(window.dialog).toContainText('set.jsonl');
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
