import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../main/project/project';
import { answer, type LearnRequest } from '../../../main/suggest/learn/learner';
import { Learning } from '../../../main/suggest/learning';
import { type Annotation, nothingLearned, type Rejection } from '../../../preload/contract';
import { annotationAt, article, json, newProject, now, openedProject } from '../project/fixture';

const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
const text = words.join(' ');

/** So many decisions in the project's document: what has a figure in it was kept, the rest rejected. */
async function decide(project: Project, document: string, from: number, to: number): Promise<void> {
  const added: Annotation[] = [];
  const addedRejections: Rejection[] = [];
  for (let at = from; at < to; at++) {
    const start = text.indexOf(`word${at}`);
    const one = annotationAt(`a${at}`, text, start, start + `word${at}`.length);
    const features = { 'has a figure': at % 2 };
    const said = { version: '1', score: 0.5, features };
    if (at % 2 === 1) added.push({ ...one, origin: { kind: 'suggester', name: 'claims', ...said } });
    else {
      const { label, fragments, created } = one;
      addedRejections.push({ label, fragments, created, suggester: 'claims', ...said });
    }
  }
  await project.change(document, { added, addedRejections });
}

async function learningIn(dir: string) {
  const project = await openedProject(dir);
  const { id } =
    project.documents().length > 0
      ? { id: project.documents()[0] ?? '' }
      : await project.collection.add(article({ text }), { now });
  let times = 0;
  const learning = new Learning(project, () => times++);
  return { project, id, learning, learned: () => times };
}

describe('learning in a project', () => {
  test('waits for twenty decisions, then for ten more each time', async () => {
    const { project, id, learning, learned } = await learningIn(await newProject());
    await decide(project, id, 0, 18);
    await learning.learnIfDue();
    expect(learned()).toBe(0);
    await decide(project, id, 18, 24);
    await learning.learnIfDue();
    expect(learned()).toBe(1);
    await decide(project, id, 24, 30);
    await learning.learnIfDue();
    expect(learned()).toBe(1);
    await decide(project, id, 30, 36);
    await learning.learnIfDue();
    expect(learned()).toBe(2);
  });

  test('is kept in the project, by the annotator’s name', async () => {
    const dir = await newProject();
    const { project, id, learning } = await learningIn(dir);
    await decide(project, id, 0, 40);
    await learning.learnIfDue();
    await project.close();
    expect(await json(dir, 'suggest/ana.json')).toMatchObject({
      schemaVersion: 1,
      decisions: 40,
      suggesters: { claims: { examples: 40, kept: 20, weights: [{ feature: 'has a figure' }] } },
    });
    const again = await openedProject(dir);
    const { suggesters } = await again.lessons.learned.read();
    expect(suggesters.claims?.weights[0]?.weight).toBeGreaterThan(0.5);
  });

  test('forgets when it is told to, and learns only from what comes after', async () => {
    const { project, id, learning } = await learningIn(await newProject());
    await decide(project, id, 0, 40);
    await learning.learnIfDue();
    const before = await project.lessons.learned.read();
    learning.put({ ...nothingLearned, since: '2031-05-05T00:00:00.000Z' });
    await learning.learnIfDue();
    expect((await project.lessons.learned.read()).suggesters).toEqual({});
    learning.put(before);
    expect((await learning.report()).model).toEqual(before);
  });

  test('sets a broken file aside and learns anew', async () => {
    const dir = await newProject();
    const first = await learningIn(dir);
    await decide(first.project, first.id, 0, 40);
    await first.learning.learnIfDue();
    await first.project.close();
    await writeFile(join(dir, 'suggest/ana.json'), '{"schemaVersion": 1, "suggesters"');
    const { project, learning, learned } = await learningIn(dir);
    expect((await project.lessons.learned.read()).suggesters).toEqual({});
    expect(project.view().problems).toMatchObject([
      { file: 'suggest/ana.json', message: expect.stringContaining('set aside') },
    ]);
    await learning.learnIfDue();
    expect(learned()).toBe(1);
  });

  test('goes to a report that can be read', async () => {
    const { project, id, learning } = await learningIn(await newProject());
    await decide(project, id, 0, 40);
    const { suggesters } = await learning.report();
    expect(suggesters).toMatchObject([
      {
        suggester: 'claims',
        labels: ['claim'],
        decisions: 40,
        kept: 20,
      },
    ]);
    const { model, curves } = await learning.curves();
    expect(Object.keys(model.suggesters)).toEqual(['claims']);
    expect(curves.claims?.verdict).toMatchObject({ kind: 'rising', more: 40 });
  });

  test('reads an article that was annotated by hand once, and works out curves once, until something is decided', async () => {
    const asked: string[] = [];
    const project = await openedProject(await newProject());
    const { id } = await project.collection.add(article({ text }), { now });
    const ask = (request: LearnRequest) => {
      asked.push(`${request.want} ${request.articles.length} ${request.matched.length}`);
      return answer(request);
    };
    const learning = new Learning(project, () => {}, ask);
    await project.change(id, { added: [annotationAt('hand', text, 0, 5)] });
    await learning.report();
    await learning.curves();
    await learning.curves();
    expect(asked.splice(0)).toEqual(['report 1 0', 'curves 0 1']);
    await project.change(id, { added: [annotationAt('more', text, 6, 11)] });
    await learning.curves();
    expect(asked).toEqual(['curves 1 0']);
    learning.close();
  });
});
