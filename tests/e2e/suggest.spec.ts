import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { test as base, cli, expect, type Gloss } from './app';
import { drag, dragHandle } from './drags';
import { setsOn } from './project-files';
import { pier, quotes, quotesProject } from './suggestions';

const [first, second, third] = quotes;

interface Fixtures {
  /** Opens a project with the article on the pier in `dir`, and waits for its three suggestions. */
  readonly openPier: () => Promise<Gloss & { readonly dir: string }>;
}

const test = base.extend<Fixtures>({
  openPier: async ({ folder, launch }, use) => {
    await use(async () => {
      const dir = quotesProject(folder, { 'pier.txt': pier });
      const gloss = await launch({ open: dir });
      await gloss.window.expectSuggested(first, second, third);
      return { ...gloss, dir };
    });
  },
});

test('suggestions are drawn lighter than annotations, walked, accepted and rejected with one key each', async ({
  folder,
  launch,
  openPier,
}) => {
  const { dir, page, window, close } = await openPier();
  expect(await window.highlights()).toEqual([]);
  await page.keyboard.press('g');
  await window.expectCurrent(first);
  await page.keyboard.press('a');
  await window.expectCurrent(second);
  await window.expectAnnotations(new RegExp(`^Quote\\s+“${first}`));
  await page.keyboard.press('d');
  await window.expectCurrent(third);
  await window.expectSuggested(third);
  await page.keyboard.press('Shift+G');
  await window.expectCurrent(third);
  await window.waitSaved();
  await close();

  const again = await launch({ open: dir });
  await again.window.expectSuggested(third);
  await again.window.expectAnnotations(new RegExp(`^Quote\\s+“${first}`));
  const [set] = setsOn(dir);
  expect(set?.annotations[0]).toMatchObject({
    label: 'quote',
    attributes: { speaker: 'Ada Holm' },
    origin: { kind: 'suggester', name: 'quotes', score: expect.any(Number), features: expect.any(Object) },
  });
  expect(set?.rejected).toMatchObject([{ label: 'quote', suggester: 'quotes' }]);
  const out = join(folder, 'out.jsonl');
  expect(cli('export', dir, '--format', 'jsonl', '--out', out).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toMatch(/"origin":\{"kind":"suggester","name":"quotes"/);
});

test('a decision is undone and done again', async ({ openPier }) => {
  const { page, window } = await openPier();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await window.expectSuggested(second, third);
  await page.keyboard.press('Control+z');
  await window.expectSuggested(first, second, third);
  await expect(window.notices).toContainText('Undone: Reject Quote');
  await page.keyboard.press('Control+Shift+z');
  await window.expectSuggested(second, third);
});

test('an accepted suggestion that is deleted does not come back, unless that is undone', async ({
  openPier,
}) => {
  const { dir, page, window } = await openPier();
  await page.keyboard.press('Shift+A');
  await window.expectSuggested();
  await window.cards.first().click();
  await window.expectSelected(new RegExp(`^Quote\\s+“${first}`));
  await page.keyboard.press('Delete');
  await expect(window.cards).toHaveCount(2);
  await window.expectSuggested();
  await window.waitSaved();
  expect(setsOn(dir)[0]?.rejected).toMatchObject([{ label: 'quote', suggester: 'quotes' }]);
  await page.keyboard.press('Control+z');
  await expect(window.cards).toHaveCount(3);
  await window.waitSaved();
  expect(setsOn(dir)[0]?.rejected).toEqual([]);
});

test('suggestions are hidden and shown with a key, and what is annotated by hand is not suggested', async ({
  openPier,
}) => {
  const { page, window } = await openPier();
  await page.keyboard.press('h');
  await window.expectSuggested();
  await page.keyboard.press('h');
  await window.expectSuggested(first, second, third);
  await window.label('long enough', '1');
  await window.expectSuggested(first, third);
});

test('an edit accepts a suggestion as edited, and one undo takes both back', async ({ openPier }) => {
  const { dir, page, window } = await openPier();
  await window.clickOn('waited');
  await window.expectCurrent(second);
  await page.keyboard.press('Alt+ArrowLeft');
  await window.expectSelected(/^Quote\s+“We have waited long enough/);
  await window.waitSaved();
  expect(setsOn(dir)[0]?.annotations[0]?.origin).toMatchObject({ kind: 'suggester', edited: true });
  await page.keyboard.press('Control+z');
  await window.expectSuggested(first, second, third);

  await window.clickOn('long');
  await window.expectCurrent(second);
  await dragHandle(page, 1, 'waited', 'right');
  await page.mouse.up();
  await window.expectSelected(/^Quote\s+“We have waited$/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await window.expectSuggested(first, second, third);

  await window.clickOn('waited');
  await page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('combobox', { name: 'Speaker' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Captain Oster');
  await page.keyboard.press('Escape');
  await window.waitSaved();
  expect(setsOn(dir)[0]?.annotations[0]).toMatchObject({
    attributes: { speaker: 'Captain Oster' },
    origin: { kind: 'suggester', edited: true },
  });
});

test('words that a key has only just selected stay so while suggestions are drawn, and are what is labelled', async ({
  openPier,
}) => {
  const { page, window } = await openPier();
  /** Selects a word more, and presses the key before the page tells of that. */
  const selectAndPress = (where: string, key: string, code: string) =>
    page.evaluate(`
      getSelection().modify('extend', 'forward', 'word');
      ${where}.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', code: '${code}', bubbles: true }));
    `);
  await window.text.focus();
  await page.keyboard.press('Control+Home');
  await selectAndPress('document.body', 'h', 'KeyH');
  await window.expectSuggested();
  await expect(page.getByText(/^\d+ characters selected$/)).toBeVisible();
  await selectAndPress('document.activeElement', '1', 'Digit1');
  await window.expectAnnotations(/^Quote\s+Council votes/);
});

test('all that are shown are accepted at once, and undone at once', async ({ openPier }) => {
  const { page, window } = await openPier();
  await page.keyboard.press('Shift+A');
  await expect(window.cards).toHaveCount(3);
  await window.expectSuggested();
  await expect(window.notices).toContainText('3 suggestions accepted (Quote)');
  await window.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(window.cards).toHaveCount(0);
  await window.expectSuggested(first, second, third);
});

test('the list filters by score and label, goes with the text, and is accessible', async ({ openPier }) => {
  const { page, window } = await openPier();
  await page.keyboard.press('Control+Shift+s');
  const { suggestions } = window;
  await expect(suggestions.getByRole('listitem')).toHaveCount(3);
  await suggestions.locator('[data-suggestion]').first().click();
  await window.expectCurrent(first);
  await expect(suggestions.getByRole('button', { name: 'Accept A', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await window.expectCurrent(second);
  await page.keyboard.press('d');
  await window.expectSuggested(first, third);
  await expect(suggestions.getByRole('listitem')).toHaveCount(2);
  await suggestions.getByRole('slider').fill('100');
  await expect(suggestions.getByText('At least 100 % sure: 0')).toBeVisible();
  await window.expectSuggested();
  await expectAccessible(page);
  await suggestions.getByRole('button', { name: 'Show all 2' }).click();
  await window.expectSuggested(first, third);
  await suggestions.getByRole('button', { name: 'Quote, 2' }).click();
  await window.expectSuggested();
});

test('keeping what is suggested takes one key each, and three for all but one of them', async ({
  openPier,
}) => {
  const { page, window } = await openPier();
  let gestures = 0;
  const press = async (key: string) => {
    gestures++;
    await page.keyboard.press(key);
  };
  await press('g');
  for (const quote of quotes) {
    await window.expectCurrent(quote);
    await press('a');
  }
  await expect(window.cards).toHaveCount(3);
  expect(gestures).toBe(4);
  for (const _ of quotes) await page.keyboard.press('Control+z');
  await window.expectSuggested(first, second, third);

  gestures = 0;
  await window.clickOn('waited');
  gestures++;
  await window.expectCurrent(second);
  await press('d');
  await window.expectSuggested(first, third);
  await press('Shift+A');
  await expect(window.cards).toHaveCount(2);
  expect(gestures).toBe(3);
});

test('one click decides with a key held or the middle button, in the text and on a card', async ({
  openPier,
}) => {
  const { dir, page, window } = await openPier();
  await window.clickOn('be closed', { key: 'Control' });
  await window.expectSuggested(second, third);
  await window.expectAnnotations(new RegExp(`^Quote\\s+“${first}`));
  await expect(page.getByText(/^Accepted: Quote, “?The pier/)).toBeAttached();
  await window.clickOn('waited', { button: 'middle' });
  await window.expectSuggested(third);
  await window.clickOn('good day', { key: 'Alt' });
  await window.expectSuggested();
  await expect(page.getByText(/^Rejected: Quote, “?It is a good day/)).toBeAttached();
  await window.waitSaved();
  expect(setsOn(dir)[0]?.rejected).toHaveLength(2);
  for (const left of [[third], [second, third], [first, second, third]]) {
    await page.keyboard.press('Control+z');
    await window.expectSuggested(...left);
  }

  await page.keyboard.press('Control+Shift+s');
  const card = (words: string) => window.suggestions.locator('[data-suggestion]', { hasText: words });
  await card(first).click({ modifiers: ['Alt'] });
  await window.expectSuggested(second, third);
  await card(second).click({ modifiers: ['Control'] });
  await window.expectSuggested(third);
  await window.suggestions.getByRole('button', { name: /^Reject .*It is a good day/ }).click();
  await window.expectSuggested();
  await window.waitSaved();
  expect(setsOn(dir)[0]).toMatchObject({ annotations: [{ label: 'quote' }], rejected: [{}, {}] });
});

test('the menu at a suggestion accepts it, also with another label, or rejects it', async ({ openPier }) => {
  const { page, window } = await openPier();
  await window.clickOn('waited', { button: 'right' });
  await window.expectCurrent(second);
  await expect(page.getByRole('menuitem', { name: 'Accept as Quote' })).toBeEnabled();
  await page.getByRole('menuitem', { name: 'Reject suggestion' }).click();
  await window.expectSuggested(first, third);
  await window.clickOn('be closed', { button: 'right' });
  await page.getByRole('menuitem', { name: 'Accept suggestion' }).click();
  await window.expectAnnotations(new RegExp(`^Quote\\s+“${first}`));
  await window.expectSuggested(third);
});

test('with Ctrl or Alt held, a drag over a suggestion decides nothing', async ({ openPier }) => {
  const { page, window } = await openPier();
  await drag(page, 'waited long', 'Control');
  await window.expectCharacters('waited long');
  await drag(page, 'good day', 'Alt');
  await window.expectCharacters('good day');
  await window.expectSuggested(first, second, third);
});

test('in a text as long as a book, suggestions are looked for when they are asked for', async ({
  folder,
  launch,
}) => {
  const calm = `${'The sea was calm. '.repeat(6).trim()}\n`;
  const long = `${pier}\n${calm.repeat(5000)}`;
  const { page, window } = await launch({ open: quotesProject(folder, { 'book.txt': long }) });
  await expect(window.inspector.getByRole('button', { name: 'Look for suggestions' })).toBeVisible();
  await window.expectSuggested();
  await page.keyboard.press('g');
  await expect(window.notices).toContainText('Looking for suggestions in this long text');
  await window.expectSuggested(first, second, third);
});
