import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { annotationsOn } from './project-files';
import type { GlossWindow } from './window';

/** Drags a handle of the selected annotation to the edge of some words, as they stand on the screen. */
async function dragHandle(page: Page, edge: number, words: string, side: 'left' | 'right'): Promise<void> {
  const knob = await knobOf(page, edge);
  const target = await placeOf(page, words, side);
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y + knob.below, { steps: 5 });
}

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
async function expectStart(page: Page, where: 'left of its end' | 'right of its end'): Promise<void> {
  await expect
    .poll(async () => {
      const start = await page.locator('[data-handle="0"][data-placed]').boundingBox();
      const end = await page.locator('[data-handle="1"][data-placed]').boundingBox();
      return start && end && start.x > end.x ? 'right of its end' : 'left of its end';
    })
    .toBe(where);
}

function placeOf(page: Page, words: string, side: 'left' | 'right'): Promise<{ x: number; y: number }> {
  return page.locator('[data-article-text]').evaluate(
    (root, { words, side }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const box = range.getBoundingClientRect();
        return { x: side === 'left' ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
      }
      throw new Error(`The text does not hold “${words}” in one piece.`);
    },
    { words, side },
  );
}

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

/** Drags over the words; unlike `selectByMouse`, does not wait for them to be selected. */
async function drag(page: Page, words: string, key?: 'Alt' | 'Control'): Promise<void> {
  const from = await placeOf(page, words, 'left');
  const to = await placeOf(page, words, 'right');
  await page.mouse.move(from.x, from.y);
  if (key) await page.keyboard.down(key);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}

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

test('label mode labels what is selected already, and its switch works by mouse', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse('51 percent');
  await page.getByRole('group', { name: 'Label mode' }).getByRole('button', { name: 'Claim' }).click();
  await window.expectAnnotations('Claim 51 percent');
  await page.getByRole('group', { name: 'Label mode' }).getByRole('button', { name: 'Claim' }).click();
  await window.selectByMouse('300 cups');
  await expect(window.cards).toHaveCount(1);
});

test('handles move both ends of the selected annotation, and undo takes it back', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.label('51 percent', '2');
  await dragHandle(page, 1, ' of the 1,200 boats', 'right');
  await page.mouse.up();
  await window.expectAnnotations('Figure 51 percent of the 1,200 boats');
  await dragHandle(page, 0, 'that ', 'left');
  await page.mouse.up();
  await window.expectAnnotations('Figure that 51 percent of the 1,200 boats');
  expect(await window.highlights()).toEqual(['that 51 percent of the 1,200 boats']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await window.expectAnnotations('Figure 51 percent');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent']);
});

test('Escape gives up a handle that is being dragged', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await dragHandle(page, 1, ' of the 1,200 boats', 'right');
  await window.expectCharacters('51 percent of the 1,200 boats');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await window.expectSelected('Figure 51 percent');
});

test('with snapping a handle goes from word to word, and Alt lets it go anywhere', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await page.keyboard.press('w');
  await dragHandle(page, 1, ' of the 1,200 boa', 'right');
  await page.mouse.up();
  await window.expectSelected('Figure 51 percent of the 1,200 boats');
  await dragHandle(page, 1, 'percent of th', 'right');
  await page.keyboard.down('Alt');
  const { x, y } = await placeOf(page, 'percent of th', 'right');
  await page.mouse.move(x + 1, y + 16);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await window.expectSelected('Figure 51 percent of th');
});

test('with snapping a selection by mouse takes whole words', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.keyboard.press('w');
  await drag(page, 'arbour mas');
  await window.expectCharacters('harbour master');
  await drag(page, 'ever le', 'Alt');
  await window.expectCharacters('ever le');
});

test('keys move the end of an annotation by word, character and sentence, and the other end after X', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await page.keyboard.press('Alt+ArrowRight');
  await window.expectSelected('Figure 51 percent of');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await window.expectSelected('Figure 51 percent o');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('x');
  await page.keyboard.press('Alt+ArrowLeft');
  await window.expectSelected('Figure that 51 percent of');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await window.expectSelected('Figure hat 51 percent of');
  await page.keyboard.press('x');
  await page.keyboard.press('Alt+PageDown');
  await window.expectSelected('Figure hat 51 percent of the 1,200 boats never left the quay.');
  await page.keyboard.press('Control+z');
  await window.expectSelected('Figure hat 51 percent of');
});

test('an annotation grows to its sentence, and to its quotation marks', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await page.keyboard.press('.');
  await window.expectSelected(
    'Figure The harbour master claims that 51 percent of the 1,200 boats never left the quay.',
  );
  await window.label('missed', '3');
  await page.keyboard.press("'");
  await window.expectSelected('Quote and nobody missed it.');
  await page.keyboard.press("'");
  await window.expectSelected('Quote "and nobody missed it."');
});

test('a selection grows to its sentence before it is labelled', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.clickOn('ferry');
  await page.keyboard.press('.');
  await window.expectCharacters('The ferry ran twice.');
  await page.keyboard.press('1');
  await window.expectAnnotations('Claim The ferry ran twice.');
});

test('words are added to an annotation as a second part, and taken out', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.label('We had no wind', '3');
  await window.selectByMouse('and nobody missed it');
  await page.keyboard.press('+');
  await window.expectAnnotations('Quote We had no wind … and nobody missed it');
  await expect(page.locator('mark.selected')).toHaveText(['We had no wind', 'and nobody missed it']);

  await page.keyboard.press('-');
  await window.expectAnnotations('Quote We had no wind');
  await page.keyboard.press('Control+z');
  await window.expectAnnotations('Quote We had no wind … and nobody missed it');

  await window.selectByMouse('nobody');
  await page.keyboard.press('-');
  await window.expectAnnotations('Quote We had no wind … and … missed it');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['quote We had no wind … and … missed it']);
  await page.keyboard.press('Delete');
  await window.expectAnnotations();
});

test('Ctrl and a drag, or a double click, add words in one gesture', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('We had no wind', '3');
  await drag(page, 'and nobody', 'Control');
  await window.expectAnnotations('Quote We had no wind … and nobody');
  await page.keyboard.down('Control');
  await window.clickOn('ferry', { clickCount: 2 });
  await page.keyboard.up('Control');
  await window.expectAnnotations('Quote We had no wind … and nobody … ferry');
});

test('both parts of an annotation show that the pointer is on one', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('We had no wind', '3');
  await drag(page, 'and nobody', 'Control');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const second = page.locator('mark', { hasText: 'and nobody' });
  const colour = () => second.evaluate((mark) => getComputedStyle(mark).backgroundColor);
  const plain = await colour();
  await page.locator('mark', { hasText: 'We had no wind' }).hover();
  await expect.poll(colour).not.toBe(plain);
});

test('the caret goes by sentence and paragraph, and selects on the way', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+Shift+PageDown');
  await window.expectCharacters('The ferry ran twice.');
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await window.expectCharacters(
    '"We had no wind," said Ilse Maarten, "and nobody missed it." The ferry ran twice.',
  );
});

test('F9 goes to the next annotation with the same label, F8 to the next without attributes', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('harbour master', '1');
  await window.label('We had no wind', '3');
  await window.label('The ferry ran twice', '1');
  await page.keyboard.press('Shift+F9');
  await window.expectSelected('Claim harbour master');
  await page.keyboard.press('F9');
  await window.expectSelected('Claim The ferry ran twice');
  await page.keyboard.press('Shift+F8');
  await window.expectSelected('Claim harbour master');
});

test('in a text that reads from right to left, handles and keys go the other way', async ({
  openProject,
}) => {
  const hebrew = 'ראש הממשלה David Cameron אמר שלום לכולם היום.';
  const { page, window } = await openProject({ 'a.txt': `כותרת\n\n${hebrew}\n` });
  await window.label('שלום', '3');
  await expectStart(page, 'right of its end');
  await page.keyboard.press('Alt+ArrowLeft');
  await window.expectSelected('Quote שלום לכולם');
  await page.keyboard.press('Alt+ArrowRight');
  await window.expectSelected('Quote שלום');
  await dragHandle(page, 1, 'לכולם', 'left');
  await page.mouse.up();
  await window.expectSelected('Quote שלום לכולם');
  await window.label('David Cameron', '1');
  await expectStart(page, 'left of its end');
  expect((await window.highlights()).sort()).toEqual(['David Cameron', 'שלום לכולם']);
});

test('in Arabic with an English name inside, words are selected, drawn and shaped where they stand', async ({
  openProject,
}) => {
  const arabic = 'قالت الوزيرة Anna Lindqvist إن 51 بالمئة من القوارب بقيت في الميناء.';
  const { page, window, dir } = await openProject({ 'a.txt': `عنوان المقال\n\n${arabic}\n` });
  await window.label('القوارب', '1');
  const start = await page.locator('[data-handle="0"][data-placed]').boundingBox();
  const end = await page.locator('[data-handle="1"][data-placed]').boundingBox();
  expect(start && end && start.x > end.x).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await window.expectSelected('Claim القوارب بقيت');
  await dragHandle(page, 1, 'الميناء', 'left');
  await page.mouse.up();
  await window.expectSelected('Claim القوارب بقيت في الميناء');

  await window.label('Anna Lindqvist', '3');
  const first = await page.locator('[data-handle="0"][data-placed]').boundingBox();
  const last = await page.locator('[data-handle="1"][data-placed]').boundingBox();
  expect(first && last && first.x < last.x).toBe(true);
  // Over the edge between the two directions: what is drawn must hold what is on the disk.
  await window.label('الوزيرة Anna', '2');
  expect((await window.highlights()).sort()).toEqual(
    ['Anna Lindqvist', 'القوارب بقيت في الميناء', 'الوزيرة Anna'].sort(),
  );
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual([
    'figure الوزيرة Anna',
    'quote Anna Lindqvist',
    'claim القوارب بقيت في الميناء',
  ]);
});
