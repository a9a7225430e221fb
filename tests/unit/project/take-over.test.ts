import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf, sound } from '../../../main/formats/entries';
import { importFiles } from '../../../main/import';
import { takeOverAnnotations } from '../../../main/new-version';
import type { Project } from '../../../main/project/project';
import { validateProject } from '../../../main/project/validate';
import type { Annotation, Relation } from '../../../preload/contract';
import { annotate, article, json, newProject, now, openedProject, temporaryFolder, text } from './fixture';

const changed = text
  .replace('with 51 percent', 'with 52 percent')
  .replace('“We won 🗳️ it,” she said.\n', '')
  .concat('The count goes on.\n');

const relation = (id: string, from: string, to: string): Relation => ({
  id,
  type: 'answers',
  from,
  to,
  creator: 'ana',
  created: now.toISOString(),
});

const words = (list: readonly Annotation[]): string[] =>
  list.map(({ id, fragments }) => `${id} ${fragments[0]?.exact}`);

/** A project in which ana and ben have annotated an article, and its new version, which nobody has. */
async function annotated(): Promise<{ dir: string; project: Project; from: string; to: string }> {
  const dir = await newProject();
  const project = await openedProject(dir);
  const from = (await project.collection.add(article(), { now })).id;
  const types = { ...project.view().scheme, relations: [{ id: 'answers', name: 'answers' }] };
  await project.changeScheme(types);
  await project.change(from, {
    added: [
      annotate('figure', '51 percent', 'figure'),
      annotate('quote', '“We won 🗳️ it,”', 'quote'),
      annotate('league', 'The League says 44%', 'claim'),
      annotate('cheer', 'cafe\u0301 cheered', 'claim'),
    ],
    addedRelations: [relation('kept', 'league', 'cheer'), relation('waits', 'quote', 'figure')],
  });
  await project.setNote(from, 'To be asked about.');
  await project.changeAnnotator('ben');
  await project.change(from, {
    added: [annotate('ben-44', '44%', 'figure'), annotate('ben-won', 'won', 'claim')],
  });
  await project.setStatus(from, 'done');
  await project.changeAnnotator('ana');
  const to = (await project.collection.add(article({ text: changed }), { now })).id;
  return { dir, project, from, to };
}

test('everyone’s annotations come with the new version, exact, moved or as orphans', async () => {
  const { dir, project, from, to } = await annotated();
  const taken = await takeOverAnnotations(project, from, to);
  expect(taken).toEqual({ exact: 3, moved: 1, orphan: 2, annotators: ['ana', 'ben'] });
  expect(project.documents()).toEqual([to]);
  expect(project.view().documents[0]).toMatchObject({ id: to, unsettled: 2, outlet: 'The Alder Post' });

  const { set, document } = await project.read(to);
  expect(document).toMatchObject({ replaces: from, text: changed });
  expect(words(set.annotations)).toEqual([
    'figure 52 percent',
    'league The League says 44%',
    'cheer cafe\u0301 cheered',
  ]);
  expect(set.relations.map(({ id }) => id)).toEqual(['kept']);
  expect(set.note).toBe('To be asked about.');
  const told = set.unsettled.map(({ anchor, annotation, relations }) => [
    anchor,
    annotation.id,
    relations.length,
  ]);
  expect(told).toEqual([
    ['moved', 'figure', 0],
    ['orphan', 'quote', 1],
  ]);
  const ben = await project.readSet('ben', to);
  expect(words(ben?.annotations ?? [])).toEqual(['ben-44 44%']);
  expect(ben).toMatchObject({
    status: 'in-progress',
    unsettled: [{ anchor: 'orphan', annotation: { id: 'ben-won' } }],
  });

  await project.close();
  expect((await validateProject(dir)).problems).toEqual([]);
  const again = await openedProject(dir);
  expect((await again.read(to)).set).toEqual(set);
  expect((await again.versions.earlier(to))?.text).toBe(text);
  expect(await again.sets.usage()).toMatchObject({ labels: { quote: 1, claim: 3, figure: 2 } });
});

test('an export tells of the orphans that it has no place for', async () => {
  const { project, from, to } = await annotated();
  await takeOverAnnotations(project, from, to);
  const [entry] = await entriesOf(project, await project.readDocument(to), { annotators: ['ana'] });
  if (!entry) throw new Error('There is an entry.');
  expect(sound(entry)).toMatchObject({
    mismatched: 0,
    losses: [{ annotation: 'quote', feature: 'unsettled', dropped: true }],
  });
});

test('an orphan is settled with its relations, and that is undone', async () => {
  const { project, from, to } = await annotated();
  await takeOverAnnotations(project, from, to);
  const { set } = await project.read(to);
  const orphan = set.unsettled.find(({ anchor }) => anchor === 'orphan');
  if (!orphan) throw new Error('There is an orphan.');
  const placed = {
    ...annotate('quote', 'The count goes on.', 'quote', changed),
    note: orphan.annotation.note,
  };
  const settled = await project.change(to, {
    added: [placed],
    addedRelations: orphan.relations,
    settled: ['quote', 'figure'],
  });
  expect(settled.unsettled).toBe(0);
  expect((await project.read(to)).set).toMatchObject({
    unsettled: [],
    relations: [{ id: 'kept' }, { id: 'waits' }],
  });
  await project.change(to, { removed: ['quote'], unsettled: set.unsettled });
  expect((await project.read(to)).set).toEqual({ ...set, relations: set.relations });
});

test('taking over is undone, and done again', async () => {
  const { dir, project, from, to } = await annotated();
  const before = { from: (await project.read(from)).set, to: (await project.read(to)).set };
  const ben = await project.readSet('ben', from);
  await takeOverAnnotations(project, from, to);
  expect(await project.versions.giveBack(to)).toBe(from);
  expect((await project.read(from)).set).toEqual(before.from);
  expect((await project.read(to)).set).toEqual(before.to);
  expect(await project.readSet('ben', from)).toEqual(ben);
  expect((await project.readDocument(to)).replaces).toBeUndefined();
  await takeOverAnnotations(project, from, to);
  expect((await project.read(to)).set.annotations).toHaveLength(3);
  await project.close();
  expect((await validateProject(dir)).problems).toEqual([]);
});

test('when the work is stopped nothing is changed', async () => {
  const { project, from, to } = await annotated();
  const before = (await project.read(to)).set;
  await expect(takeOverAnnotations(project, from, to, () => {}, AbortSignal.abort())).rejects.toThrow(
    'stopped',
  );
  expect(project.documents()).toHaveLength(2);
  expect((await project.read(to)).set).toEqual(before);
});

test('orphans stay orphans through a third version, with places to choose from', async () => {
  const { project, from, to } = await annotated();
  await takeOverAnnotations(project, from, to);
  const third = `${changed}“We won 🗳️ it,” she said again.\n`;
  const last = (await project.collection.add(article({ text: third }), { now })).id;
  await takeOverAnnotations(project, to, last);
  const { unsettled } = (await project.read(last)).set;
  expect(unsettled.map(({ anchor, annotation }) => [anchor, annotation.id])).toEqual([
    ['moved', 'figure'],
    ['orphan', 'quote'],
  ]);
  expect(unsettled[0]?.annotation.fragments[0]?.exact).toBe('51 percent');
  const [place] = unsettled[1]?.candidates[0] ?? [];
  expect(third.slice(place?.start, place?.end)).toBe('“We won 🗳️ it,”');
  expect(unsettled[1]?.relations).toHaveLength(1);
});

test('an import tells of an article that came in before, and takes its place when asked to', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'storm.txt');
  const dir = await newProject();
  const project = await openedProject(dir);
  await writeFile(file, text);
  await importFiles(project, [file]);
  const [first = ''] = project.documents();
  await project.change(first, { added: [annotate('a', 'The League says 44%')] });

  await writeFile(file, changed);
  const beside = await importFiles(project, [file]);
  expect(beside.versions).toMatchObject([{ file, earlier: first }]);
  expect(project.documents()).toHaveLength(2);
  await project.collection.remove([beside.imported[0]?.document ?? '']);

  const instead = await importFiles(project, [file], { update: true });
  expect(instead).toMatchObject({
    problems: [],
    versions: [],
    updated: [{ file, earlier: first, exact: 1, orphan: 0 }],
  });
  expect(project.documents()).toEqual([instead.imported[0]?.document]);
  expect(await json(dir, `removed/${first}/documents/${first}.json`)).toMatchObject({ text });

  await writeFile(
    file,
    'Quite another story has the same name.\nNothing in it was ever read before by anyone.\n',
  );
  const other = await importFiles(project, [file], { update: true });
  expect(other).toMatchObject({ versions: [], updated: [], imported: [{ file }] });
});
