import { expect, test } from './app';

test('overlapping and nested spans are each visible and each can be reached', async ({ openProject }) => {
  const { page, window } = await openProject();
  const left = '51 percent of the 1,200 boats';
  const right = 'the 1,200 boats never left';
  await window.label(left, '1');
  await window.label(right, '3');
  await window.label('1,200', '2');
  await window.expectAnnotations(`Claim ${left}`, `Quote ${right}`, 'Figure 1,200');
  expect(await window.highlights()).toEqual([left, right, '1,200']);

  // Where all three lie over each other each has its own mark, drawn in its own lane.
  const marks = window.text.locator('mark').filter({ hasText: /^1,200$/ });
  // Underlines lie below each other; a box needs no lane.
  const lanes = await marks.evaluateAll((found) =>
    found
      .filter((mark) => mark.getAttribute('data-shape') !== 'circle')
      .map((mark) => mark.getAttribute('data-lane')),
  );
  expect(new Set(lanes)).toEqual(new Set(['0', '1']));
  const shapes = await marks.evaluateAll((found) => found.map((mark) => mark.getAttribute('data-shape')));
  expect(new Set(shapes)).toEqual(new Set(['square', 'circle', 'diamond']));

  await page.keyboard.press('Escape');
  await expect(window.selectedCard).toHaveCount(0);
  await window.clickOn('1,200', { at: 0.8 });
  await window.expectSelected('Figure 1,200');
  await window.clickOn('1,200', { at: 0.2 });
  await window.expectSelected(`Quote ${right}`);
  await window.clickOn('1,200', { at: 0.8 });
  await window.expectSelected(`Claim ${left}`);
  await window.clickOn('1,200', { at: 0.2 });
  await window.expectSelected('Figure 1,200');
  await window.clickOn('51 percent');
  await window.expectSelected(`Claim ${left}`);
  await window.clickOn('never left');
  await window.expectSelected(`Quote ${right}`);
  await window.clickOn('Ilse Maarten');
  await expect(window.selectedCard).toHaveCount(0);
});

test('the selected annotation stands out in the text', async ({ openProject }) => {
  const { window } = await openProject();
  await window.label('51 percent of the 1,200 boats', '1');
  await window.label('1,200', '2');
  const look = (words: string) =>
    window.text
      .locator('mark')
      .filter({ hasText: words })
      .last()
      .evaluate((mark) => {
        const { outline, boxShadow, backgroundColor } = getComputedStyle(mark);
        return { outline, boxShadow, backgroundColor };
      });
  const whileSelected = await look('1,200');
  await window.clickOn('51 percent');
  await window.expectSelected(/^Claim/);
  expect(await look('1,200')).not.toEqual(whileSelected);
});

test('the same words can have two labels, and one label twice', async ({ openProject }) => {
  const { window } = await openProject();
  for (const key of ['1', '2', '2']) {
    await window.label('51 percent', key);
    await window.clickOn('Ilse Maarten'); // or the next drag would be the second half of a double click
    await expect(window.selectedCard).toHaveCount(0);
  }
  await expect(window.cards).toHaveCount(3);
  expect(await window.highlights()).toEqual(['51 percent', '51 percent', '51 percent']);
});
