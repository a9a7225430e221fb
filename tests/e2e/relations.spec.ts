import { expectAccessible } from './accessible';
import { expect, type Gloss, test } from './app';
import { placeOf } from './drags';
import { setsOn } from './project-files';

/** Each relation on the disk as "words type words". */
function relationsOn(dir: string): string[] {
  return setsOn(dir).flatMap(({ annotations, relations }) => {
    const words = (id: string) => annotations.find((one) => one.id === id)?.fragments[0]?.exact ?? '?';
    return relations.map(({ from, type, to }) => `${words(from)} ${type} ${words(to)}`);
  });
}

/** The relations that the selected card lists. */
function listed({ window }: Gloss) {
  return window.inspector.getByRole('list', { name: 'Relations' }).getByRole('listitem');
}

async function labelTwo({ window }: Gloss): Promise<void> {
  await window.label('51 percent', '2');
  await window.label('never left the quay', '1');
}

test('two annotations are related by keys', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await labelTwo(gloss);
  await page.keyboard.press('r');
  await expect(page.getByText('Relate “never left the quay”: go to the other annotation.')).toBeVisible();
  await page.keyboard.press('r');
  await expect(window.notices).toContainText('Go to the other annotation');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('r');
  await expect(page.getByRole('menu', { name: 'How are the two related?' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('2');
  await expect(listed(gloss)).toHaveText(['contradictsnever left the quay']);
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual(['never left the quay contradicts 51 percent']);
  await expectAccessible(page);

  await page.getByRole('button', { name: '“never left the quay” contradicts this' }).first().click();
  await window.expectSelected('Claim never left the quay');
  await expect(listed(gloss)).toHaveText(['contradicts51 percent']);
  await page.keyboard.press('Control+z');
  await expect(listed(gloss)).toHaveCount(0);
  await window.expectSelected('Claim never left the quay');
  await expect(window.notices).toContainText('Undone: Relate: contradicts.');
  await page.keyboard.press('Control+y');
  await expect(listed(gloss)).toHaveCount(1);
  await window.inspector.getByRole('button', { name: /^Remove the relation/ }).click();
  await expect(listed(gloss)).toHaveCount(0);
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual([]);
});

test('Enter ends a relation, arrows choose what it is, Escape gives it up', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await labelTwo(gloss);
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Relate “/)).toBeHidden();
  await page.keyboard.press('r');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(window.text).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(listed(gloss)).toHaveText(['repeats51 percent']);
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual(['51 percent repeats never left the quay']);
});

test('a card is dragged to words of the text, and to another card', async ({ openProject }) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await labelTwo(gloss);
  const handle = window.inspector.getByRole('button', { name: 'Relate to another annotation' });
  await handle.last().hover();
  await page.mouse.down();
  const words = await window.text.locator('mark', { hasText: '51 percent' }).boundingBox();
  if (!words) throw new Error('The figure is not in the text.');
  await page.mouse.move(words.x + 5, words.y + 8, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('menuitem', { name: 'supports' }).click();
  await expect(listed(gloss)).toHaveCount(1);
  await window.expectSelected('Figure 51 percent');

  await handle.first().hover();
  await page.mouse.down();
  const card = await window.cards.last().boundingBox();
  if (!card) throw new Error('The claim has no card.');
  await page.mouse.move(card.x + 40, card.y + 20, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press('4');
  await expect(listed(gloss)).toHaveCount(2);
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual([
    'never left the quay supports 51 percent',
    '51 percent answers never left the quay',
  ]);
});

test('words of the text are related by a drag: with Alt from any annotation, from its handle, and not with Escape', async ({
  openProject,
}) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await labelTwo(gloss);
  const to = await placeOf(page, 'never left', 'left');
  const from = await placeOf(page, '51 percent', 'left');
  await page.keyboard.press('Escape');
  const dragTo = async (x: number, y: number) => {
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    await page.mouse.up();
  };
  await page.keyboard.down('Alt');
  await page.mouse.move(from.x + 8, from.y);
  await dragTo(to.x + 12, to.y);
  await page.keyboard.up('Alt');
  await page.getByRole('menuitem', { name: 'contradicts' }).click();
  await window.expectSelected('Claim never left the quay');
  await expect(listed(gloss)).toHaveCount(1);

  const handle = window.text.locator('xpath=ancestor::article').getByTitle(/^Drag to another annotation/);
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await handle.hover();
  await dragTo(from.x + 8, from.y);
  await page.keyboard.press('1');
  await expect(listed(gloss)).toHaveCount(2);
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual([
    '51 percent contradicts never left the quay',
    'never left the quay supports 51 percent',
  ]);
});

test('arcs are drawn for the selected annotation, and for all on request; none covers words', async ({
  openProject,
}) => {
  const gloss = await openProject();
  const { page, window } = gloss;
  await labelTwo(gloss);
  await window.label('300 cups of tea', '2');
  await page.keyboard.press('r');
  await window.clickOn('51 percent');
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  const arcs = page.locator('[data-relation]');
  await expect(arcs).toHaveCount(1);
  const ends = await arcs.locator('path').last().boundingBox();
  const figure = await window.text.locator('mark', { hasText: '51 percent' }).boundingBox();
  const tea = await window.text.locator('mark', { hasText: '300 cups' }).boundingBox();
  if (!ends || !figure || !tea) throw new Error('The arc is not in the picture.');
  expect(Math.abs(ends.y - figure.y)).toBeLessThan(12);
  expect(Math.abs(ends.y + ends.height - tea.y)).toBeLessThan(12);
  await page.keyboard.press('Escape');
  await expect(arcs).toHaveCount(0);
  await page.keyboard.press('Shift+R');
  await expect(arcs).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Shift+R');
  await expect(arcs).toHaveCount(0);
});

test('a deleted annotation takes its relations with it, and undo brings both back', async ({
  openProject,
}) => {
  const gloss = await openProject();
  const { page, window, dir } = gloss;
  await labelTwo(gloss);
  await page.keyboard.press('r');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('r');
  await expect(page.getByRole('menu', { name: 'How are the two related?' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(listed(gloss)).toHaveCount(1);
  await expect(window.text).toBeFocused();
  await window.expectSelected('Figure 51 percent');
  await page.keyboard.press('Delete');
  await window.expectAnnotations('Claim never left the quay');
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(listed(gloss)).toHaveCount(1);
  await window.waitSaved();
  expect(relationsOn(dir)).toEqual(['never left the quay supports 51 percent']);
});
