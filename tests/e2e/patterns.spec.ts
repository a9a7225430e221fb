import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { openLabels } from './labels-dialog';
import { ferry, quotesProject } from './suggestions';

interface Scheme {
  scheme: { labels: { id: string; patterns?: unknown }[] };
}

test('a label’s own words and expression are counted as one writes them, and kept', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject({
    'first.txt': 'The harbour and the Harbour master.\nNo boats, 12 boats, 7 boats.\n',
    'second.txt': 'Boats in the harbour.\n',
  });
  await window.openArticle('The harbour and the Harbour master');
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  const list = form.getByRole('textbox', { name: 'Words and phrases' });
  await list.fill('harbour\nno boats');
  await expect(form.getByText('In this article: 3 places')).toBeVisible();
  const expression = form.getByRole('textbox', { name: 'Regular expression' });
  await expression.fill('\\d+ boats');
  await expect(form.getByText('In this article: 5 places')).toBeVisible();
  await form.getByRole('button', { name: 'Count in all articles' }).click();
  await expect(form.getByText('In all articles: 6 places in 2 articles.')).toBeVisible();
  await expectAccessible(page);
  await form.getByText('Tell upper from lower case').click();
  await expect(form.getByText('In this article: 3 places')).toBeVisible();
  await page.keyboard.press('Escape');
  await window.waitSaved();
  const { scheme }: Scheme = JSON.parse(readFileSync(join(dir, 'gloss.json'), 'utf8'));
  expect(scheme.labels[0]?.patterns).toEqual({
    words: ['harbour', 'no boats'],
    expression: '\\d+ boats',
    matchCase: true,
  });
});

test('what is typed while what was typed before is being kept stays, and is counted', async ({
  openProject,
}) => {
  const { page, window } = await openProject({ 'first.txt': 'The harbour, 12 boats, 7 boats.\n' });
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  await form.getByRole('textbox', { name: 'Words and phrases' }).fill('harbour');
  await expect(form.getByText('In this article: 1 place')).toBeVisible();
  const expression = form.getByRole('textbox', { name: 'Regular expression' });
  // The main process cannot answer between two keys that come in one turn.
  await expression.evaluate((field: HTMLInputElement) => {
    const type = (text: string) => {
      field.select();
      document.execCommand('insertText', false, text);
    };
    field.focus();
    type('12 boats');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    type('\\d+ boats');
  });
  await expect(form.getByText('In this article: 3 places')).toBeVisible();
  await expect(expression).toHaveValue('\\d+ boats');
  await page.keyboard.press('Escape');
  await openLabels(window);
  await expect(expression).toHaveValue('\\d+ boats');
});

test('an expression that is none, or never ends, is told and stops nothing', async ({ openProject }) => {
  const { page, window } = await openProject({ 'first.txt': `${'a'.repeat(40)}!\nA harbour.\n` });
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  const expression = form.getByRole('textbox', { name: 'Regular expression' });
  await expression.fill('(a+');
  await expect(form.getByText('Not a regular expression: unterminated group.')).toBeVisible();
  await expression.fill('(a+)+$');
  await expect(form.getByText(/The expression does not come to an end here/)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await window.label('harbour', 'c');
  await window.expectAnnotations('Claim harbour');
});

test('what a pattern finds is suggested, and no longer when the pattern is gone', async ({
  folder,
  launch,
}) => {
  const dir = quotesProject(folder, { 'ferry.txt': ferry });
  const { page, window } = await launch({ open: dir });
  await window.expectSuggested('Nobody believed us');
  const dialog = await openLabels(window);
  const list = dialog
    .getByRole('region', { name: 'Quote' })
    .getByRole('textbox', { name: 'Words and phrases' });
  await list.fill('the ferry was back');
  await page.keyboard.press('Escape');
  await window.expectSuggested('The ferry was back', 'Nobody believed us');
  await openLabels(window);
  await list.fill('');
  await page.keyboard.press('Escape');
  await window.expectSuggested('Nobody believed us');
});
