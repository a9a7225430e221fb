import { expect, test } from './app';
import { harbour, lighthouse } from './articles';

test('the history names every step, shows where one stands, and goes to any point', async ({
  openProject,
}) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await window.label('80 years', '2');
  await window.label('burned', '1');
  await page.keyboard.press('s');
  await expect(window.articles.first()).toContainText('done');
  await page.keyboard.press('Control+Shift+h');
  const history = page.getByRole('complementary', { name: 'History' });
  const steps = history.getByRole('listitem');
  await expect(steps).toHaveText([
    'As it was when opened',
    'Label as Figure: “80 years”',
    'Label as Claim: “burned”',
    'Mark as done',
  ]);
  await expect(history.locator('[aria-current=step]')).toHaveText('Mark as done');

  await steps.nth(1).getByRole('button').click();
  await expect(history.locator('[aria-current=step]')).toHaveText('Label as Figure: “80 years”');
  expect(await window.highlights()).toEqual(['80 years']);
  await expect(window.articles.first()).not.toContainText('done');

  await steps.nth(1).getByRole('button').focus();
  await page.keyboard.press('Home');
  await expect(steps.nth(0).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(history.locator('[aria-current=step]')).toHaveText('As it was when opened');
  expect(await window.highlights()).toEqual([]);
  await page.keyboard.press('End');
  await expect(steps.nth(3).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(history.locator('[aria-current=step]')).toHaveText('Mark as done');
  expect(await window.highlights()).toEqual(['burned', '80 years']);

  // Another article has a history of its own.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(steps).toHaveText(['As it was when opened']);
  await page.keyboard.press('Control+Shift+h');
  await expect(window.inspector).toBeVisible();
});
