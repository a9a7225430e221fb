import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LabelScheme } from '../../preload/contract';
import { expectAccessible } from './accessible';
import { expect, test, writeFiles } from './app';
import { harbour, lighthouse } from './articles';
import { annotationsOn, documentsOn, setsOn } from './project-files';

/** A line as doccano writes it: offsets in code points, relations by the entities' ids, nobody named. */
function doccano(text: string, spans: readonly (readonly [words: string, label: string])[]): string {
  const entities = spans.map(([words, label], at) => {
    const start_offset = Array.from(text.slice(0, text.indexOf(words))).length;
    return { id: at + 1, start_offset, end_offset: start_offset + Array.from(words).length, label };
  });
  const relations = [{ id: 1, from_id: 1, to_id: 2, type: 'spoken by' }];
  return `${JSON.stringify({ text, entities, relations })}\n`;
}

const keeper = doccano(lighthouse, [
  ['80 years', 'DURATION'],
  ['the keeper', 'PERSON'],
  ['"It was time,"', 'Quote'],
  ['The lamp', 'THING'],
]);

function labelsOn(dir: string): string[] {
  const { scheme } = JSON.parse(readFileSync(join(dir, 'gloss.json'), 'utf8'));
  return LabelScheme.parse(scheme).labels.map(({ id }) => id);
}

test('labels that the project does not have are added, mapped or left out, and all of it is undone at once', async ({
  folder,
  openProject,
}) => {
  const files = writeFiles(join(folder, 'more'), { 'keeper.jsonl': keeper });
  const { page, window, dir } = await openProject();
  await window.drop({ files: [join(files, 'keeper.jsonl')] });
  await expect(window.dialog).toContainText('4 annotations in 1 document');
  await expect(window.dialog).toContainText('3 labels are new to this project');
  const rows = window.dialog.getByRole('list', { name: 'New labels' }).getByRole('listitem');
  await expect(rows).toHaveText([/DURATION\s*1 annotation/, /PERSON\s*1 annotation/, /THING\s*1 annotation/]);
  await expectAccessible(page);
  // By keyboard: as a figure, left out, and the third one stays added.
  for (const [at, downs, wanted] of [
    [0, 3, 'Take it as Figure'],
    [2, 1, 'Leave its annotations out'],
  ] as const) {
    await rows.nth(at).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: 'Add it to the labels' })).toBeFocused();
    for (let down = 0; down < downs; down++) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { name: wanted })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows.nth(at).getByRole('button')).toContainText(wanted);
  }
  const name = window.dialog.getByRole('textbox', { name: 'Annotator' });
  await expect(name).toHaveValue('imported');
  await name.fill('not a name');
  await expect(window.dialog.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await name.fill('ana');
  await window.dialog.getByRole('button', { name: 'Add', exact: true }).click();

  await expect(window.dialog).toContainText('1 article and 3 annotations added');
  await expect(window.dialog.getByRole('region', { name: 'Annotators' })).toContainText('ana: 3 annotations');
  await expect(window.dialog).toContainText('1 annotation of “THING” was left out, as you chose');
  await expectAccessible(page);
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  await window.expectOpen('keeper.jsonl, line 1');
  await window.expectAnnotations('Figure 80 years', 'Quote "It was time,"', 'PERSON the keeper');
  await window.waitSaved();
  expect(labelsOn(dir)).toEqual(['claim', 'figure', 'quote', 'PERSON']);
  const kept = ['figure 80 years', 'quote "It was time,"', 'PERSON the keeper'];
  expect(annotationsOn(dir)).toEqual(kept);
  expect(setsOn(dir)[0]?.relations).toMatchObject([{ type: 'spoken by' }]);

  await page.keyboard.press('Control+z');
  await expect(window.articles).toHaveCount(1);
  await expect.poll(() => labelsOn(dir)).toEqual(['claim', 'figure', 'quote']);
  expect(documentsOn(dir)).toHaveLength(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(window.articles).toHaveCount(2);
  await expect.poll(() => labelsOn(dir)).toEqual(['claim', 'figure', 'quote', 'PERSON']);
  expect(annotationsOn(dir)).toEqual(kept);
  await window.openArticle('keeper.jsonl, line 1');
  await window.expectAnnotations('Figure 80 years', 'Quote "It was time,"', 'PERSON the keeper');
});

test('annotations of an article that is there already are added to it, and undone without losing it', async ({
  folder,
  openProject,
}) => {
  const annotation = (label: string, text: string) => {
    const start = harbour.indexOf(text);
    return { id: `${label} ${text}`, label, start, end: start + text.length, text };
  };
  const line = (annotator: string | null, ...annotations: object[]) =>
    JSON.stringify({ offsetUnit: 'utf-16', title: 'H', text: harbour, annotator, annotations });
  const files = writeFiles(join(folder, 'more'), {
    'harbour.jsonl': [
      line('ana', annotation('figure', '1,200'), annotation('claim', 'nobody missed it')),
      line('ben', annotation('claim', 'The ferry ran twice')),
      line(null, annotation('quote', 'We had no wind')),
      '',
    ].join('\n'),
  });
  const { page, window, dir } = await openProject();
  await window.label('51 percent', '2');
  await window.stubDialogs({ open: [join(files, 'harbour.jsonl')] });
  await window.menu('articles.files');
  await expect(window.dialog).toContainText('Those of whom the file names: ana, ben');
  await expect(window.dialog.getByRole('textbox', { name: 'Where it names nobody' })).toHaveValue('imported');
  await expectAccessible(page);
  await window.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(window.dialog).toContainText('4 annotations added');
  await expect(window.dialog).toContainText('You annotate as ana.');
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(window.articles).toHaveCount(1);
  const all = ['Figure 51 percent', 'Figure 1,200', 'Claim nobody missed it'];
  await window.expectAnnotations(...all);
  await window.waitSaved();
  expect(annotationsOn(dir, 'ben')).toEqual(['claim The ferry ran twice']);
  expect(annotationsOn(dir, 'imported')).toEqual(['quote We had no wind']);

  await page.keyboard.press('Control+z');
  await window.expectAnnotations('Figure 51 percent');
  await expect(window.articles).toHaveCount(1);
  await expect
    .poll(() => [annotationsOn(dir), annotationsOn(dir, 'ben')])
    .toEqual([['figure 51 percent'], []]);
  await page.keyboard.press('Control+Shift+z');
  await window.expectAnnotations(...all);
  await expect.poll(() => annotationsOn(dir, 'imported')).toEqual(['quote We had no wind']);
  // What was done before the import is still undone after it.
  await page.keyboard.press('Control+z');
  await window.expectAnnotations('Figure 51 percent');
  await page.keyboard.press('Control+z');
  await window.expectAnnotations();
});

test('a folder of brat files, and a doubtful file beside a dataset, are looked at together', async ({
  folder,
  openProject,
}) => {
  const start = lighthouse.indexOf('The lamp');
  const brat = writeFiles(join(folder, 'brat'), {
    'lamp.txt': lighthouse,
    'lamp.ann': `T1\tThing ${start} ${start + 8}\tThe lamp\n`,
  });
  const files = writeFiles(join(folder, 'more'), {
    'boats.csv': 'title,text\nBoat,The boat came home at noon.',
  });
  const { page, window } = await openProject();
  await window.drop({ files: [brat, join(files, 'boats.csv')] });
  const list = window.dialog.getByRole('listbox', { name: 'Doubtful files' });
  await expect(list.getByRole('option')).toHaveText([/Annotations\s*1 dataset/, /boats\.csv\s*table/]);
  await expect(window.dialog).toContainText('1 label is new to this project');
  await expectAccessible(page);
  await list.getByRole('option', { name: 'boats.csv' }).click();
  await expect(window.dialog.getByRole('table')).toContainText('The boat came home');
  await window.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(window.dialog).toContainText('2 articles and 1 annotation added');
  await expect(window.dialog).toContainText('imported: 1 annotation');
  await window.dialog.getByRole('button', { name: 'Undo this import' }).click();
  await expect(window.articles).toHaveCount(1);
});
