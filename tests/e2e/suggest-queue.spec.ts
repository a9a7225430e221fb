import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { annotationsOn, setsOn } from './project-files';
import { ferry, pier, quotes, quotesProject } from './suggestions';

test('a queue goes through all articles, and each decision brings the next', async ({ folder, launch }) => {
  const dir = quotesProject(folder, { 'a-pier.txt': pier, 'b-ferry.txt': ferry });
  const { page, window } = await launch({ open: dir });
  await page.keyboard.press('u');
  const queue = page.getByRole('region', { name: 'Queue of suggestions' });
  const seen = new Set<string>();
  for (const left of [3, 2, 1, 0]) {
    await expect(queue).toContainText(`${left} left after this one`);
    await expect.poll(async () => (await window.suggested('current')).length).toBe(1);
    seen.add((await window.suggested('current'))[0] ?? '');
    if (left === 3) await expectAccessible(page);
    await page.keyboard.press('a');
  }
  await expect(window.notices).toContainText('That was the last one of the queue.');
  await expect(queue).toHaveCount(0);
  expect(seen.size).toBe(4);
  await window.waitSaved();
  expect(annotationsOn(dir)).toHaveLength(4);
});

test('all articles are looked through with progress, and that is cancelled', async ({ folder, launch }) => {
  const lines = Array.from({ length: 400 }, (_, at) => `“We saw boat ${at} leave at noon,” said Bram Oster.`);
  const long = lines.join('\n');
  const articles = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`long-${at}.txt`, `Article number ${at}\n\n${at} ${long}`]),
  );
  const { page, window } = await launch({
    open: quotesProject(folder, { 'a.txt': pier, 'b.txt': ferry, ...articles }),
  });
  await window.menu('suggestion.project');
  const work = page.getByRole('region', { name: 'Work under way' });
  await expect(work).toContainText('Looking for suggestions');
  await work.getByRole('button', { name: 'Cancel' }).click();
  await expect(work).toHaveCount(0);
  await expect(window.notices).toContainText('it was stopped before the end');
});

test('when all articles are looked through, what is still open is counted', async ({ folder, launch }) => {
  const dir = quotesProject(folder, { 'a-pier.txt': pier, 'b-ferry.txt': ferry });
  const { page, window } = await launch({ open: dir });
  await window.expectSuggested(...quotes);
  await page.keyboard.press('g');
  await window.expectCurrent(quotes[0]);
  await page.keyboard.press('a');
  await expect(window.cards).toHaveCount(1);
  await window.menu('suggestion.project');
  await expect(window.notices).toContainText('3 suggestions in 2 articles are open and at least 50 % sure.');
});

test('all that are sure enough are accepted in all articles, as one step', async ({ folder, launch }) => {
  const dir = quotesProject(folder, { 'a-pier.txt': pier, 'b-ferry.txt': ferry });
  const { page, window } = await launch({ open: dir });
  await window.expectSuggested(...quotes);
  await window.openArticle('Ferry sails again');
  await window.expectSuggested('Nobody believed us');
  await window.menu('suggestion.acceptEverywhere');
  const dialog = page.getByRole('dialog', { name: 'Accept in all articles' });
  await expect(dialog).toContainText('4 suggestions in 2 articles, all at least 50 % sure');
  await expect(dialog.getByRole('listitem')).toHaveText(/Quote\s*4/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Accept 4' }).click();
  await expect(window.notices).toContainText('4 suggestions in 2 articles accepted');
  await window.expectSuggested();
  await window.expectAnnotations(/^Quote\s+“Nobody believed us/);
  await window.waitSaved();
  const accepted = setsOn(dir).flatMap(({ annotations }) => annotations.map(({ origin }) => origin));
  expect(accepted).toEqual(
    Array(4).fill(expect.objectContaining({ kind: 'suggester', name: 'quotes', score: expect.any(Number) })),
  );

  await window.notices.getByRole('button', { name: 'Undo' }).click();
  await window.expectSuggested('Nobody believed us');
  await window.openArticle('Council votes on the pier');
  await window.expectSuggested(...quotes);
  await window.expectAnnotations();
  await page.keyboard.press('Control+Shift+z');
  await window.expectSuggested();
  await expect(window.cards).toHaveCount(3);
  await window.waitSaved();
  expect(annotationsOn(dir)).toHaveLength(4);
  await window.menu('suggestion.acceptEverywhere');
  await expect(dialog).toContainText('No suggestion in any article is at least 50 % sure');
});

test('accepting in all articles is stopped, and then nothing is accepted', async ({ folder, launch }) => {
  const lines = Array.from({ length: 200 }, (_, at) => `“We saw boat ${at} leave at noon,” said Bram Oster.`);
  const articles = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`long-${at}.txt`, `Article number ${at}\n\n${lines.join('\n')}`]),
  );
  const dir = quotesProject(folder, { 'a.txt': pier, ...articles });
  const { page, window } = await launch({ open: dir });
  await window.menu('suggestion.acceptEverywhere');
  const dialog = page.getByRole('dialog', { name: 'Accept in all articles' });
  await dialog.getByRole('button', { name: /^Accept [\d,]+$/ }).click();
  const work = page.getByRole('region', { name: 'Work under way' });
  await expect(work).toContainText('Accepting suggestions');
  await work.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.notices).toContainText('Accepting was stopped. Nothing was accepted.');
  await expect(work).toHaveCount(0);
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual([]);
});
