import { expect, test } from './app';
import { harbour, harbourTitle, lighthouse, lighthouseTitle } from './articles';

const two = { 'a.txt': harbour, 'b.txt': lighthouse };

test('a key changes the status, another goes to the next article', async ({ openProject }) => {
  const { page, window } = await openProject(two);
  const [first, second] = [window.articles.first(), window.articles.nth(1)];
  await page.keyboard.press('s');
  await expect(first).toContainText('in progress');
  await page.keyboard.press('s');
  await expect(first).toContainText('done');
  await page.keyboard.press('s');
  await expect(first).not.toContainText(/done|in progress/);
  await page.keyboard.press('Control+Enter');
  await expect(first).toContainText('done');
  await window.expectOpen(lighthouseTitle);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  for (const [key, title] of [
    ['k', harbourTitle],
    ['j', lighthouseTitle],
    ['Alt+ArrowUp', harbourTitle],
    ['Alt+ArrowDown', lighthouseTitle],
    ['Alt+ArrowDown', lighthouseTitle],
  ] as const) {
    await page.keyboard.press(key);
    await window.expectOpen(title);
  }
});

test('an article in the list has a menu of its own', async ({ openProject }) => {
  const { page, window } = await openProject(two);
  await window.articles.nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mark as done' }).click();
  await expect(window.articles.nth(1)).toContainText('done');
  await window.expectOpen(harbourTitle);
});

test('the article list is searched and sorted', async ({ launch }) => {
  const { page, window } = await launch({ open: '--sample' });
  const search = page.getByRole('searchbox', { name: 'Search the articles' });
  await search.fill('northern');
  await expect(window.articles).toHaveText([/International observers/]);
  await search.fill('no such thing');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(window.articles).toHaveCount(5);

  const sortBy = async (name: string) => {
    await page.getByRole('button', { name: /Sort by/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await sortBy('Title');
  await expect(window.articles).toHaveText([
    /^Election/,
    /^Holm/,
    /^International/,
    /^Opposition/,
    /^Port Alder/,
  ]);
  await sortBy('Outlet');
  await expect(window.articles).toHaveText([
    /^Opposition/,
    /^Election/,
    /^International/,
    /^Holm/,
    /^Port Alder/,
  ]);
  await sortBy('Date');
  await expect(window.articles.first()).toContainText('5 May');
  await expect(window.articles.last()).toContainText('3 May');
});

test('? lists the keys, Escape closes the list', async ({ openProject }) => {
  const { page, window } = await openProject();
  await page.keyboard.press('Shift+?');
  await expect(window.dialog.getByRole('heading', { name: 'All keys' })).toBeVisible();
  for (const words of ['Claim', 'Next annotation', 'Write a note', 'Larger text', 'Go to the next pane'])
    await expect(window.dialog).toContainText(words);
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(window.dialog).toBeHidden();
  await expect(window.text).toBeFocused();
  await window.expectAnnotations();
});

test('the palette opens an article and does a command', async ({ openProject }) => {
  const { page, window } = await openProject(two);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lamp');
  await expect(window.dialog.getByRole('option', { name: /Lighthouse lamp/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await window.expectOpen(lighthouseTitle);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  await expect(window.dialog.getByRole('option', { name: /Dark colours/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('qqqq');
  await expect(window.dialog.getByRole('option')).toHaveText([
    /Find “qqqq” in this article/,
    /Find “qqqq” in all/,
  ]);
  await page.keyboard.press('Escape');
  await expect(window.dialog).toBeHidden();
});

test('another annotator starts with a clean sheet, and the first one’s work stays', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.label('51 percent', '2');
  const annotate = async (name: string) => {
    await page.getByRole('button', { name: /^Annotator:/ }).click();
    await window.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await window.dialog.getByRole('button', { name: 'Use this name' }).click();
    await expect(page.getByRole('button', { name: `Annotator: ${name}` })).toBeVisible();
  };
  await annotate('ben');
  await window.expectAnnotations();
  await window.label('1,200', '2');
  await annotate('ana');
  await window.expectAnnotations('Figure 51 percent');
});

test('the text on the clipboard becomes an article, which can be annotated at once and undone', async ({
  openProject,
}) => {
  const { app, page, window } = await openProject({ 'a.txt': harbour });
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), lighthouse);
  const paste = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('clipboard');
    await page.getByRole('option', { name: 'Add the text on the clipboard' }).click();
  };
  await paste();
  await window.expectOpen(lighthouseTitle);
  await expect(window.articles).toHaveCount(2);
  await window.selectByMouse('keeper');
  await page.keyboard.press('1');
  await expect(window.cards).toHaveCount(1);
  await paste();
  await expect(page.getByRole('alert').filter({ hasText: 'It is in the project already' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(window.cards).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(window.articles).toHaveCount(1);
});
