import { expect, test } from 'vitest';
import { labelPlaces } from '../../../main/project/label-places';
import { findAll } from '../../../preload/contract';
import { annotate, article, newProject, now, openedProject, text } from './fixture';

const query = { text: 'claims', matchCase: false, wholeWord: false, regularExpression: false };

test('labels places in several documents and answers with edits that undo and redo them', async () => {
  const project = await openedProject(await newProject());
  const texts = [text, `Again: ${text}`];
  const places: { document: string; spans: { start: number; end: number }[] }[] = [];
  for (const each of texts) {
    const { id } = await project.collection.add(article({ text: each }), { now });
    places.push({ document: id, spans: findAll(each, query) });
  }
  const [first = ''] = project.documents();
  await project.change(first, { added: [annotate('there', 'claims'), annotate('other', 'claims', 'quote')] });
  const { changes, summaries } = await labelPlaces(project, 'claim', places);
  expect(changes.map(({ document, added }) => [document, added.length])).toEqual([[places[1]?.document, 1]]);
  expect(summaries).toMatchObject([{ id: places[1]?.document, counts: { claim: 1 } }]);
  expect(changes[0]?.added[0]).toMatchObject({ creator: 'ana', fragments: [{ exact: 'claims' }] });
});

test('spaces at the edges are left out, characters stay whole, and a place is labelled once', async () => {
  const project = await openedProject(await newProject());
  const { id } = await project.collection.add(article(), { now });
  const ballot = text.indexOf('🗳️');
  const spans = [
    { start: ballot - 1, end: ballot + 1 },
    { start: ballot, end: ballot + 3 },
    { start: ballot - 1, end: ballot },
  ];
  const { changes } = await labelPlaces(project, 'quote', [{ document: id, spans }]);
  expect(changes.flatMap(({ added }) => added.map(({ fragments }) => fragments[0]?.exact))).toEqual(['🗳️']);
});

test('a label that is not there and a place outside the text are refused', async () => {
  const project = await openedProject(await newProject());
  const { id } = await project.collection.add(article(), { now });
  const places = [{ document: id, spans: [{ start: 0, end: text.length + 1 }] }];
  await expect(labelPlaces(project, 'nothing', [])).rejects.toMatchObject({ code: 'bad-input' });
  await expect(labelPlaces(project, 'claim', places)).rejects.toMatchObject({ code: 'bad-input' });
});
