import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnotationSet, fragmentAt, ProjectFile } from '../../preload/contract';
import { expect, makeProject, test } from './app';
import { harbour } from './articles';
import { documentsOn, setsOn } from './project-files';

test('an attribute can be another annotation, picked in the text; a project can have relations of its own', async ({
  folder,
  launch,
}) => {
  const dir = makeProject(join(folder, 'project'), { 'harbour.txt': harbour });
  const path = join(dir, 'gloss.json');
  const project = ProjectFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const labels = project.scheme.labels.map((label) =>
    label.id === 'claim' ? { ...label, attributes: [{ name: 'evidence', type: 'span' }] } : label,
  );
  const relations = [{ id: 'denies', name: 'denies' }];
  writeFileSync(path, JSON.stringify({ ...project, scheme: { labels, relations } }));

  const { page, window } = await launch({ open: dir });
  await window.label('51 percent', '2');
  await window.label('never left the quay', '1');
  await page.keyboard.press('i');
  await expect(window.inspector.getByRole('button', { name: 'Evidence: pick an annotation' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Select the annotation for evidence.')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await window.expectSelected('Figure 51 percent');
  await page.keyboard.press('Enter');
  await window.expectSelected('Claim never left the quay');
  await expect(window.inspector.getByRole('button', { name: 'Evidence: 51 percent' })).toBeVisible();
  await page.getByRole('textbox', { name: /^Text of / }).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(window.inspector.getByRole('list', { name: 'Relations' })).toContainText('denies');
  await window.waitSaved();
  const [set] = setsOn(dir);
  const [figure, claim] = set?.annotations ?? [];
  expect(claim?.attributes).toEqual({ evidence: figure?.id });
  expect(set?.relations).toMatchObject([{ type: 'denies', from: claim?.id, to: figure?.id }]);

  await window.inspector.getByRole('list', { name: 'Relations' }).getByRole('button').first().click();
  await window.expectSelected('Claim never left the quay');
  await window.inspector.getByRole('button', { name: 'Clear evidence' }).click();
  await expect(window.inspector.getByRole('button', { name: 'Evidence: pick an annotation' })).toBeVisible();
});

test('ten thousand annotations are a list of which only what is in view is in the page', async ({
  folder,
  launch,
}) => {
  // A hundred lines of a hundred boats: what Playwright does while it waits takes minutes on ten thousand lines.
  const boats = (line: number) =>
    Array.from({ length: 100 }, (_, at) => `Boat ${line * 100 + at} stayed in.`);
  const text = Array.from({ length: 100 }, (_, line) => boats(line).join(' ')).join('\n');
  const dir = makeProject(join(folder, 'project'), { 'boats.txt': text });
  const [document] = documentsOn(dir);
  if (!document) throw new Error('There is no document.');
  const now = '2031-05-03T09:00:00.000Z';
  const starts = [...document.text.matchAll(/Boat \d+/g)];
  const set: AnnotationSet = {
    schemaVersion: 1,
    offsetUnit: 'utf-16',
    document: document.id,
    textSha256: document.textSha256,
    annotator: 'ana',
    status: 'in-progress',
    annotations: starts.map(({ 0: words, index }, at) => ({
      id: `a${at}`,
      label: 'claim',
      fragments: [fragmentAt(document.text, { start: index, end: index + words.length })],
      attributes: {},
      note: '',
      origin: { kind: 'hand' },
      creator: 'ana',
      created: now,
      modified: now,
    })),
    relations: [],
    note: '',
    unsettled: [],
    rejected: [],
  };
  mkdirSync(join(dir, 'annotations', 'ana'), { recursive: true });
  writeFileSync(join(dir, 'annotations', 'ana', `${document.id}.json`), JSON.stringify(set));

  const { page, window } = await launch({ open: dir });
  const list = window.inspector.getByRole('list', { name: 'Annotations in text order' });
  await expect(window.inspector.getByRole('heading')).toContainText('10,000 annotations');
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '10000');
  expect(await window.cards.count()).toBeLessThan(60);
  await window.cards.first().focus();
  await page.keyboard.press('End');
  await window.expectSelected('Claim Boat 9999');
  await expect(window.selectedCard).toBeFocused();
  await expect(list.locator('[aria-posinset="10000"]')).toBeVisible();
  expect(await window.cards.count()).toBeLessThan(60);
  await page.keyboard.press('Enter');
  await expect(window.inspector.getByLabel('Claimant', { exact: true })).toBeFocused();
  await page.keyboard.type('the harbour master');
  await page.keyboard.press('Escape');
  await window.waitSaved();
  expect(setsOn(dir)[0]?.annotations.at(-1)?.attributes).toEqual({ claimant: 'the harbour master' });
});
