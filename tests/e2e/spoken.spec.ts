import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';

/** What a screen reader was told last, besides what has the focus. */
function news(page: Page) {
  return page.getByRole('status', { name: 'News' });
}

test('a screen reader is told of each edit and each step, as it is made', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByKeyboard('Half of the boats');
  await page.keyboard.press('2');
  await expect(news(page)).toHaveText('Labelled as Figure');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(news(page)).toHaveText('End moved on by 1 word');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(news(page)).toHaveText('End moved back by 1 character');
  await page.keyboard.press('1');
  await expect(news(page)).toHaveText('Relabelled as Claim');
  await window.label('We had no wind', '3');
  await expect(news(page)).toHaveText('Labelled as Quote');
  await window.selectByMouse('nobody missed');
  await page.keyboard.press('+');
  await expect(news(page)).toHaveText('Words added, 2 parts now');
  await page.keyboard.press('Shift+Tab');
  await expect(news(page)).toHaveText('Claim: Half of the boats staye, 5 words, 1 of 2');
  await page.keyboard.press('Tab');
  await expect(news(page)).toHaveText('Quote: We had no wind … nobody missed, 6 words, 2 parts, 2 of 2');
  await page.keyboard.press('Delete');
  await expect(news(page)).toHaveText('Quote deleted');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Delete Quote' })).toBeAttached();
});

test('a screen reader is told of words cut from within, of parts that become one, of the end that keys move, and of label mode', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('We had no wind', '3');
  await window.selectByMouse('had');
  await page.keyboard.press('-');
  await expect(news(page)).toHaveText('Words taken out, 2 parts now');
  await page.keyboard.press('x');
  await expect(news(page)).toHaveText('End of part 2');
  await window.selectByKeyboard('had');
  await page.keyboard.press('+');
  await expect(news(page)).toHaveText('Words added, 1 part now');
  await page.keyboard.press('x');
  await expect(news(page)).toHaveText('Start');
  await page.keyboard.press('m');
  await expect(news(page)).toHaveText('Label mode: press a label’s key');
  await page.keyboard.press('2');
  await expect(news(page)).toHaveText('Label mode: Figure');
  await page.keyboard.press('Escape');
  await expect(news(page)).toHaveText('Label mode ended');
});

test('the caret tells what it comes into and out of', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('Half of the boats', '2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await expect(news(page)).toHaveText('Out of Figure');
  await page.keyboard.press('ArrowUp');
  await expect(news(page)).toHaveText('In Figure');
});

test('annotations stand in the tree of the screen reader with their label and where they start and end', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('harbour master claims that 51 percent', '1');
  await window.label('51 percent', '2');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const marks = nodes
    .filter(({ role }) => role?.value === 'mark')
    .map(({ description, properties = [] }) => [
      properties.find(({ name }) => name === 'roledescription')?.value.value,
      description?.value,
    ]);
  expect(marks).toEqual([
    ['Claim', 'Claim, start'],
    ['Claim', 'Claim, end'],
    ['Figure', 'Figure'],
  ]);
});

test('axe finds nothing at the selected annotation with its handles, nor in label mode', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('We had no wind', '3');
  await window.selectByMouse('nobody missed');
  await page.keyboard.press('+');
  await expectAccessible(page);
  await page.keyboard.press('Shift+Digit1');
  await window.selectByKeyboard('Half');
  await expectAccessible(page);
});
