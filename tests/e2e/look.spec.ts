import type { Page } from '@playwright/test';
import { expect, test } from './app';

const fontSize = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Text of / })
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));

test('size, font and theme change by command and are there after a relaunch', async ({
  openProject,
  launch,
}) => {
  const { page, window, dir, close } = await openProject();
  const normal = await fontSize(page);
  await page.keyboard.press('Control+Equal');
  await page.keyboard.press('Control+Equal');
  await expect.poll(() => fontSize(page)).toBe(normal + 2);
  await page.keyboard.press('Control+Minus');
  await expect.poll(() => fontSize(page)).toBe(normal + 1);
  await page.keyboard.press('Control+0');
  await expect.poll(() => fontSize(page)).toBe(normal);
  await page.keyboard.press('Control+Minus');
  await expect.poll(() => fontSize(page)).toBe(normal - 1);
  const look = () =>
    page.evaluate(() => ({
      font: getComputedStyle(document.querySelector('[data-article-text]') ?? document.body).fontFamily,
      ground: getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor,
      text: getComputedStyle(document.querySelector('[data-article-text]') ?? document.body).color,
    }));
  const before = await look();
  await window.menu('font.family');
  await expect.poll(async () => (await look()).font).not.toBe(before.font);
  await window.menu('theme.dark');
  await expect.poll(async () => (await look()).text).not.toBe(before.text);
  await close();

  const again = await launch({ open: dir });
  expect(await fontSize(again.page)).toBe(normal - 1);
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the theme follows the system until one is chosen', async ({ openProject }) => {
  const { page, window } = await openProject();
  const theme = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(theme).toHaveAttribute('data-theme', 'light');
  await window.menu('theme.dark');
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  await window.menu('theme.system');
  await expect(theme).toHaveAttribute('data-theme', 'light');
});

test('panes are hidden by keys and resized, and the layout is remembered', async ({
  openProject,
  launch,
}) => {
  const { page, window, dir, close } = await openProject();
  const library = page.getByRole('navigation', { name: 'Articles' });
  const edge = page.getByRole('separator', { name: 'Width of the article list' });
  await edge.focus();
  await page.keyboard.press('End');
  await expect(edge).toHaveAttribute('aria-valuenow', '600');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const width = (await library.boundingBox())?.width;
  expect(width).toBeGreaterThan(180);
  expect(width).toBeLessThan(264);
  await page.keyboard.press('Control+1');
  await expect(library).toBeHidden();
  await page.keyboard.press('Control+1');
  await expect(library).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(window.inspector).toBeHidden();
  await close();

  const again = await launch({ open: dir });
  await expect(again.window.inspector).toBeHidden();
  expect((await again.page.getByRole('navigation', { name: 'Articles' }).boundingBox())?.width).toBe(width);
  await again.page.getByRole('button', { name: 'Annotations' }).click();
  await expect(again.window.inspector).toBeVisible();
});
