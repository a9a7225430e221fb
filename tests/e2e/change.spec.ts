import { expect, test } from './app';
import { harbour, lighthouse, lighthouseTitle } from './articles';
import { annotationsOn, setsOn } from './project-files';

test('an annotation gets another label: by key, in the inspector, by its menu', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.label('51 percent', '1');
  await page.keyboard.press('2');
  await window.expectAnnotations('Figure 51 percent');
  await window.inspector.getByRole('group', { name: 'Label' }).getByRole('button', { name: 'Quote' }).click();
  await window.expectAnnotations('Quote 51 percent');
  await window.clickOn('51 percent', { button: 'right' });
  await expect(page.getByRole('menuitem', { name: /Change to Claim/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await window.expectAnnotations('Claim 51 percent');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['claim 51 percent']);
});

test('an annotation is deleted: by Delete, by Backspace, by the button, by the menu', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  for (const words of ['51 percent', '1,200', 'never left', 'no wind']) await window.label(words, '1');
  await window.clickOn('51 percent');
  await page.keyboard.press('Delete');
  await expect(window.cards).toHaveCount(3);
  await window.clickOn('1,200');
  await window.expectSelected('Claim 1,200');
  await page.keyboard.press('Backspace');
  await expect(window.cards).toHaveCount(2);
  await window.clickOn('never left');
  await window.inspector.getByRole('button', { name: 'Delete' }).click();
  await window.expectAnnotations('Claim no wind');
  await window.clickOn('no wind');
  await window.expectSelected('Claim no wind');
  await window.menu('annotation.delete');
  await expect(window.cards).toHaveCount(0);
  expect(await window.highlights()).toEqual([]);
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual([]);
});

test('a note is written, saved, and there after a relaunch', async ({ openProject, launch }) => {
  const { page, window, dir, close } = await openProject();
  await window.label('51 percent', '2');
  await page.keyboard.press('n');
  const note = window.inspector.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  await page.keyboard.type('Counted by the harbour office; 123 cf.');
  await page.keyboard.press('Escape');
  await window.expectAnnotations('Figure 51 percent');
  await window.waitSaved();
  expect(setsOn(dir)[0]?.annotations[0]?.note).toBe('Counted by the harbour office; 123 cf.');
  await close();

  const again = await launch({ open: dir });
  await again.window.expectAnnotations(/Counted by the harbour office/);
  await again.window.cards.first().click();
  await expect(again.window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
    'Counted by the harbour office; 123 cf.',
  );
});

test('a note that is still being written when the window is closed is kept', async ({ openProject }) => {
  const { page, window, dir, close } = await openProject();
  await window.label('51 percent', '2');
  await page.keyboard.press('n');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('not yet finished');
  await close();
  expect(setsOn(dir)[0]?.annotations[0]?.note).toBe('not yet finished');
});

test('a note that is still being written when another article is opened by a key is kept', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject({ 'a.txt': harbour, 'b.txt': lighthouse });
  await window.label('51 percent', '2');
  await page.keyboard.press('n');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('half a note');
  await page.keyboard.press('Alt+ArrowDown');
  await window.expectOpen(lighthouseTitle);
  await window.waitSaved();
  expect(setsOn(dir)[0]?.annotations[0]?.note).toBe('half a note');
});

test('the inspector hides labels on request', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await window.label('never left', '1');
  await page.keyboard.press('Escape');
  const filter = window.inspector.getByRole('group', { name: 'Show' });
  await filter.getByRole('button', { name: /^Figure/ }).click();
  await window.expectAnnotations('Claim never left');
  await filter.getByRole('button', { name: /^Figure/ }).click();
  await window.expectAnnotations('Figure 51 percent', 'Claim never left');
});
