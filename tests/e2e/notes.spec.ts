import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, makeProject, test } from './app';
import { lighthouse, lighthouseTitle } from './articles';
import { setsOn } from './project-files';

test('a note on the article is written by keyboard, undone, and there after a relaunch', async ({
  launch,
  openProject,
}) => {
  const { page, window, dir, close } = await openProject();
  const note = window.inspector.getByRole('textbox', { name: 'Note on the article' });
  await page.keyboard.press('Shift+N');
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask the harbour master');
  await page.keyboard.press('Control+Enter');
  await expect(window.text).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(note).toHaveValue('Ask the harbour master');
  await window.waitSaved();
  expect(setsOn(dir).map((set) => set.note)).toEqual(['Ask the harbour master']);
  await close();
  const again = await launch({ open: dir });
  await expect(again.window.inspector.getByRole('textbox', { name: 'Note on the article' })).toHaveValue(
    'Ask the harbour master',
  );
});

test('a note that is being typed is on the disk after a pause, and is one step of the history', async ({
  launch,
  openProject,
}) => {
  const { page, window, dir, kill } = await openProject();
  await window.label('51 percent', '2');
  await page.keyboard.press('n');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('Ask ');
  const notes = () => setsOn(dir).flatMap(({ annotations }) => annotations.map(({ note }) => note));
  await expect.poll(notes).toEqual(['Ask ']);
  await page.keyboard.type('again');
  await expect.poll(notes).toEqual(['Ask again']);
  await page.keyboard.press('Escape');
  await window.menu('undo');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('');
  await window.menu('redo');
  await expect(window.inspector.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('Ask again');
  const note = window.inspector.getByRole('textbox', { name: 'Note on the article' });
  await page.keyboard.press('Shift+N');
  await expect(note).toBeFocused();
  await page.keyboard.type('Two ');
  await expect.poll(() => setsOn(dir).map(({ note }) => note)).toEqual(['Two ']);
  await page.keyboard.type('boats');
  await expect.poll(() => setsOn(dir).map(({ note }) => note)).toEqual(['Two boats']);
  await kill();
  const again = await launch({ open: dir });
  await expect(again.window.inspector.getByRole('textbox', { name: 'Note on the article' })).toHaveValue(
    'Two boats',
  );
});

test('a note that is being typed stays with its project when another one is dropped on the window', async ({
  folder,
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  const other = makeProject(join(folder, 'other'), { 'a.txt': lighthouse });
  await page.keyboard.press('Shift+N');
  await expect(window.inspector.getByRole('textbox', { name: 'Note on the article' })).toBeFocused();
  await page.keyboard.type('Ask the harbour master');
  await window.drop({ files: [other] });
  await window.expectOpen(lighthouseTitle);
  expect(setsOn(dir).map(({ note }) => note)).toEqual(['Ask the harbour master']);
  expect(setsOn(other)).toEqual([]);
});

test('words are copied with where they stand', async ({ openProject }) => {
  const { app, page, window } = await openProject();
  const clipboard = () => app.evaluate(({ clipboard: system }) => system.readText());
  await window.label('51 percent', '2');
  await page.keyboard.press('Control+Shift+c');
  await expect(window.notices).toContainText('Copied with its reference.');
  expect(await clipboard()).toBe('“51 percent” (“Half of the boats stayed in the harbour”, paragraph 2)');
  await window.selectByMouse('"We had no wind,"');
  await window.menu('copy.reference');
  await expect
    .poll(clipboard)
    .toBe('"We had no wind," (“Half of the boats stayed in the harbour”, paragraph 3)');
});
