import { expect, test } from './app';
import { harbour, lighthouse, lighthouseTitle } from './articles';
import { annotationsOn } from './project-files';

test('labels, a new label, a note and a deletion are undone and done again', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  const undo = () => page.keyboard.press('Control+z');
  const redo = () => page.keyboard.press('Control+y');
  await window.label('51 percent', '2');
  await window.label('never left the quay', '1');
  await page.keyboard.press('3');
  await window.expectAnnotations('Figure 51 percent', 'Quote never left the quay');
  await page.keyboard.press('n');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('who counted?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await window.expectAnnotations('Figure 51 percent');

  await undo();
  await window.expectSelected('Quote never left the quay');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
    'who counted?',
  );
  await undo();
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('');
  await undo();
  await window.expectAnnotations('Figure 51 percent', 'Claim never left the quay');
  await undo();
  await window.expectAnnotations('Figure 51 percent');
  await undo();
  await window.expectAnnotations();
  await undo();
  await expect(window.notices).toContainText('There is nothing to undo here.');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual([]);

  await redo();
  await window.expectAnnotations('Figure 51 percent');
  await window.menu('redo');
  await window.expectAnnotations('Figure 51 percent', 'Claim never left the quay');
  await redo();
  await window.expectAnnotations('Figure 51 percent', 'Quote never left the quay');
  await page.keyboard.press('Control+Shift+z');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
    'who counted?',
  );
  await redo();
  await window.expectAnnotations('Figure 51 percent');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent']);
});

test('a status and an edited title are undone and done again', async ({ openProject }) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse });
  await page.keyboard.press('s');
  await expect(window.articles.first()).toContainText('in progress');
  await page.keyboard.press('e');
  await window.dialog.getByRole('textbox', { name: 'Title' }).fill('A new lamp');
  await window.dialog.getByRole('textbox', { name: 'Outlet' }).fill('The Keeper');
  await window.dialog.getByRole('textbox', { name: 'Date' }).fill('2031-06-01');
  await window.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(window.articles.first()).toContainText('A new lamp');
  await expect(window.articles.first()).toContainText('The Keeper · 1 Jun');
  await window.expectOpen('A new lamp');

  await page.keyboard.press('Control+z');
  await window.expectOpen(lighthouseTitle);
  await expect(window.articles.first()).not.toContainText('The Keeper');
  await page.keyboard.press('Control+z');
  await expect(window.articles.first()).not.toContainText('in progress');
  await page.keyboard.press('Control+y');
  await expect(window.articles.first()).toContainText('in progress');
  await page.keyboard.press('Control+y');
  await window.expectOpen('A new lamp');
});

test('each article has its own history', async ({ openProject }) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await window.label('80 years', '2');
  await page.keyboard.press('j');
  await window.expectAnnotations();
  await window.label('51 percent', '2');
  await page.keyboard.press('k');
  await window.expectAnnotations('Figure 80 years');
  await page.keyboard.press('Control+z');
  await window.expectAnnotations();
  await page.keyboard.press('j');
  await window.expectAnnotations('Figure 51 percent');
});

test('an article is taken out and brought back with its annotations', async ({ openProject }) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await window.label('80 years', '2');
  await window.menu('article.remove');
  await expect(window.articles).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(window.articles).toHaveCount(2);
  await window.openArticle(lighthouseTitle);
  await window.expectAnnotations('Figure 80 years');
  await window.menu('article.remove');
  await expect(window.articles).toHaveCount(1);
  await expect(window.notices).toContainText('and its annotations are out of the project.');
  await window.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(window.articles).toHaveCount(2);
  await window.openArticle(lighthouseTitle);
  await window.expectAnnotations('Figure 80 years');
});
