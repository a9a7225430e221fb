import { expect, test } from './app';
import { dragHandle, expectStart } from './drags';
import { annotationsOn } from './project-files';

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
  await expectStart(page, 'right of its end');
  await page.keyboard.press('Alt+ArrowLeft');
  await window.expectSelected('Claim القوارب بقيت');
  await dragHandle(page, 1, 'الميناء', 'left');
  await page.mouse.up();
  await window.expectSelected('Claim القوارب بقيت في الميناء');

  await window.label('Anna Lindqvist', '3');
  await expectStart(page, 'left of its end');
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
