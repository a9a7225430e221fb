import type { Page } from '@playwright/test';
import { expect } from './app';

/** Where a handle is taken hold of, and how far below its middle; once it stands still under the pointer. */
async function knobOf(page: Page, edge: number): Promise<{ x: number; y: number; below: number }> {
  const handle = page.locator(`[data-handle="${edge}"][data-placed]`);
  let found = { x: 0, y: 0, below: 0 };
  await expect(async () => {
    // Handles follow an edit in the next frame.
    await page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
    found = await handle.evaluate(
      (element, isStart) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const below = (isStart ? -1 : 1) * (height / 2 + 2);
        return { x: left + width / 2, y: top + height / 2 + below, below };
      },
      edge % 2 === 0,
    );
    const isThere = await handle.evaluate(
      (element, { x, y }) => document.elementFromPoint(x, y) === element,
      found,
    );
    expect(isThere).toBe(true);
  }).toPass();
  return found;
}

/** Where the first handle of the selected annotation stands, as soon as the handles have followed. */
export async function expectStart(page: Page, where: 'left of its end' | 'right of its end'): Promise<void> {
  await expect
    .poll(async () => {
      const start = await page.locator('[data-handle="0"][data-placed]').boundingBox();
      const end = await page.locator('[data-handle="1"][data-placed]').boundingBox();
      return start && end && start.x > end.x ? 'right of its end' : 'left of its end';
    })
    .toBe(where);
}

/** Drags a handle of the selected annotation to the edge of some words, as they stand on the screen. */
export async function dragHandle(
  page: Page,
  edge: number,
  words: string,
  side: 'left' | 'right',
): Promise<void> {
  const knob = await knobOf(page, edge);
  const target = await placeOf(page, words, side);
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y + knob.below, { steps: 5 });
}

/** Where words of one line begin or end on the screen. */
export function placeOf(
  page: Page,
  words: string,
  side: 'left' | 'right',
): Promise<{ x: number; y: number }> {
  return page.locator('[data-article-text]').evaluate(
    (root, { words, side }) => {
      for (const line of root.querySelectorAll('.line')) {
        const at = (line.textContent ?? '').indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const here = { from: at - before, to: at + words.length - before };
          const length = node.textContent?.length ?? 0;
          if (here.from >= 0 && here.from < length) range.setStart(node, here.from);
          if (here.to > 0 && here.to <= length) range.setEnd(node, here.to);
          before += length;
        }
        const box = range.getBoundingClientRect();
        return { x: side === 'left' ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
      }
      throw new Error(`No line of the text holds “${words}”.`);
    },
    { words, side },
  );
}

/** Drags over the words; unlike `selectByMouse`, does not wait for them to be selected. */
export async function drag(page: Page, words: string, key?: 'Alt' | 'Control'): Promise<void> {
  const from = await placeOf(page, words, 'left');
  const to = await placeOf(page, words, 'right');
  await page.mouse.move(from.x, from.y);
  if (key) await page.keyboard.down(key);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}
