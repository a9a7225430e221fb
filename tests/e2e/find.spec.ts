import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { harbour, lighthouse, lighthouseTitle } from './articles';
import { annotationsOn } from './project-files';

const bar = (page: Page) => page.getByRole('search', { name: 'Find' });
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find' });
const count = (page: Page) => bar(page).getByRole('status');
const hits = (page: Page) => bar(page).getByRole('list', { name: 'Hits' });

/** How many hits are marked in the page, and the words of the one that is gone to. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const others = CSS.highlights.get('find')?.size ?? 0;
    const [current] = CSS.highlights.get('find-current') ?? [];
    if (!current) return { others, current: null };
    const range = document.createRange();
    range.setStart(current.startContainer, current.startOffset);
    range.setEnd(current.endContainer, current.endOffset);
    return { others, current: range.toString() };
  });

test('finds words as they are typed, goes through them, and leaves one to be labelled', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('THE');
  await expect(count(page)).toHaveText('1 of 7');
  await expect.poll(() => marked(page)).toEqual({ others: 6, current: 'the' });
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('2 of 7');
  await expect.poll(() => marked(page)).toEqual({ others: 6, current: 'the' });
  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText('3 of 7');
  await expect.poll(() => marked(page)).toEqual({ others: 6, current: 'The' });
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+F3');
  await expect(count(page)).toHaveText('7 of 7');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('1 of 7');
  await field(page).fill('nobody');
  await expect(count(page)).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(window.text).toBeFocused();
  expect(await marked(page)).toEqual({ others: 0, current: null });
  await page.keyboard.press('3');
  await window.expectAnnotations('Quote nobody');
});

test('tells case, whole words and regular expressions apart, and why an expression is none', async ({
  openProject,
}) => {
  const { page } = await openProject();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('half');
  await expect(count(page)).toHaveText('1 of 1');
  await bar(page).getByRole('button', { name: 'Match case' }).click();
  await expect(count(page)).toHaveText('Not found');
  await bar(page).getByRole('button', { name: 'Match case' }).click();
  await field(page).fill('ha');
  await expect(count(page)).toHaveText(/of 5$/);
  await bar(page).getByRole('button', { name: 'Whole words' }).click();
  await expect(count(page)).toHaveText('Not found');
  await bar(page).getByRole('button', { name: 'Whole words' }).click();
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('\\d+');
  await expect(count(page)).toHaveText('1 of 4');
  await field(page).fill('(\\d');
  await expect(bar(page).getByRole('alert')).toHaveText('Not a regular expression: unterminated group.');
  await field(page).fill('\\d');
  await expect(bar(page).getByRole('alert')).toHaveCount(0);
});

test('an expression that never ends does not hold up the window', async ({ openProject }) => {
  const { page } = await openProject({ 'a.txt': `Long word\n\n${'a'.repeat(5000)}!\n` });
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('(a+)+$');
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(bar(page).getByRole('alert')).toHaveText(/does not come to an end here/);
  await field(page).fill('a{3}');
  await expect(count(page)).toHaveText('1 of 1,666');
});

test('labels all hits as one step, and tells of those that had the label', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.label('51', '2');
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('\\d[\\d,]*');
  await expect(count(page)).toHaveText(/of 3$/);
  await bar(page).getByRole('button', { name: 'Label all 3' }).click();
  await page.getByRole('menuitem', { name: 'Figure' }).click();
  await expect(window.notices).toContainText('2 places labelled as Figure; 1 had it already.');
  await window.expectAnnotations('Figure 51', 'Figure 1,200', 'Figure 300');
  await window.notices.getByRole('button', { name: 'Undo' }).click();
  await window.expectAnnotations('Figure 51');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+y');
  await window.expectAnnotations('Figure 51', 'Figure 1,200', 'Figure 300');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51', 'figure 1,200', 'figure 300']);
});

test('ticks hits one by one in a list that tells their labels, with the keyboard too', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('café', '1');
  await page.keyboard.press('Control+f');
  await field(page).fill('a c');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('caf.|boats');
  await bar(page).getByRole('button', { name: 'List of hits' }).click();
  await expect(hits(page).getByRole('listitem')).toHaveCount(3);
  await expect(hits(page).getByRole('listitem').nth(2)).toContainText('and a café sold');
  await expect(hits(page).getByRole('listitem').nth(2)).toContainText('already Claim');
  await hits(page).getByRole('checkbox').nth(0).check();
  await hits(page).getByRole('button').nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(hits(page).getByRole('checkbox').nth(1)).toBeChecked();
  await page.keyboard.press('Space');
  await expect(hits(page).getByRole('checkbox').nth(1)).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('2 of 3');
  await bar(page).getByRole('button', { name: 'Label 1 ticked' }).click();
  await page.getByRole('menuitem', { name: 'Quote' }).click();
  await window.expectAnnotations('Quote boats', 'Claim café');
});

test('labels hits in all articles as one step that is undone everywhere', async ({ openProject }) => {
  const { page, window, dir } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await page.keyboard.press('Control+Shift+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('the ');
  await page.keyboard.press('Enter');
  await expect(hits(page).getByRole('checkbox', { name: /^Tick all/ })).toHaveCount(2);
  await hits(page)
    .getByRole('checkbox', { name: /^Tick all 2/ })
    .check();
  await bar(page).getByRole('button', { name: 'Label 2 ticked' }).click();
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await expect(window.notices).toContainText('2 places labelled as Claim.');
  await bar(page).getByRole('button', { name: 'Label all 9' }).click();
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await expect(window.notices).toContainText('7 places labelled as Claim; 2 had it already.');
  await window.waitSaved();
  expect(annotationsOn(dir)).toHaveLength(9);

  // A click goes to the place, whichever article it is in.
  await hits(page).getByRole('button').last().click();
  await window.expectOpen('Half of the boats stayed in the harbour');
  await expect(window.cards).toHaveCount(7);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(window.cards).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await window.openArticle(lighthouseTitle);
  await expect(window.cards).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(window.cards).toHaveCount(2);
  await window.waitSaved();
  expect(annotationsOn(dir)).toHaveLength(2);
});

test('a search of all articles can be stopped', async ({ openProject }) => {
  const { page } = await openProject({ 'a.txt': `Long word\n\n${'a'.repeat(5000)}!\n` });
  await page.keyboard.press('Control+Shift+f');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('(a+)+$');
  await field(page).press('Enter');
  const work = page.getByRole('region', { name: 'Work under way' });
  await expect(work).toContainText('Searching all articles');
  await work.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar(page).getByRole('alert')).toHaveText('The search was stopped. This is what it had found.');
  await expect(work).toHaveCount(0);
  await field(page).press('Enter');
  await expect(bar(page).getByRole('alert')).toContainText('the expression did not come to an end');
});

test('an edit of many articles waits for what came after it in another one', async ({ openProject }) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('tw.ce|80');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).press('Enter');
  await bar(page).getByRole('button', { name: 'Label all 2' }).click();
  await page.getByRole('menuitem', { name: 'Figure' }).click();
  await expect(window.notices).toContainText('2 places in 2 articles labelled as Figure.');
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await window.label('burned', '1');
  await page.keyboard.press('j');
  await window.expectAnnotations('Figure twice');
  await page.keyboard.press('Control+z');
  await expect(window.notices.getByRole('alert')).toContainText('“Label as Claim: “burned”” came after it');
  await window.expectAnnotations('Figure twice');
});

test('the palette finds words here and in all articles', async ({ openProject }) => {
  const { page } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('keeper');
  await page.getByRole('option', { name: 'Find “keeper” in this article' }).click();
  await expect(count(page)).toHaveText('1 of 1');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('said');
  await page.getByRole('option', { name: 'Find “said” in all articles' }).click();
  await expect(count(page)).toHaveText('2 found');
});

test('finds, copies and selects to the end of a text that is only partly drawn', async ({ openProject }) => {
  const line = 'The harbour master counted the boats once more and wrote the number down.';
  const long = `A very long count\n\n${Array.from({ length: 4000 }, (_, at) => `${line} ${at}.`).join('\n')}\nThe end.\n`;
  const { app, page, window } = await openProject({ 'a.txt': long });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('the');
  await expect(count(page)).toHaveText('1 of 12,001');
  await field(page).fill('down. 3999');
  await expect(count(page)).toHaveText('1 of 1');
  await expect.poll(async () => (await marked(page)).current).toBe('down. 3999');
  await page.keyboard.press('Escape');
  await expect(window.text).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => app.evaluate(async ({ clipboard }) => (await clipboard.readText()).length))
    .toBe(long.length);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+End');
  await expect(
    page.getByText(`${long.trim().length.toLocaleString('en')} characters selected`),
  ).toBeVisible();
});

test('tens of thousands of hits are labelled while the window goes on, can be stopped, and are one step', async ({
  openProject,
}) => {
  const line = 'the boat and the boat and the boat and the boat and the boat and the boat';
  const text = `Many boats\n\n${Array.from({ length: 5000 }, (_, at) => `${at} ${line}`).join('\n')}\n`;
  const { page, window } = await openProject({ 'boats.txt': text });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('boat');
  await page.getByRole('button', { name: 'Whole words' }).click();
  const label = page.getByRole('button', { name: 'Label all 30,000' });
  const work = page.getByRole('region', { name: 'Work under way' });
  await label.click();
  // The machine may be so fast that there is no time to press the button; then a script does.
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel');
      if (!cancel) return;
      observer.disconnect();
      cancel.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await expect(window.notices).toContainText('The labelling was stopped. Nothing was labelled.');
  await expect(work).toHaveCount(0);
  await expect(window.inspector.getByRole('heading')).toHaveText('0 annotations');

  await label.click();
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await expect(window.notices).toContainText('30,000 places labelled as Claim.');
  await expect(window.inspector.getByRole('heading')).toHaveText('30,000 annotations');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(window.inspector.getByRole('heading')).toHaveText('0 annotations');
});

test('an undo in very many articles is not left in its middle when the window is closed', async ({
  openProject,
}) => {
  const boats = 'a boat and a boat and a boat and a boat\n'.repeat(120);
  const names = Array.from({ length: 12 }, (_, at) => `article-${at}`);
  const { page, window, dir, app } = await openProject(
    Object.fromEntries(names.map((name) => [`${name}.txt`, `${name}\n\n${boats}`])),
  );
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('boat');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Label all 5,760' }).click();
  await page.getByRole('menuitem', { name: 'Claim' }).click();
  await expect(window.notices).toContainText('5,760 places');
  await window.waitSaved();
  await window.text.focus();
  const ended = new Promise<void>((done) => app.process().once('exit', () => done()));
  await page.evaluate(`
    const keys = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', keys));
    void window.gloss['window:close']('null');
  `);
  await ended;
  const folder = join(dir, 'annotations/ana');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const left = files.filter((file) => {
    const set: { annotations: unknown[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return set.annotations.length > 0;
  });
  expect(left).toEqual([]);
});
