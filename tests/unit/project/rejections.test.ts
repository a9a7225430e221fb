import { expect, test } from 'vitest';
import { takeOverAnnotations } from '../../../main/new-version';
import { validateProject } from '../../../main/project/validate';
import { fragmentAt, type Rejection, rejectionKey } from '../../../preload/contract';
import { article, newProject, now, openedProject } from './fixture';

const text = 'They won 44% of it.\nNobody counted the 🗳️ votes again.\n';

function rejection(words: string, label = 'figure', within = text): Rejection {
  const start = within.indexOf(words);
  return {
    label,
    fragments: [fragmentAt(within, { start, end: start + words.length })],
    suggester: 'figures',
    version: '1',
    score: 0.7,
    features: { 'has a unit': 1 },
    created: now.toISOString(),
  };
}

test('a rejected suggestion is kept in the set’s file, and can be taken back', async () => {
  const dir = await newProject();
  const project = await openedProject(dir);
  const { id } = await project.collection.add(article({ text }), { now });
  const [share, votes] = [rejection('44%'), rejection('the 🗳️ votes')];
  await project.change(id, { addedRejections: [share, votes] });
  await project.change(id, { removedRejections: [rejectionKey(votes)] });
  await project.close();
  expect((await validateProject(dir)).problems).toEqual([]);
  const { set } = await (await openedProject(dir)).read(id);
  expect(set).toMatchObject({ status: 'new', rejected: [share] });
});

test('one that does not fit the text is refused', async () => {
  const project = await openedProject(await newProject());
  const { id } = await project.collection.add(article({ text }), { now });
  const wrong = project.change(id, { addedRejections: [rejection('44%', 'figure', `Now ${text}`)] });
  await expect(wrong).rejects.toMatchObject({ code: 'bad-input' });
  expect((await project.read(id)).set.rejected).toEqual([]);
});

test('it goes with its words into a new version of the article, and is gone with them', async () => {
  const project = await openedProject(await newProject());
  const { id } = await project.collection.add(article({ text }), { now });
  await project.change(id, { addedRejections: [rejection('44%'), rejection('votes')] });
  const changed = 'The office has counted.\nThey won 44% of it.\n';
  const { id: next } = await project.collection.add(article({ text: changed }), { now });
  await takeOverAnnotations(project, id, next);
  const after = (await project.read(next)).set.rejected;
  expect(after).toEqual([rejection('44%', 'figure', changed)]);
  await project.versions.giveBack(next);
  expect((await project.read(id)).set.rejected).toHaveLength(2);
  expect((await project.read(next)).set.rejected).toEqual([]);
});
