import { copyFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, makeProject, test } from './app';
import { harbour, harbourTitle, lighthouse, lighthouseTitle } from './articles';
import { annotationsOn } from './project-files';

test('what was saved is there after a relaunch, undone things stay undone', async ({
  openProject,
  launch,
}) => {
  const { page, window, dir, close } = await openProject({ 'a.txt': harbour, 'b.txt': lighthouse });
  await window.label('51 percent', '2');
  await window.label('never left the quay', '1');
  await window.label('We had no wind', '3');
  await page.keyboard.press('Control+z');
  await window.expectAnnotations('Figure 51 percent', 'Claim never left the quay');
  await page.keyboard.press('s');
  await expect(window.articles.first()).toContainText('done');
  await window.waitSaved();
  await close();

  const again = await launch({ open: dir });
  await again.window.expectOpen(lighthouseTitle); // the first that is not done
  await again.window.openArticle(harbourTitle);
  await again.window.expectAnnotations('Figure 51 percent', 'Claim never left the quay');
  expect(await again.window.highlights()).toEqual(['51 percent', 'never left the quay']);
  await expect(again.window.articles.first()).toContainText('done');
  await again.page.keyboard.press('Control+z');
  await expect(again.window.notices).toContainText('There is nothing to undo here.');
  await again.window.expectAnnotations('Figure 51 percent', 'Claim never left the quay');
});

test('the process is killed right after “Saved”: everything is there, and the lock is taken over', async ({
  openProject,
  launch,
}) => {
  const { page, window, dir, kill } = await openProject();
  for (const words of ['51 percent', '1,200', '300 cups']) {
    await window.selectByMouse(words);
    await page.keyboard.press('2');
  }
  await page.keyboard.press('1');
  await window.waitSaved();
  await kill();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent', 'figure 1,200', 'claim 300 cups']);

  const again = await launch({ open: dir });
  await again.window.expectAnnotations('Figure 51 percent', 'Figure 1,200', 'Claim 300 cups');
  await again.window.label('never left', '1');
  await again.window.waitSaved();
  expect(annotationsOn(dir)).toContain('claim never left');
});

for (const [what, damage] of [
  ['cut short', (file: string) => truncateSync(file, 60)],
  ['no JSON', (file: string) => writeFileSync(file, '<html>conflict</html>')],
] as const) {
  test(`an annotation file is ${what}: it is set aside, said, and the rest opens`, async ({
    openProject,
    launch,
  }) => {
    const { page, window, dir, close } = await openProject({ 'a.txt': harbour, 'b.txt': lighthouse });
    await window.label('51 percent', '2');
    await page.keyboard.press('j');
    await window.expectOpen(lighthouseTitle);
    await window.label('80 years', '2');
    await close();
    const folder = join(dir, 'annotations', 'ana');
    const broken = readdirSync(folder).find((name) => name.startsWith('half') && name.endsWith('.json'));
    if (!broken) throw new Error(`Nothing to damage: ${readdirSync(folder)}`);
    damage(join(folder, broken));
    const bytes = join(dir, 'as-it-was-broken');
    copyFileSync(join(folder, broken), bytes);

    const again = await launch({ open: dir });
    await again.window.openArticle(lighthouseTitle);
    await again.window.expectAnnotations('Figure 80 years');
    await again.window.openArticle(harbourTitle);
    await again.window.notices.getByText('Details').first().click();
    await expect(again.window.notices).toContainText(`annotations/ana/${broken}`);
    await expect(again.window.notices).toContainText('It was set aside as');
    const aside = readdirSync(folder).filter((name) => name.includes('broken'));
    expect(aside).toHaveLength(1);
    await again.window.label('1,200', '2');
    await again.window.waitSaved();
    expect(annotationsOn(dir)).toContain('figure 1,200');
  });
}

test('a document file is broken: it is said, and the rest opens', async ({ folder, launch }) => {
  const dir = makeProject(join(folder, 'p'), { 'a.txt': harbour, 'b.txt': lighthouse });
  const documents = join(dir, 'documents');
  const broken = readdirSync(documents).find((name) => name.startsWith('half')) ?? '';
  writeFileSync(join(documents, broken), '{"schemaVersion": 1, "id": ');
  const { window } = await launch({ open: dir });
  await window.notices.getByText('Details').first().click();
  await expect(window.notices).toContainText(`documents/${broken}`);
  await window.openArticle(lighthouseTitle);
  await window.label('80 years', '2');
  await window.waitSaved();
  expect(readdirSync(documents).filter((name) => name.includes('broken'))).toHaveLength(1);
});

test('the project’s own file is broken: that is said, and the first screen is there', async ({
  folder,
  launch,
}) => {
  const dir = makeProject(join(folder, 'p'), { 'a.txt': harbour });
  writeFileSync(join(dir, 'gloss.json'), '{');
  const { page, window } = await launch({ open: dir });
  await expect(window.notices).toContainText('gloss.json');
  await expect(page.getByRole('heading', { name: 'Gloss' })).toBeVisible();
});
