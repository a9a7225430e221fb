import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { annotationsOn } from './project-files';
import { ferry, pier, quotesProject } from './suggestions';

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
