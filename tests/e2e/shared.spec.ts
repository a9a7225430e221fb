import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, makeProject, root, test } from './app';
import { harbour } from './articles';

/** Five real reports of one event, for tests only: they are other people's text and no part of this project. */
const articles = join(root, '../shared/articles');

test('five real articles are dropped, annotated, reopened and exported', async ({ folder, launch }) => {
  test.skip(!existsSync(articles), 'The articles are not here.');
  const dir = makeProject(join(folder, 'p'), { 'harbour.txt': harbour });
  const { page, window, close } = await launch({ open: dir });
  await window.menu('article.remove');
  await expect(window.articles).toHaveCount(0);
  await window.drop({ files: [articles] });
  await expect(window.articles).toHaveCount(5);
  await expect(window.articles.filter({ hasText: '29 Jul' })).toHaveCount(2);

  const made: string[] = [];
  for (let at = 0; at < 5; at++) {
    const row = window.articles.nth(at);
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(window.cards).toHaveCount(0);
    await window.text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    for (let word = 0; word < 5; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('1');
    await expect(window.selectedCard).toHaveCount(1);
    made.push(...(await window.highlights()));
  }
  expect(made).toHaveLength(5);
  await close();

  const again = await launch({ open: dir });
  const file = join(folder, 'out.jsonl');
  await again.window.stubDialogs({ save: file });
  await again.window.menu('export');
  await again.window.dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(again.window.dialog).toContainText('5 annotations in 5 articles written');
  await expect(again.window.dialog).toContainText('Checked: the text at the offsets of all 5 spans');
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const exported = lines.flatMap(({ text, annotations }) =>
    annotations.map((annotation: { start: number; end: number }) =>
      Array.from<string>(text).slice(annotation.start, annotation.end).join(''),
    ),
  );
  expect(exported).toEqual(made);
  expect(lines.every(({ title }) => title.length > 20)).toBe(true);
});
