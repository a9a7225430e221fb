import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { decidedProject } from './decided';

function learnedOn(dir: string): { suggesters: Record<string, unknown> } {
  return JSON.parse(readFileSync(join(dir, 'suggest/ana.json'), 'utf8'));
}

test('a panel tells how the suggestions do, whether more decisions help, and what was learned', async ({
  folder,
  launch,
}) => {
  const dir = decidedProject(join(folder, 'project'));
  const { page, window } = await launch({ open: dir });
  await window.menu('suggestion.learning');
  const dialog = page.getByRole('dialog', { name: 'How the suggestions do' });
  await expect(dialog.getByRole('tab', { name: 'Claims' })).toBeVisible();
  await expect(dialog.getByText('100 decisions, 60 kept (60%)')).toBeVisible();
  await expect(dialog.getByText('Do you need more decisions?')).toBeVisible();
  await expect(
    dialog.getByRole('img', { name: /^Precision and recall over time\. In the last/ }),
  ).toBeVisible();
  await expect(dialog.getByRole('img', { name: /^Error as decisions grow\. After 100/ })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'has a figure' })).toBeVisible();
  await dialog.getByText('The numbers').click();
  await expect(dialog.getByRole('table', { name: 'Precision and recall' }).getByRole('row')).toHaveCount(11);
  await expectAccessible(page);
});

test('what was learned is forgotten, and comes back by undo', async ({ folder, launch }) => {
  const dir = decidedProject(join(folder, 'project'));
  const { page, window } = await launch({ open: dir });
  await window.menu('suggestion.learning');
  const dialog = page.getByRole('dialog', { name: 'How the suggestions do' });
  await dialog.getByRole('button', { name: 'Forget what was learned' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => learnedOn(dir).suggesters).toEqual({});
  await window.notices.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => Object.keys(learnedOn(dir).suggesters)).toEqual(['claims']);
  await window.menu('suggestion.learning');
  await expect(dialog.getByText('100 decisions, 60 kept (60%)')).toBeVisible();
});

test('before any decision the panel says what there is to do', async ({ openProject }) => {
  const { page, window } = await openProject();
  await window.menu('suggestion.learning');
  const dialog = page.getByRole('dialog', { name: 'How the suggestions do' });
  await expect(dialog.getByText(/Nothing has been decided yet\. Accept or reject suggestions/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Forget what was learned' })).toBeDisabled();
  await expectAccessible(page);
});
