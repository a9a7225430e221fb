import { expect, test } from './app';
import { harbour, harbourTitle, lighthouse, lighthouseTitle } from './articles';
import { annotationsOn } from './project-files';

test('from start-up to three labels without the mouse', async ({ openProject }) => {
  const { page, window, dir } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await window.expectOpen(lighthouseTitle);
  await expect(window.text).toBeFocused();

  await page.keyboard.press('Shift+F6');
  await expect(window.list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await window.expectOpen(harbourTitle);
  await expect(window.text).toBeFocused();

  await window.selectByKeyboard('Half of the boats');
  await page.keyboard.press('2');
  await window.expectSelected('Figure Half of the boats');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('1');
  await window.expectSelected('Claim The harbour master');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('3');
  await window.expectAnnotations(
    `Quote ${harbourTitle}`,
    'Figure Half of the boats',
    'Claim The harbour master',
  );
  await window.waitSaved();
  expect(annotationsOn(dir)).toHaveLength(3);
});

test('F6 goes round the three panes, and Shift+F6 back', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await expect(window.text).toBeFocused();
  await page.keyboard.press('F6');
  await expect(window.cards.first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(window.list).toBeFocused();
  await page.keyboard.press('F6');
  await expect(window.text).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(window.list).toBeFocused();
});

test('keys walk through the annotations, in the text and in the inspector', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await window.label('The ferry ran twice', '1');
  await window.label('harbour master', '1');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Escape');
  await expect(window.selectedCard).toHaveCount(0);
  for (const words of ['Claim harbour master', 'Figure 51 percent', 'Claim The ferry ran twice']) {
    await page.keyboard.press('Tab');
    await window.expectSelected(words);
  }
  await page.keyboard.press('Shift+Tab');
  await window.expectSelected('Figure 51 percent');
  await page.keyboard.press('[');
  await window.expectSelected('Claim harbour master');
  await page.keyboard.press(']');
  await window.expectSelected('Figure 51 percent');

  await page.keyboard.press('F6');
  await expect(window.selectedCard).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await window.expectSelected('Claim The ferry ran twice');
  await page.keyboard.press('Home');
  await window.expectSelected('Claim harbour master');
  await page.keyboard.press('Delete');
  await window.expectAnnotations('Figure 51 percent', 'Claim The ferry ran twice');
});
