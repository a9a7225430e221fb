import { expectAccessible } from './accessible';
import { expect, test } from './app';
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
