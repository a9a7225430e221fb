import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../main/project/project';
import type { Label } from '../../../preload/contract';
import { annotate, article, newProject, now, openedProject } from './fixture';

async function projectWithArticle(): Promise<{ dir: string; project: Project; id: string }> {
  const dir = await newProject();
  const project = await openedProject(dir);
  const { id } = await project.collection.add(article(), { now });
  return { dir, project, id };
}

const place: Label = {
  ...{ id: 'place', name: 'Place', colour: 'teal', shape: 'star', hotkey: 'p' },
  ...{ attributes: [], definition: 'Where.', examples: ['Port Alder'], retired: false },
};

describe('the label scheme', () => {
  test('is changed for good', async () => {
    const { dir, project } = await projectWithArticle();
    const { scheme } = project.view();
    await project.changeScheme({ ...scheme, labels: [place, ...scheme.labels] });
    expect(project.view().scheme.labels[0]).toEqual(place);
    expect(await project.close()).toEqual({ state: 'saved' });
    expect((await openedProject(dir)).view().scheme.labels.map(({ id }) => id)).toEqual([
      ...['place', 'claim', 'figure', 'quote'],
    ]);
  });

  test('keeps what anybody uses, and says how many use it', async () => {
    const { dir, project, id } = await projectWithArticle();
    const added = [annotate('a', 'victory'), annotate('b', 'League'), annotate('c', '44%', 'figure')];
    const relation = {
      id: 'r',
      type: 'answers',
      from: 'a',
      to: 'b',
      creator: 'ana',
      created: now.toISOString(),
    };
    await project.change(id, { added, addedRelations: [relation] });
    await project.close();
    const other = await openedProject(dir, { annotator: 'ben' });
    expect(await other.sets.usage()).toMatchObject({
      labels: { claim: 2, figure: 1 },
      relations: { answers: 1 },
    });
    const { scheme } = other.view();
    const without = (gone: string) => ({
      ...scheme,
      labels: scheme.labels.filter((label) => label.id !== gone),
    });
    await expect(other.changeScheme(without('claim'))).rejects.toThrow(/“Claim”.*2 annotations use it/);
    await expect(other.changeScheme({ ...scheme, relations: [] })).rejects.toThrow(
      /“answers”.*1 relation uses/,
    );
    await other.changeScheme(without('quote'));
    expect(other.view().scheme.labels.map((label) => label.id)).toEqual(['claim', 'figure']);
  });

  test('is refused when two labels could not be told apart', async () => {
    const { project } = await projectWithArticle();
    const { scheme } = project.view();
    const clash = { ...place, hotkey: 'C' };
    const wrong = project.changeScheme({ ...scheme, labels: [...scheme.labels, clash] });
    await expect(wrong).rejects.toThrow(/the key “c”/);
    await expect(
      project.changeScheme({ ...scheme, labels: [place, { ...place, hotkey: 'x' }] }),
    ).rejects.toThrow(/named “place”/);
  });
});

describe('the guidelines', () => {
  test('are a file of the project', async () => {
    const { dir, project } = await projectWithArticle();
    expect(await project.guidelines.read()).toBe('');
    project.guidelines.write('# Claims\n');
    expect(await project.guidelines.read()).toBe('# Claims\n');
    project.guidelines.write('# Claims 🗳️\n');
    await project.saveNow();
    expect(await readFile(join(dir, 'guidelines.md'), 'utf8')).toBe('# Claims 🗳️\n');
    expect(await project.guidelines.read()).toBe('# Claims 🗳️\n');
  });
});

describe('the values of attributes', () => {
  test('come from everybody, most used first, and follow every edit', async () => {
    const { dir, project, id } = await projectWithArticle();
    const said = (annotation: string, words: string, speaker: string) => ({
      ...annotate(annotation, words, 'quote'),
      attributes: { speaker, checkworthy: 1, claimant: 'Holm' },
    });
    await project.change(id, { added: [said('a', 'victory', 'Ruda'), said('b', 'League', 'Ruda')] });
    await project.close();
    const other = await openedProject(dir, { annotator: 'ben' });
    await other.change(id, { added: [said('c', '44%', 'Holm')] });
    expect(await other.sets.values(['speaker'])).toEqual(['Ruda', 'Holm']);
    await other.change(id, { added: [said('c', '44%', '__proto__')] });
    expect(await other.sets.values(['speaker'])).toEqual(['Ruda', '__proto__']);
    expect(await other.sets.values(['speaker', 'claimant'])).toEqual(['Holm', 'Ruda', '__proto__']);
    await other.change(id, { removed: ['c'] });
    expect(await other.sets.values(['speaker'])).toEqual(['Ruda']);
  });
});
