import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, makeProject, test } from './app';
import { harbour, harbourTitle, lighthouse, lighthouseTitle } from './articles';
import { documentsOn } from './project-files';

test('the sample project shows its five articles with outlet and date', async ({ launch }) => {
  const { page, window } = await launch({ open: '--sample' });
  await expect(page).toHaveTitle('Port Alder: the vote – Gloss');
  await expect(window.articles).toHaveText([
    /Holm declares victory with 40 ballot boxes still sealed.*The Alder Post · 3 May/,
    /Opposition candidate Tomás Ruiz says he won Friday's vote.*Coast Radio · 3 May/,
    /Election office silent on the missing fifth.*Harbour Ledger · 4 May/,
    /International observers on Sunday voiced “deep unease”.*Northern Wire · 4 May/,
    /Port Alder: what we know about the vote, and what we don’t.*The Explainer · 5 May/,
  ]);
  await window.expectOpen('Holm declares victory with 40 ballot boxes still sealed');
  await expect(page.getByText('The Alder Post · 3 May 2031 · English', { exact: false })).toBeVisible();
});

test('the first screen opens the sample', async ({ launch }) => {
  const { page, window } = await launch();
  await expect(page.getByRole('heading', { name: 'Gloss' })).toBeVisible();
  await page.getByRole('button', { name: /Open the sample project/ }).click();
  await expect(window.articles).toHaveCount(5);
});

test('a new project is made, gets an article, and stands among the recent ones', async ({
  folder,
  launch,
}) => {
  const dir = join(folder, 'Harbour');
  const first = await launch();
  await first.window.stubDialogs({ save: dir });
  await first.page.getByRole('button', { name: /New project/ }).click();
  await first.window.dialog.getByRole('textbox', { name: 'Title' }).fill('Boats and “winds”');
  await first.page.keyboard.press('Enter');
  await expect(first.page).toHaveTitle('Boats and “winds” – Gloss');
  await expect(first.page.getByText(/Nothing to read yet/)).toBeVisible();
  expect(existsSync(join(dir, 'gloss.json'))).toBe(true);

  const article = join(folder, 'harbour.txt');
  await first.app.evaluate(
    async (_electron, [path, text]) => {
      const { writeFileSync } = process.getBuiltinModule('node:fs');
      writeFileSync(path ?? '', text ?? '');
    },
    [article, harbour],
  );
  await first.window.stubDialogs({ open: [article] });
  await first.page.keyboard.press('Control+i');
  await first.window.expectOpen(harbourTitle);
  expect(documentsOn(dir)[0]?.text).toBe(harbour);
  await first.close();

  const again = await launch();
  await again.page.getByRole('button', { name: /Boats and “winds”/ }).click();
  await again.window.expectOpen(harbourTitle);
});

test('a dialog that is cancelled changes nothing', async ({ launch }) => {
  const { page, window } = await launch();
  await window.stubDialogs({});
  await page.getByRole('button', { name: /Open project/ }).click();
  await page.getByRole('button', { name: /New project/ }).click();
  await window.dialog.getByRole('textbox', { name: 'Title' }).fill('Nothing');
  await page.keyboard.press('Enter');
  await expect(window.dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Gloss' })).toBeVisible();
  await expect(window.notices).toHaveText('');
});

test('a project is opened by the dialog, and another in its place', async ({ folder, launch }) => {
  const harbourDir = makeProject(join(folder, 'h'), { 'harbour.txt': harbour });
  const lighthouseDir = makeProject(join(folder, 'l'), { 'lighthouse.txt': lighthouse });
  const { page, window } = await launch();
  await window.stubDialogs({ open: [harbourDir] });
  await page.getByRole('button', { name: /Open project/ }).click();
  await window.expectOpen(harbourTitle);
  await window.label('51 percent', '2');
  await window.stubDialogs({ open: [lighthouseDir] });
  await page.keyboard.press('Control+o');
  await window.expectOpen(lighthouseTitle);
  await window.expectAnnotations();
  await window.stubDialogs({ open: [harbourDir] });
  await window.menu('project.open');
  await window.expectOpen(harbourTitle);
  await window.expectAnnotations('Figure 51 percent');
});

test('a project folder is dropped on the first screen', async ({ folder, launch }) => {
  const dir = makeProject(join(folder, 'p'), { 'harbour.txt': harbour });
  const { window } = await launch();
  await window.drop({ files: [dir] });
  await window.expectOpen(harbourTitle);
});

test('a folder that is no project is refused in words', async ({ folder, launch }) => {
  const { page, window } = await launch({ open: folder });
  await expect(window.notices).toContainText(`${folder} is not a Gloss project`);
  await expect(page.getByRole('heading', { name: 'Gloss' })).toBeVisible();
});

test('a new window shows the first screen and leaves the first window alone', async ({ openProject }) => {
  const { app, page, window } = await openProject();
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+n');
  const second = await opened;
  await expect(second.getByRole('heading', { name: 'Gloss' })).toBeVisible();
  await window.label('51 percent', '2');
  const closed = second.waitForEvent('close');
  await second.keyboard.press('Control+w').catch(() => undefined); // the page goes before the key is up again
  await closed;
  expect(app.windows()).toHaveLength(1);
  await window.waitSaved();
});

test('the article that is open already gets the focus when it is chosen from the list', async ({
  openProject,
}) => {
  const { page, window } = await openProject({ 'a.txt': lighthouse, 'b.txt': harbour });
  await window.expectOpen(lighthouseTitle);
  await window.list.focus();
  await page.keyboard.press('Enter');
  await expect(window.text).toBeFocused();
  await window.articles.first().click();
  await expect(window.text).toBeFocused();
});
