import { expect, test } from 'vitest';
import type { Project } from '../../../main/project/project';
import type { Relation } from '../../../preload/contract';
import { annotate, article, newProject, now, openedProject } from './fixture';

function relation(id: string, from: string, to: string): Relation {
  return { id, type: 'supports', from, to, creator: 'ana', created: now.toISOString() };
}

async function projectWith(
  ids: readonly string[],
): Promise<{ dir: string; project: Project; documents: string[] }> {
  const dir = await newProject();
  const project = await openedProject(dir);
  const documents: string[] = [];
  for (const id of ids) {
    documents.push(
      (await project.collection.add(article({ text: `${id} claims victory and 44%.` }), { now })).id,
    );
  }
  return { dir, project, documents };
}

test('relations and the note on a document are there after reopening', async () => {
  const { dir, project, documents } = await projectWith(['One']);
  const [id = ''] = documents;
  const added = [
    annotate('a', 'victory', 'claim', 'One claims victory and 44%.'),
    annotate('b', '44%', 'figure', 'One claims victory and 44%.'),
  ];
  await project.change(id, { added, addedRelations: [relation('r', 'a', 'b'), relation('s', 'b', 'a')] });
  await project.change(id, { removedRelations: ['s'] });
  await project.setNote(id, 'Ask the council.');
  await project.close();
  const { set } = await (await openedProject(dir)).read(id);
  expect(set).toMatchObject({ relations: [relation('r', 'a', 'b')], note: 'Ask the council.' });
});

test('a relation to what is no annotation of the article is refused, and goes with its annotation', async () => {
  const { project, documents } = await projectWith(['One']);
  const [id = ''] = documents;
  const added = [
    annotate('a', 'victory', 'claim', 'One claims victory and 44%.'),
    annotate('b', '44%', 'figure', 'One claims victory and 44%.'),
  ];
  const wrong = project.change(id, { added, addedRelations: [relation('r', 'a', 'nobody')] });
  await expect(wrong).rejects.toMatchObject({ code: 'bad-input' });
  expect((await project.read(id)).set.annotations).toEqual([]);
  await project.change(id, { added, addedRelations: [relation('r', 'a', 'b')] });
  await project.change(id, { removed: ['b'] });
  expect((await project.read(id)).set.relations).toEqual([]);
});

test('edits of many documents are made together or not at all', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `N${index}`);
  const { project, documents } = await projectWith(names);
  const changes = documents.map((document, index) => ({
    document,
    added: [annotate(`a${index}`, 'victory', 'claim', `N${index} claims victory and 44%.`)],
  }));
  const misfit = { document: documents[0] ?? '', added: [annotate('x', 'League')] };
  await expect(project.changeMany([...changes, misfit])).rejects.toMatchObject({ code: 'bad-input' });
  expect(project.view().documents.every(({ counts }) => counts.claim === undefined)).toBe(true);
  const summaries = await project.changeMany(changes);
  expect(summaries.map(({ counts }) => counts)).toEqual(names.map(() => ({ claim: 1 })));
});

test('two edits of one document in one go build on each other', async () => {
  const { project, documents } = await projectWith(['One']);
  const [document = ''] = documents;
  const added = [annotate('a', 'victory', 'claim', 'One claims victory and 44%.')];
  const [summary] = await project.changeMany([
    { document, added },
    { document, removed: ['a'] },
  ]);
  expect(summary).toMatchObject({ counts: {} });
});
