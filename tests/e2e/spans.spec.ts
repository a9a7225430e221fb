import { expect, test } from './app';
import { drag, dragHandle, placeOf } from './drags';
import { annotationsOn } from './project-files';

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

test('undo of a drag selects no words, so that the next key is about the annotation', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  await dragHandle(page, 1, ' of the 1,200 boats', 'right');
  await page.mouse.up();
  await window.expectSelected('Figure 51 percent of the 1,200 boats');
  await page.keyboard.press('Control+z');
  await window.expectSelected('Figure 51 percent');
  await page.keyboard.press('1');
  await window.expectAnnotations('Claim 51 percent');
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

test('with snapping a handle that is dragged past the other end leaves a whole word', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('percent of', '2');
  await page.keyboard.press('w');
  await dragHandle(page, 1, 'that', 'left');
  await page.mouse.up();
  await window.expectSelected('Figure percent');
});

test('with snapping a selection by mouse takes whole words', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.keyboard.press('w');
  await drag(page, 'arbour mas');
  await window.expectCharacters('harbour master');
  await drag(page, 'ever le', 'Alt');
  await window.expectCharacters('ever le');
});

test('with snapping letters with stops between them are one word', async ({ openProject }) => {
  const { page } = await openProject({ 'a.txt': 'Votes\n\nIn the U.S. votes are counted.\n' });
  await page.keyboard.press('w');
  await drag(page, 'S. vot');
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('U.S. votes');
});

test('a drag that begins on selected words selects anew', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.selectByMouse('harbour master claims');
  await window.selectByMouse('master');
  await page.keyboard.press('1');
  await window.expectAnnotations('Claim master');
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
  // With suggestions in view, a click on the words of one would be about that.
  await page.keyboard.press('h');
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
