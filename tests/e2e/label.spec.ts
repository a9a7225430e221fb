import { expect, test } from './app';
import { annotationsOn } from './project-files';

test('words are labelled by dragging over them and pressing a key', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.selectByMouse('51 percent of the 1,200 boats');
  await page.keyboard.press('2');
  await window.expectAnnotations('Figure 51 percent of the 1,200 boats');
  expect(await window.highlights()).toEqual(['51 percent of the 1,200 boats']);
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent of the 1,200 boats']);
});

test('letters label as digits do', async ({ openProject }) => {
  const { page, window } = await openProject();
  for (const [words, key] of [
    ['never left the quay', 'c'],
    ['1,200', 'f'],
    ['We had no wind', 'q'],
  ] as const) {
    await window.selectByMouse(words);
    await page.keyboard.press(key);
    await window.expectSelected(new RegExp(words));
  }
  await window.expectAnnotations('Figure 1,200', 'Claim never left the quay', 'Quote We had no wind');
});

test('a double click takes a word', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.clickOn('master', { clickCount: 2 });
  await window.expectCharacters('master');
  await page.keyboard.press('1');
  await window.expectAnnotations('Claim master');
});

test('the toolbar at the selection labels, and goes away', async ({ openProject }) => {
  const { window } = await openProject();
  await window.selectByMouse('nobody missed it');
  await window.toolbar.getByRole('button', { name: /Quote/ }).click();
  await window.expectAnnotations('Quote nobody missed it');
  await expect(window.toolbar).toBeHidden();
});

test('the toolbar stands clear of the words it is about', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse('Ilse Maarten');
  const bar = await window.toolbar.boundingBox();
  const words = await page.evaluate(() => {
    const range = document.getSelection()?.getRangeAt(0);
    const { left, top, right, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });
  expect(words.right).toBeGreaterThan(words.left);
  if (!bar) throw new Error('There is no toolbar.');
  const apart =
    bar.y >= words.bottom ||
    bar.y + bar.height <= words.top ||
    bar.x >= words.right ||
    bar.x + bar.width <= words.left;
  expect(apart, JSON.stringify({ bar, words })).toBe(true);
});

test('the toolbar follows the words, and stays in view, when the window gets small', async ({
  openProject,
}) => {
  const { app, page, window } = await openProject();
  await window.selectByMouse('300 cups of tea');
  for (const [width, height] of [
    [720, 480],
    [1280, 800],
    [900, 480],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
    await expect(async () => {
      expect(await page.evaluate(() => innerWidth)).toBe(width);
      const bar = await window.toolbar.boundingBox();
      const frame = await page.locator('[data-scroller]').boundingBox();
      const words = await page.evaluate(() => {
        const range = document.getSelection()?.getRangeAt(0);
        const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom };
      });
      if (!bar || !frame) throw new Error('There is no toolbar.');
      const gap = Math.max(bar.y - words.bottom, words.top - bar.y - bar.height);
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(20);
      expect(bar.x).toBeGreaterThanOrEqual(frame.x);
      expect(bar.x + bar.width).toBeLessThanOrEqual(frame.x + frame.width);
      if (words.bottom < frame.y + frame.height)
        expect(bar.y + bar.height).toBeLessThanOrEqual(frame.y + frame.height);
    }).toPass({ timeout: 10_000 });
  }
});

test('the context menu labels the selected words', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse('300 cups of tea');
  await window.clickOn('300 cups of tea', { button: 'right' });
  await page.getByRole('menuitem', { name: /Label as Figure/ }).click();
  await window.expectAnnotations('Figure 300 cups of tea');
});

test('the palette labels the selected words', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse('51 percent');
  await page.keyboard.press('Control+k');
  await expect(window.dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('figure');
  await expect(window.dialog.getByRole('option', { name: /Label as Figure/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await window.expectAnnotations('Figure 51 percent');
  await expect(window.dialog).toBeHidden();
  await expect(window.text).toBeFocused();
});

test('the application menu labels the selected words', async ({ openProject }) => {
  const { window } = await openProject();
  await window.selectByMouse('51 percent');
  await window.menu('label:quote');
  await window.expectAnnotations('Quote 51 percent');
});

test('spaces at the edges of a selection are left out', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse(' 51 percent of ');
  await page.keyboard.press('2');
  await window.expectAnnotations('Figure 51 percent of');
});

test('an emoji is labelled whole, and a selection may go over lines', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.selectByKeyboard('👨‍👩‍👧‍👦');
  await page.keyboard.press('2');
  await window.expectSelected('Figure 👨‍👩‍👧‍👦');
  await window.selectByMouse('The ferry ran twice.\nFamilies');
  await page.keyboard.press('1');
  await window.expectSelected(/Claim\s+The ferry ran twice\.\s+Families/);
  expect(await window.highlights()).toEqual(['The ferry ran twice.Families', '👨‍👩‍👧‍👦']);
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['claim The ferry ran twice.\nFamilies', 'figure 👨‍👩‍👧‍👦']);
});

test('white space alone is not labelled', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('1');
  await window.label('1,200', '2');
  await window.expectAnnotations('Figure 1,200');
});
