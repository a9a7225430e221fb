import type { Page } from '@playwright/test';
import { expect, test } from './app';

/** What is cut off or sticks out of the window, in words; empty when all is well. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.scrollingElement ?? document.body;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide in ${innerWidth}`);
    if (scrollHeight > innerHeight) found.push(`the page is ${scrollHeight} high in ${innerHeight}`);
    for (const button of document.querySelectorAll('button')) {
      const { left, right, top, bottom, width } = button.getBoundingClientRect();
      if (width === 0 || button.closest('[data-article-text], [role="list"], [role="listbox"]')) continue;
      const name = button.getAttribute('aria-label') ?? button.textContent;
      if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) found.push(`${name} is outside`);
      if (button.scrollWidth > button.clientWidth + 1) found.push(`${name} is cut off`);
    }
    for (const pane of document.querySelectorAll('[data-pane]')) {
      const edges = pane.getBoundingClientRect();
      for (const part of pane.querySelectorAll('*:not([role="separator"])')) {
        const { left, right, width } = part.getBoundingClientRect();
        if (width === 0) continue;
        if (left < edges.left - 1 || right > edges.right + 1)
          found.push(`${part.tagName} ${part.className} sticks out of the ${pane.getAttribute('data-pane')}`);
      }
    }
    return found;
  });
}

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
  [720, 480],
] as const) {
  test(`five articles fit a window of ${width} by ${height}`, async ({ launch }) => {
    const { app, page, window } = await launch({ open: '--sample' });
    await app.evaluate(
      ({ BrowserWindow }, [w = 0, h = 0]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height],
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    // In a narrow window the list is a drawer over the article.
    const isDrawer = width <= 900;
    if (isDrawer) await page.keyboard.press('Control+1');
    await expect(window.articles).toHaveCount(5);
    expect(await misplaced(page)).toEqual([]);
    if (isDrawer) await page.keyboard.press('Control+1');
    await window.text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('1');
    await expect(page.getByText('Claim selected', { exact: true })).toBeVisible();
    expect(await misplaced(page)).toEqual([]);
  });
}

test('lines of the article are about 70 characters long', async ({ launch }) => {
  const { page } = await launch({ open: '--sample' });
  const measure = await page.getByRole('textbox', { name: /^Text of / }).evaluate((text) => {
    const line = [...text.querySelectorAll('.line')].find(({ textContent }) => textContent.length > 250);
    if (!line) throw new Error('No long line.');
    const range = document.createRange();
    const starts = [0];
    let below = 0;
    let at = 0;
    // What is suggested stands in elements of its own.
    const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let words = pieces.nextNode(); words; words = pieces.nextNode()) {
      for (let inside = 0; inside < (words.textContent?.length ?? 0); inside++, at++) {
        range.setStart(words, inside);
        range.setEnd(words, inside + 1);
        const { top, height } = range.getBoundingClientRect();
        if (below > 0 && top > below) starts.push(at);
        if (height > 0) below = top + height / 2;
      }
    }
    return (starts.at(-1) ?? 0) / (starts.length - 1); // the last row is seldom full
  });
  expect(measure).toBeGreaterThan(55);
  expect(measure).toBeLessThan(82);
});
