import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import { labelsOn, openLabels } from './labels-dialog';
import { annotationsOn } from './project-files';

test('a label is added, renamed, given a look and a key, and used', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  const dialog = await openLabels(window);
  await dialog.getByRole('textbox', { name: 'New label' }).fill('Place');
  await page.keyboard.press('Enter');
  const form = dialog.getByRole('region', { name: 'Place' });
  await expect(form).toBeVisible();
  await form.getByRole('radio', { name: 'teal' }).click({ force: true });
  await form.getByRole('radio', { name: 'star' }).click({ force: true });
  const key = form.getByRole('textbox', { name: 'Key' });
  await key.fill('c');
  await expect(form.getByText('“Claim” has the key C.')).toBeVisible();
  await key.fill('n');
  await expect(form.getByText(/N is the key of “Write a note”/)).toBeVisible();
  await key.fill('p');
  await page.keyboard.press('Enter');
  const name = form.getByRole('textbox', { name: 'Name' }).first();
  await name.fill('Location');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'Location' })).toBeVisible();
  await page.keyboard.press('Escape');
  await window.label('51 percent', 'p');
  await window.label('1,200', '4');
  await window.expectAnnotations('Location 51 percent', 'Location 1,200');
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['place 51 percent', 'place 1,200']);
  expect(labelsOn(dir).at(-1)).toMatchObject({ id: 'place', name: 'Location', hotkey: 'p', colour: 'teal' });
});

test('each change of the labels is undone and done again', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  const dialog = await openLabels(window);
  const name = dialog.getByRole('region', { name: 'Claim' }).getByRole('textbox', { name: 'Name' }).first();
  await name.fill('Assertion');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'Assertion' })).toBeVisible();
  await page.keyboard.press('Escape');
  await window.label('51 percent', '1');
  await window.expectAnnotations('Assertion 51 percent');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(window.notices.getByText(/Undone: Rename Claim to Assertion/)).toBeVisible();
  await window.label('1,200', '1');
  await window.expectAnnotations('Claim 1,200');
  await window.waitSaved();
  expect(labelsOn(dir)[0]?.name).toBe('Claim');
});

test('labels are put in another order by dragging and by keys; the digits follow', async ({
  openProject,
}) => {
  const { page, window, dir } = await openProject();
  const dialog = await openLabels(window);
  const list = dialog.getByRole('list', { name: 'Labels' });
  await list.getByRole('button', { name: /Quote/ }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('listitem')).toHaveText([/Claim/, /Quote/, /Figure/]);
  const handle = list.getByRole('listitem').filter({ hasText: 'Figure' }).locator('[data-grip]');
  const from = await handle.boundingBox();
  const to = await list.getByRole('listitem').first().boundingBox();
  if (!from || !to) throw new Error('The list is not on the screen.');
  await page.mouse.move(from.x + 5, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(list.getByRole('listitem')).toHaveText([/Figure/, /Claim/, /Quote/]);
  await page.keyboard.press('Escape');
  await window.label('51 percent', '1');
  await window.expectAnnotations('Figure 51 percent');
  await window.waitSaved();
  expect(labelsOn(dir).map(({ id }) => id)).toEqual(['figure', 'claim', 'quote']);
});

test('attributes and relations are edited', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  await form.getByRole('textbox', { name: 'New attribute' }).fill('stance');
  await page.keyboard.press('Enter');
  const row = form.getByRole('group', { name: 'stance' });
  await row.getByRole('button', { name: /Type/ }).click();
  await page.getByRole('option', { name: 'Choice' }).click();
  await row.getByRole('textbox', { name: 'Choices' }).fill('for, against');
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: /Default/ }).click();
  await page.getByRole('option', { name: 'against' }).click();
  await form.getByRole('button', { name: 'Remove checkworthy' }).click();
  await expect(form.getByRole('group', { name: 'checkworthy' })).toHaveCount(0);
  await dialog.getByRole('tab', { name: 'Relations' }).click();
  await dialog.getByRole('textbox', { name: 'New relation' }).fill('quotes');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Remove answers' }).click();
  await expect(dialog.getByRole('list', { name: 'Relations' }).getByRole('listitem')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await window.label('51 percent', '1');
  await window.waitSaved();
  const file = JSON.parse(readFileSync(join(dir, 'gloss.json'), 'utf8'));
  expect(file.scheme.labels[0].attributes).toEqual([
    { name: 'claimant', type: 'text' },
    { name: 'stance', type: 'choice', choices: ['for', 'against'], default: 'against' },
  ]);
  expect(file.scheme.relations.map(({ name }: { name: string }) => name)).toEqual([
    ...['supports', 'contradicts', 'repeats', 'quotes'],
  ]);
});

/** The words that are drawn as selected while the field in which a label is found has the focus. */
function heldWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('held-selection') ?? [])].map((held) => {
      const range = document.createRange();
      range.setStart(held.startContainer, held.startOffset);
      range.setEnd(held.endContainer, held.endOffset);
      return range.toString();
    }),
  );
}

test('with forty labels nine are at hand and the others are found by typing', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await page.evaluate(async () => {
    const { gloss } = globalThis.window;
    const { scheme } = JSON.parse(await gloss['project:current']('null')).value;
    const more = Array.from({ length: 37 }, (_, at) => ({
      ...{
        id: `topic-${at}`,
        name: `Topic ${at}`,
        colour: 'plum' as const,
        shape: 'bar' as const,
        attributes: [],
      },
    }));
    await gloss['scheme:change'](
      JSON.stringify({ scheme: { ...scheme, labels: [...scheme.labels, ...more] } }),
    );
  });
  await page.reload();
  await window.selectByMouse('51 percent');
  await expect(window.toolbar.getByRole('button')).toHaveCount(10);
  await page.keyboard.press('l');
  const finder = page.getByRole('combobox', { name: 'Find a label' });
  await expect(finder).toBeFocused();
  expect(await heldWords(page)).toEqual(['51 percent']);
  await page.keyboard.type('top 31');
  await expect(page.getByRole('listbox', { name: 'Labels' }).getByRole('option')).toHaveText(['Topic 31']);
  await page.keyboard.press('Enter');
  await window.expectAnnotations('Topic 31 51 percent');
  await expect(window.text).toBeFocused();
  expect(await heldWords(page)).toEqual([]);
  await page.keyboard.press('l');
  await page.keyboard.type('quot');
  await page.keyboard.press('Enter');
  await window.expectAnnotations('Quote 51 percent');
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await expect(window.text).toBeFocused();
  await window.waitSaved();
  expect(annotationsOn(dir)).toEqual(['quote 51 percent']);
});

test('a definition with examples is shown at the toolbar and in the panel', async ({ openProject }) => {
  const { page, window } = await openProject();
  const dialog = await openLabels(window);
  const form = dialog.getByRole('region', { name: 'Claim' });
  await form
    .getByRole('textbox', { name: 'Definition' })
    .fill(`What can be checked${' by somebody'.repeat(20)}.`);
  await form.getByRole('textbox', { name: 'Examples' }).fill('Holm won the vote');
  await page.keyboard.press('Escape');
  await window.selectByMouse('51 percent');
  const { width } = (await window.toolbar.boundingBox()) ?? {};
  await window.toolbar.getByRole('button', { name: /Claim/ }).hover();
  await expect(window.toolbar.getByText('What can be checked')).toBeVisible();
  expect((await window.toolbar.boundingBox())?.width, 'it stays where it has room').toBe(width);
  await expect(window.toolbar.getByText('Holm won the vote')).toBeVisible();
  await page.keyboard.press('Control+Shift+G');
  const panel = page.getByRole('complementary', { name: 'Guidelines' });
  await expect(panel.getByText('Holm won the vote')).toBeVisible();
  await page.keyboard.press('Control+Shift+G');
  await expect(panel).toHaveCount(0);
});

test('the guidelines are written, read beside the article, and kept', async ({ openProject }) => {
  const { page, window, dir } = await openProject();
  await window.menu('guidelines');
  const panel = page.getByRole('complementary', { name: 'Guidelines' });
  await expect(panel.getByText('The project has no guidelines yet.')).toBeVisible();
  await panel.getByRole('button', { name: 'Edit' }).click();
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Guidelines' });
  await field.pressSequentially('Label what can be checked.');
  const asRead = page.getByRole('dialog').getByRole('region', { name: 'As it is read' });
  await expect(asRead).toHaveText('Label what can be checked.');
  await page.keyboard.press('Escape');
  await expect(panel.getByText('Label what can be checked.')).toBeVisible();
  await window.waitSaved();
  expect(readFileSync(join(dir, 'guidelines.md'), 'utf8')).toBe('Label what can be checked.');
  await window.clickOn('51 percent');
  await page.keyboard.press('Control+z');
  await expect(panel.getByText('The project has no guidelines yet.')).toBeVisible();
});

test('the labels, relations, guidelines and the finder are accessible', async ({ openProject }) => {
  const { page, window } = await openProject();
  const dialog = await openLabels(window);
  await expect(dialog.getByText('No annotation has this label.')).toBeVisible();
  await expectAccessible(page);
  for (const tab of ['Relations', 'Guidelines']) {
    await dialog.getByRole('tab', { name: tab }).click();
    await expectAccessible(page);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+G');
  await window.selectByMouse('51 percent');
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: 'Find a label' })).toBeFocused();
  await expectAccessible(page);
});

test('Markdown is read as Markdown, and nothing in it reaches the page or the network', async ({
  openProject,
}) => {
  const { page, window } = await openProject();
  await window.menu('guidelines');
  const panel = page.getByRole('complementary', { name: 'Guidelines' });
  await panel.getByRole('button', { name: 'Edit' }).click();
  const text = [
    ...['# What we label', '', '- **claims**', '- `figures`', '', '| a | b |', '|---|---|', '| c | d |', ''],
    ...['![a boat](https://example.org/boat.png)', '', '<img src="https://example.org/x.png">', ''],
    ...['[bad](javascript:alert(1)) [good](https://example.org/)'],
  ].join('\n');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Guidelines' }).fill(text);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { name: 'What we label' })).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveText(['claims', 'figures']);
  await expect(panel.getByRole('cell')).toHaveText(['c', 'd']);
  await expect(panel.getByText('<img src="https://example.org/x.png">')).toBeVisible();
  await expect(panel.locator('img')).toHaveCount(0);
  await expect(panel.getByRole('link')).toHaveText(['good']);
});
