import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { cli, expect, type Gloss, test, writeFiles } from './app';
import { harbour, lighthouse } from './articles';

/** Chooses a format from the list as one does without a mouse. */
async function choose({ page, window }: Gloss, format: string): Promise<void> {
  await window.dialog.getByRole('button', { name: /Format/ }).press('Enter');
  await page.getByRole('option', { name: format, exact: true }).press('Enter');
}

test('brat is chosen, seen, and exported into a folder; it is there the next time', async ({
  folder,
  openProject,
}) => {
  const gloss = await openProject();
  const { page, window } = gloss;
  await window.label('51 percent', '1');
  await page.keyboard.press('Control+e');
  await choose(gloss, 'brat standoff');
  const preview = window.dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(/T1\tclaim \d+ \d+\t51 percent/);
  await expect(window.dialog).toContainText('Nothing is lost of the 1 annotation in this article.');
  await expect(window.dialog).toContainText('A new folder: Test-brat/');
  await expectAccessible(page);

  const place = join(folder, 'datasets');
  mkdirSync(place);
  await window.stubDialogs({ open: [place] });
  await window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(window.dialog).toContainText('1 annotation in 1 article written');
  expect(readdirSync(place).sort()).toEqual(['Test-brat', 'Test-brat.report.json']);
  const files = readdirSync(join(place, 'Test-brat'), { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(expect.arrayContaining(['annotation.conf', 'gloss-manifest.json']));
  const standoff = files.find((name) => name.endsWith('.ann')) ?? '';
  expect(readFileSync(join(place, 'Test-brat', standoff), 'utf8')).toContain('51 percent');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await expect(window.dialog.getByRole('button', { name: /Format/ })).toContainText('brat standoff');
});

test('CoNLL shows what overlaps would lose, and a strict export refuses', async ({ folder, openProject }) => {
  const gloss = await openProject();
  const { page, window } = gloss;
  await window.label('51 percent of the 1,200 boats', '1');
  await window.label('1,200', '2');
  await page.keyboard.press('Control+e');
  await choose(gloss, 'CoNLL columns');
  const losses = window.dialog.getByRole('region', { name: 'What would be lost' });
  await expect(losses).toContainText('Of this article: 1 annotation left out');
  await expect(losses).toContainText(/1 × .*overlap/);
  await expect(window.dialog.getByRole('region', { name: 'Preview' })).toContainText('B-claim');
  await window.dialog.getByRole('button', { name: /Tags/ }).press('Enter');
  await page.getByRole('option', { name: /BILOU/ }).press('Enter');
  await expect(window.dialog.getByRole('region', { name: 'Preview' })).toContainText('L-claim');

  await window.dialog.getByRole('checkbox', { name: /Write nothing/ }).press('Space');
  const file = join(folder, 'out.conll');
  await window.stubDialogs({ save: file });
  await window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(window.dialog.getByRole('heading', { name: 'Nothing was exported' })).toBeVisible();
  await expect(window.dialog.getByRole('region', { name: 'Losses' })).toContainText(/1 × .*overlap/);
  await expectAccessible(page);
  expect(existsSync(file)).toBe(false);
});

test('filters and a split are taken, and a wrong one is told', async ({ folder, openProject }) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '1');
  await page.keyboard.press('Control+e');
  const { dialog } = window;
  const go = dialog.getByRole('button', { name: 'Choose where…' });
  await dialog.getByRole('checkbox', { name: /Split/ }).press('Space');
  await dialog.getByLabel('Parts of a hundred').fill('80/30');
  await expect(dialog).toContainText('the parts must add up to 100');
  await expect(go).toBeDisabled();
  await dialog.getByLabel('Parts of a hundred').fill('100/0/0');
  await dialog.getByText('All articles and labels').click();
  await dialog.getByLabel(/this day or later/).fill('2999-01-01');
  await expect(dialog).toContainText('Found no article that passes the filters.');
  await expect(go).toBeDisabled();
  await dialog.getByLabel(/this day or later/).fill('');
  await expect(dialog).toContainText('1 annotation in 1 article.');
  await expectAccessible(page);
  await window.stubDialogs({ save: join(folder, 'out.jsonl') });
  await go.click();
  await expect(dialog).toContainText('train: 1 article.');
  expect(existsSync(join(folder, 'out.train.jsonl'))).toBe(true);
});

test('a part of the articles is chosen by keyboard alone, and the preview follows', async ({
  openProject,
}) => {
  const { page, window } = await openProject({ 'a.txt': harbour, 'b.txt': lighthouse });
  await window.label('51 percent', '2');
  await page.keyboard.press('Control+e');
  const { dialog } = window;
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('51 percent');
  const fold = dialog.locator('summary');
  await fold.focus();
  await page.keyboard.press('Enter');
  const progress = dialog.getByRole('group', { name: 'Progress' });
  await progress.getByRole('checkbox', { name: 'Not begun' }).focus();
  await page.keyboard.press('Space');
  await expect(fold).toHaveText('Some progress');
  await page.keyboard.press('Tab');
  await expect(progress.getByRole('checkbox', { name: 'In progress' })).toBeFocused();
  await page.keyboard.press('Space');
  // Nothing is done yet.
  await expect(dialog).toContainText('Found no article that passes the filters.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('The lamp has burned');
  await expectAccessible(page);
  await fold.focus();
  await page.keyboard.press('Space');
  await expect(progress).toBeHidden();
});

test('a split names the files of each part', async ({ openProject }) => {
  const gloss = await openProject();
  const { dialog } = gloss.window;
  await gloss.page.keyboard.press('Control+e');
  await dialog.getByRole('checkbox', { name: /Split/ }).press('Space');
  for (const part of ['train', 'dev', 'test']) await expect(dialog).toContainText(`Test.${part}.jsonl`);
  await choose(gloss, 'brat standoff');
  for (const part of ['train', 'dev', 'test']) await expect(dialog).toContainText(`Test-brat/${part}/`);
});

test('a big export shows how far it is and is cancelled, and leaves nothing behind', async ({
  folder,
  launch,
}) => {
  test.setTimeout(180_000);
  const rows = Array.from(
    { length: 3000 },
    (_, at) => `Boat ${at},Boat number ${at} came home at noon with ${at * 7} fish.`,
  );
  const files = writeFiles(folder, { 'boats.csv': ['title,text', ...rows].join('\n') });
  const dir = join(folder, 'project');
  cli('init', dir, '--title', 'Test');
  cli('import', dir, join(files, 'boats.csv'));
  const gloss = await launch({ open: dir });
  const { page, window } = gloss;
  const place = join(folder, 'datasets');
  mkdirSync(place);
  await window.stubDialogs({ open: [place] });
  const work = page.getByRole('region', { name: 'Work under way' });
  await page.keyboard.press('Control+e');
  await choose(gloss, 'brat standoff');
  await window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(work).toContainText(/Writing the dataset: [\d,]+ of 3,000/);
  await expect(work.getByRole('progressbar')).toHaveAttribute('aria-valuemax', '3000');
  await work.getByRole('button', { name: 'Cancel' }).click();
  await expect(work).toHaveCount(0);
  expect(readdirSync(place)).toEqual([]);
});
