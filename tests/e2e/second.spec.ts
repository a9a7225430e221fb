import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './app';
import { harbourTitle } from './articles';
import { annotationsOn } from './project-files';

test('a second Gloss on one project is told who holds it, and the first goes on', async ({
  folder,
  openProject,
  launch,
}) => {
  const first = await openProject();
  await first.window.label('51 percent', '2');
  const second = await launch({
    open: first.dir,
    userData: join(folder, 'other-user'),
    env: { GLOSS_ANNOTATOR: 'ben' },
  });
  await expect(second.window.notices).toContainText(`ana has this project open on ${hostname()} since`);
  await expect(second.window.notices).toContainText(`process ${first.app.process().pid}`);
  await expect(second.page.getByRole('heading', { name: 'Gloss' })).toBeVisible();

  await first.window.label('never left', '1');
  await first.window.waitSaved();
  expect(annotationsOn(first.dir)).toEqual(['figure 51 percent', 'claim never left']);

  await first.close();
  await second.window.stubDialogs({ open: [first.dir] });
  await second.page.getByRole('button', { name: /Open project/ }).click();
  await second.window.expectOpen(harbourTitle);
  await second.window.expectAnnotations();
  await second.window.label('1,200', '2');
  await second.window.waitSaved();
  expect(annotationsOn(first.dir, 'ben')).toEqual(['figure 1,200']);
  expect(annotationsOn(first.dir, 'ana')).toHaveLength(2);
});

test('a second window of the same Gloss is told so, too', async ({ openProject }) => {
  const { app, page, window, dir } = await openProject();
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+n');
  const second = await opened;
  await window.stubDialogs({ open: [dir] });
  await second.getByRole('button', { name: /Open project/ }).click();
  await expect(second.getByRole('region', { name: 'Notices' })).toContainText('is open in another window');
  await window.label('51 percent', '2');
  await window.waitSaved();
});
