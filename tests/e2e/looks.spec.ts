import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, test, writeFiles } from './app';
import { harbour, lighthouse } from './articles';

test('find, the history and the bare article are accessible', async ({ openProject }) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await window.label('80 years', '2');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('the');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Hits' })).toBeVisible();
  await page.getByRole('checkbox').nth(1).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('complementary', { name: 'History' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Backslash');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expectAccessible(page);
});

test('each theme can be chosen, high contrast too', async ({ openProject }) => {
  const { page, window } = await openProject();
  for (const theme of ['contrast', 'dark', 'light']) {
    await window.menu(`theme.${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
});

test('nothing but the article is shown, and all of it again', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.keyboard.press('Control+Backslash');
  for (const role of ['banner', 'navigation', 'complementary', 'contentinfo'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await expect(window.text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(window.inspector).toBeVisible();
});

test('at twice the size the article has the room, and the side panes lie over it', async ({
  openProject,
}) => {
  const { app, page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  for (const factor of [1.25, 1.5, 1.75, 2, 2]) {
    await page.keyboard.press('Control+Alt+Equal');
    await expect.poll(zoom).toBeCloseTo(factor);
  }
  const navigation = page.getByRole('navigation', { name: 'Articles' });
  await expect(navigation).toHaveCount(0);
  await expect(window.inspector).toHaveCount(0);
  const overflow = () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Control+2');
  await expect(window.inspector).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(navigation).toBeVisible();
  await expect(window.inspector).toHaveCount(0);
  await window.articles.nth(1).click();
  await expect(navigation).toHaveCount(0);
  await page.keyboard.press('Control+f');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Control+Alt+Digit0');
  await expect.poll(zoom).toBe(1);
  await expect(navigation).toBeVisible();
  await expect(window.inspector).toBeVisible();
});

test('at twice the size a table with many columns to be added is not wider than the window', async ({
  folder,
  openProject,
}) => {
  const { app, page, window } = await openProject();
  const columns = Array.from({ length: 12 }, (_, at) => `column ${at}`);
  const files = writeFiles(join(folder, 'more'), { 'wide.csv': `${columns}\n${columns}\n${columns}\n` });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await window.stubDialogs({ open: [join(files, 'wide.csv')] });
  await window.menu('articles.files');
  await expect(window.dialog.getByRole('table')).toBeVisible();
  const { x, width } = (await window.dialog.boundingBox()) ?? { x: 0, width: Number.POSITIVE_INFINITY };
  expect(x + width).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
  await expect(window.dialog.getByRole('button', { name: 'Add' })).toBeInViewport({ ratio: 1 });
});

test('the zoom is kept for the next time', async ({ openProject, launch }) => {
  const first = await openProject();
  await first.page.keyboard.press('Control+Alt+Equal');
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      ),
    )
    .toBe(1.25);
  await first.close();
  const second = await launch({ open: first.dir });
  await expect
    .poll(() =>
      second.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      ),
    )
    .toBe(1.25);
});

test('the strip beside the scrollbar shows where annotations are and goes there', async ({ openProject }) => {
  const lines = Array.from({ length: 300 }, (_, at) => `Line ${at} of a long report about the harbour.`);
  const { page, window } = await openProject({ 'a.txt': lines.join('\n') });
  const strip = page.locator('main canvas');
  const drawn = () => strip.evaluate((canvas) => canvas instanceof HTMLCanvasElement && canvas.toDataURL());
  const before = await drawn();
  await window.label('Line 3 of', '1');
  await expect.poll(drawn).not.toBe(before);
  const box = await strip.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) * 0.9);
  await expect(window.text.getByText(/^Line 27\d of/).first()).toBeInViewport();
});

test('where less motion is asked for there is none', async ({ openProject }) => {
  const { page } = await openProject();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [...transitionDuration.split(','), ...animationDuration.split(',')].map(Number.parseFloat);
      }),
    ),
  );
  expect(longest).toBe(0);
});

test('the strip of annotations follows the theme of the system', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.emulateMedia({ colorScheme: 'light' });
  await window.label('51 percent', '2');
  const picture = () => page.locator('canvas').evaluate((strip: HTMLCanvasElement) => strip.toDataURL());
  const blank = await page.locator('canvas').evaluate(({ width, height }: HTMLCanvasElement) => {
    const empty = document.createElement('canvas');
    return Object.assign(empty, { width, height }).toDataURL();
  });
  await expect.poll(picture).not.toBe(blank);
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(picture).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(picture).toBe(light);
});
