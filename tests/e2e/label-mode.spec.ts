import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { drag } from './drags';
import { annotationsOn } from './project-files';
import type { GlossWindow } from './window';

test('in label mode each drag and each double click labels at once', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await page.keyboard.press('Shift+Digit2');
  await expect(
    page.getByRole('group', { name: 'Label mode' }).getByRole('button', { name: 'Figure' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await drag(page, '51 percent');
  await window.expectAnnotations('Figure 51 percent');
  await drag(page, '300 cups');
  await window.clickOn('1,200', { clickCount: 2 });
  await window.expectAnnotations('Figure 51 percent', 'Figure 1,200', 'Figure 300 cups');

  await page.keyboard.press('Shift+Digit1');
  await window.clickOn('master', { clickCount: 2 });
  await window.expectSelected('Claim master');

  await page.keyboard.press('Escape');
  await window.clickOn('pier', { clickCount: 2 });
  await window.expectCharacters('pier');
  await expect(window.cards).toHaveCount(4);
  await window.waitSaved();
  expect(annotationsOn(dir)).toHaveLength(4);
});

test('label mode is begun by M and the label’s key, and takes words selected by keyboard with Enter', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await page.keyboard.press('m');
  await expect(page.getByText('Label mode: press a label’s key')).toBeVisible();
  await page.keyboard.press('q');
  const quote = page.getByRole('group', { name: 'Label mode' }).getByRole('button', { name: 'Quote' });
  await expect(quote).toHaveAttribute('aria-pressed', 'true');
  await window.selectByKeyboard('Half');
  await expect(window.toolbar.getByRole('button', { name: /Quote/, pressed: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await window.expectAnnotations('Quote Half');
  await page.keyboard.press('m');
  await expect(quote).toHaveAttribute('aria-pressed', 'false');
});

test('label mode finds a label that has no key by its name, and says that it is on where only the article is shown', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  await addLabels(window, 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven');
  await page.keyboard.press('m');
  await page.keyboard.press('l');
  await expect(window.dialog.getByRole('option').first()).toContainText('Label mode: Claim');
  await page.keyboard.type('seven');
  await expect(window.dialog.getByRole('option').first()).toContainText('Label mode: Seven');
  await page.keyboard.press('Enter');
  const mode = page.getByRole('group', { name: 'Label mode' });
  await expect(mode.getByRole('button', { name: 'Seven' })).toHaveAttribute('aria-pressed', 'true');
  await drag(page, '51 percent');
  await window.expectAnnotations('Seven 51 percent');
  await page.keyboard.press('Control+Backslash');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(mode.getByRole('button', { name: 'Seven' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(mode).toHaveCount(0);
  await page.keyboard.press('Control+Backslash');
  await mode.getByRole('button', { name: '5 more…' }).click();
  await page.keyboard.type('six');
  await page.keyboard.press('Enter');
  await drag(page, '300 cups');
  await window.expectAnnotations('Seven 51 percent', 'Six 300 cups');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['seven 51 percent', 'six 300 cups']);
});

test('label mode labels what is selected already, and its switch works by mouse', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse('51 percent');
  await page.getByRole('group', { name: 'Label mode' }).getByRole('button', { name: 'Claim' }).click();
  await window.expectAnnotations('Claim 51 percent');
  await page.getByRole('group', { name: 'Label mode' }).getByRole('button', { name: 'Claim' }).click();
  await window.selectByMouse('300 cups');
  await expect(window.cards).toHaveCount(1);
});

async function addLabels(window: GlossWindow, ...names: readonly string[]): Promise<void> {
  await window.menu('labels');
  const field = window.dialog.getByRole('textbox', { name: 'New label' });
  for (const name of names) {
    await field.fill(name);
    await window.page.keyboard.press('Enter');
    await expect(window.dialog.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await window.page.keyboard.press('Escape');
  await expect(window.dialog).toHaveCount(0);
}

test('a narrow window says too that label mode waits for a key', async ({ openProject }) => {
  const { app, page, window } = await openProject();
  await window.label('51 percent', '2');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(720);
  await window.text.focus();
  await page.keyboard.press('m');
  await expect(page.getByText('Label mode: press a label’s key')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /^Annotator/ })).toBeInViewport({ ratio: 1 });
});
