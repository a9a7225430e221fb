import type { AnnotationSet } from '../../preload/contract';
import { expectAccessible, whileListIsOpen } from './accessible';
import { expect, type Gloss, test } from './app';
import { setsOn } from './project-files';

function field({ window }: Gloss, name: string) {
  return window.inspector.getByLabel(name, { exact: true });
}

/** The attributes on the disk, in the order of the annotations. */
function attributesOn(dir: string): AnnotationSet['annotations'][number]['attributes'][] {
  return setsOn(dir).flatMap(({ annotations }) => annotations.map(({ attributes }) => attributes));
}

test('a figure is read as it is tagged, and corrected by hand', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await window.label('51 percent of the 1,200 boats', '2');
  await expect(field(gloss, 'Value')).toHaveValue('51');
  await expect(field(gloss, 'Unit')).toHaveValue('%');
  await expect(field(gloss, 'Of')).toHaveValue('the 1,200 boats');
  await expect(field(gloss, 'Approximate')).not.toBeChecked();
  await expect(window.inspector.getByText('51 % of the 1,200 boats')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(field(gloss, 'Value')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(window.inspector.getByText('Write a number, such as')).toBeVisible();
  await expect(field(gloss, 'Value')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7.7 million');
  await page.keyboard.press('Enter');
  await expect(field(gloss, 'Value')).toHaveValue('7,700,000');
  await expect(field(gloss, 'Unit')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(field(gloss, 'Approximate')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(window.text).toBeFocused();
  await window.waitSaved();
  expect(attributesOn(dir)).toEqual([
    { value: 7_700_000, unit: '%', approximate: true, of: 'the 1,200 boats' },
  ]);

  await page.keyboard.press('Control+z');
  await expect(field(gloss, 'Approximate')).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(field(gloss, 'Value')).toHaveValue('51');
  await page.keyboard.press('Control+y');
  await expect(field(gloss, 'Value')).toHaveValue('7,700,000');
  await expect(window.notices).toContainText('Change value to 7700000');
});

test('a quote is filled in by keyboard, completed from what the project has', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await window.label('"We had no wind,"', '3');
  await expect(field(gloss, 'Kind')).toHaveValue('direct');
  await page.keyboard.press('i');
  await expect(field(gloss, 'Speaker')).toBeFocused();
  await page.keyboard.type('Ilse Maarten');
  await page.keyboard.press('Tab');
  await page.keyboard.type('said');
  await page.keyboard.press('Enter');
  await expect(field(gloss, 'Kind')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(window.text).toBeFocused();
  await window.expectSelected('Quote "We had no wind,"');

  await window.label('"and nobody missed it."', '3');
  await page.keyboard.press('i');
  await page.keyboard.type('ma');
  await expect(page.getByRole('option', { name: 'Ilse Maarten' })).toBeVisible();
  await expectAccessible(page, whileListIsOpen);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(gloss, 'Cue')).toBeFocused();
  await expect(field(gloss, 'Speaker')).toHaveValue('Ilse Maarten');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('in');
  await page.keyboard.press('Enter');
  await expect(window.text).toBeFocused();
  await window.waitSaved();
  expect(attributesOn(dir)).toEqual([
    { kind: 'direct', speaker: 'Ilse Maarten', cue: 'said' },
    { kind: 'indirect', speaker: 'Ilse Maarten' },
  ]);
  await expectAccessible(page);
});

test('a kind is chosen with the mouse', async ({ openProject }) => {
  const gloss = await openProject();
  await gloss.window.label('nobody missed it', '3');
  await gloss.window.inspector.getByRole('button', { name: 'All choices for Kind' }).click();
  await gloss.page.getByRole('option', { name: 'mixed' }).click();
  await expect(field(gloss, 'Kind')).toHaveValue('mixed');
  await field(gloss, 'Cue').click();
  await gloss.window.waitSaved();
  expect(attributesOn(gloss.dir)).toEqual([{ kind: 'mixed' }]);
});

test('a speaker is picked from the text: by keyboard', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await window.label('"We had no wind,"', '3');
  await page.keyboard.press('Control+p');
  await expect(page.getByText('Select the words for speaker.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(window.notices).toContainText('Select some words first');
  await window.selectByKeyboard('Ilse Maarten');
  await page.keyboard.press('Enter');
  await window.expectSelected('Quote "We had no wind,"');
  await expect(field(gloss, 'Speaker')).toHaveValue('Ilse Maarten');
  await expect(window.text).toBeFocused();
  await window.waitSaved();
  expect(attributesOn(dir)).toEqual([{ kind: 'direct', speaker: 'Ilse Maarten' }]);
});

test('a speaker is picked from the text: by mouse, or not after all', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window } = gloss;
  await window.label('"We had no wind,"', '3');
  await field(gloss, 'Speaker').click();
  await window.inspector.getByRole('button', { name: 'Pick speaker from the text' }).click();
  await window.clickOn('never left');
  await page.keyboard.press('Escape');
  await window.expectSelected('Quote "We had no wind,"');
  await expect(field(gloss, 'Speaker')).toBeFocused();
  await window.inspector.getByRole('button', { name: 'Pick speaker from the text' }).click();
  await window.selectByMouse('harbour master');
  await page.getByRole('button', { name: 'Take the words' }).click();
  await expect(field(gloss, 'Speaker')).toHaveValue('harbour master');
  await expect(field(gloss, 'Speaker')).toBeFocused();
});

test('attributes are copied from one annotation to another', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await window.label('"We had no wind,"', '3');
  await page.keyboard.press('i');
  await page.keyboard.type('Ilse Maarten');
  await page.keyboard.press('Escape');
  await expect(window.text).toBeFocused();
  await page.keyboard.press('Control+Alt+c');
  await window.label('nobody missed it', '3');
  await page.keyboard.press('Control+Alt+v');
  await expect(field(gloss, 'Speaker')).toHaveValue('Ilse Maarten');
  await window.waitSaved();
  expect(attributesOn(dir).map(({ speaker }) => speaker)).toEqual(['Ilse Maarten', 'Ilse Maarten']);
  await page.keyboard.press('Control+z');
  await expect(field(gloss, 'Speaker')).toHaveValue('');
});

test('a new label reads the words anew and keeps what was typed', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await window.label('51 percent', '1');
  await page.keyboard.press('i');
  await page.keyboard.type('the harbour master');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(field(gloss, 'Value')).toHaveValue('51');
  await expect(field(gloss, 'Claimant')).toHaveValue('the harbour master');
  await page.keyboard.press('1');
  await window.waitSaved();
  expect(attributesOn(dir)).toEqual([{ claimant: 'the harbour master' }]);
});
