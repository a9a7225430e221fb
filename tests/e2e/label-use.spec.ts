import { join } from 'node:path';
import { expect, makeProject, test } from './app';
import { harbour } from './articles';
import { labelsOn, openLabels } from './labels-dialog';
import { annotationsOn, setsOn } from './project-files';

test('a used label is retired, its annotations relabelled, both undone; an unused one is removed', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  await window.label('51 percent', '1');
  await window.label('1,200', '1');
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  await expect(form.getByText('2 annotations have this label.')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0);
  await form.getByRole('button', { name: 'Relabel 2' }).click();
  await expect(form.getByText('No annotation has this label.')).toBeVisible();
  await form.getByRole('button', { name: 'Retire' }).click();
  await expect(form.getByText(/It is retired/)).toBeVisible();
  await page.keyboard.press('Escape');
  await window.expectAnnotations('Figure 51 percent', 'Figure 1,200');
  await window.label('no wind', '1');
  await window.expectSelected('Figure no wind');
  for (const undone of [/Label as Figure/, /Retire Claim/, /Relabel Claim as Figure/]) {
    await page.keyboard.press('Control+z');
    await expect(window.notices.getByText(undone)).toBeVisible();
  }
  await window.expectAnnotations('Claim 51 percent', 'Claim 1,200');
  await page.keyboard.press('Control+Shift+L');
  const again = page.getByRole('dialog', { name: 'Labels and guidelines' });
  await again.getByRole('button', { name: /Quote/ }).click();
  await again
    .getByRole('region', { name: 'Quote' })
    .getByRole('button', { name: 'Remove', exact: true })
    .click();
  await expect(again.getByRole('list', { name: 'Labels' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await window.waitSaved();
  expect(labelsOn(dir).map(({ id, retired }) => [id, retired])).toEqual([
    ['claim', false],
    ['figure', false],
  ]);
  expect(annotationsOn(dir)).toEqual(['claim 51 percent', 'claim 1,200']);
});

test('relabelling says whose annotations have a label, and changes one’s own only', async ({
  folder,
  launch,
}) => {
  const dir = makeProject(join(folder, 'project'), { 'harbour.txt': harbour });
  const ben = await launch({ open: dir, env: { GLOSS_ANNOTATOR: 'ben' }, userData: join(folder, 'ben') });
  await ben.window.label('The ferry ran twice', '1');
  await ben.window.waitSaved();
  await ben.close();
  const { window } = await launch({ open: dir });
  await window.label('51 percent', '1');
  await window.label('1,200', '1');
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  await expect(form.getByText('3 annotations have this label: 2 of yours and 1 by ben.')).toBeVisible();
  await expect(form.getByText(/Only yours can be relabelled here/)).toBeVisible();
  await form.getByRole('button', { name: 'Relabel 2' }).click();
  await expect(form.getByText('1 annotation has this label: 0 of yours and 1 by ben.')).toBeVisible();
  await window.page.keyboard.press('Escape');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['figure 51 percent', 'figure 1,200']);
  expect(annotationsOn(dir, 'ben')).toEqual(['claim The ferry ran twice']);
});

test('a renamed attribute keeps its values, on the screen, in the file and through undo', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  await window.label('We had no wind', '3');
  const speaker = window.inspector.getByRole('combobox', { name: 'Speaker' });
  await speaker.fill('Ilse Maarten');
  await page.keyboard.press('Enter');
  await window.waitSaved();
  const dialog = await openLabels(window);
  await dialog.getByRole('button', { name: /Quote/ }).click();
  const form = dialog.getByRole('region', { name: 'Quote' });
  await form.getByRole('group', { name: 'speaker' }).getByRole('textbox', { name: 'Name' }).fill('who');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Kept and exported as “speaker”.')).toBeVisible();
  await form.getByRole('textbox', { name: 'New attribute' }).fill('speaker');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Kept and exported as “speaker-2”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(window.inspector.getByRole('combobox', { name: 'Who' })).toHaveValue('Ilse Maarten');
  await expect(window.inspector.getByRole('combobox', { name: 'Speaker' })).toHaveValue('');
  await window.waitSaved();
  expect(setsOn(dir)[0]?.annotations[0]?.attributes).toMatchObject({ speaker: 'Ilse Maarten' });
  await window.menu('undo');
  await window.menu('undo');
  await expect(window.inspector.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Ilse Maarten');
});
