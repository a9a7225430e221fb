import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../../preload/contract';
import { annotate, article, newProject, now, openedProject } from './fixture';

async function begun() {
  const dir = await newProject();
  const problems: Problem[] = [];
  const project = await openedProject(dir, { onProblem: (problem) => problems.push(problem) });
  const { id } = await project.collection.add(article(), { now });
  await project.change(id, { added: [annotate('a', 'Mayor')] });
  await project.saveNow();
  const folder = join(dir, 'annotations', 'ana');
  return { dir, project, id, problems, folder, file: join(folder, `${id}.json`) };
}

const aside = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.includes('.changed-elsewhere-'));

it('keeps aside what another program wrote into a set, says so once, and saves ours', async () => {
  const { project, id, problems, folder, file } = await begun();
  const theirs = (await readFile(file, 'utf8')).replace('"note":""', '"note":"from the other computer"');
  await writeFile(`${file}.new`, theirs);
  await rename(`${file}.new`, file);
  await project.change(id, { added: [annotate('b', '51 percent', 'figure')] });
  await project.saveNow();
  await project.setNote(id, 'more');
  await project.saveNow();
  const [kept, ...others] = await aside(folder);
  expect(others).toEqual([]);
  expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe(theirs);
  expect(problems).toEqual([
    { file: `annotations/ana/${id}.json`, message: expect.stringContaining(`kept beside it as ${kept}`) },
  ]);
  const ours: { annotations: { id: string }[] } = JSON.parse(await readFile(file, 'utf8'));
  expect(ours.annotations.map((one) => one.id)).toEqual(['a', 'b']);
});

it('keeps a broken file of another program too', async () => {
  const { project, id, folder, file } = await begun();
  await writeFile(file, '<<<<<<< conflict');
  await project.setNote(id, 'more');
  await project.saveNow();
  const [kept = ''] = await aside(folder);
  expect(await readFile(join(folder, kept), 'utf8')).toBe('<<<<<<< conflict');
});

it('does not mind a file that was only touched, or written anew with the same contents', async () => {
  const { project, id, problems, folder, file } = await begun();
  await utimes(file, new Date(), new Date(0));
  await project.setNote(id, 'one');
  await project.saveNow();
  await writeFile(`${file}.new`, await readFile(file));
  await rename(`${file}.new`, file);
  await project.setNote(id, 'two');
  await project.saveNow();
  expect(await aside(folder)).toEqual([]);
  expect(problems).toEqual([]);
});

it('says that a set which another program removed was saved again', async () => {
  const { project, id, problems, file } = await begun();
  await rm(file);
  await project.setNote(id, 'more');
  await project.saveNow();
  expect(await readFile(file, 'utf8')).toContain('"note": "more"');
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('removed')]);
});

it('keeps aside a scheme, an article and guidelines that another program changed', async () => {
  const { dir, project, id, problems } = await begun();
  await project.guidelines.read();
  await writeFile(join(dir, 'guidelines.md'), 'Theirs');
  await project.guidelines.write('Ours');
  for (const name of ['gloss.json', `documents/${id}.json`]) {
    const text = await readFile(join(dir, name), 'utf8');
    await writeFile(join(dir, name), text.replace(/"title": "[^"]*"/, '"title": "Theirs, and longer"'));
  }
  const { scheme } = project.view();
  await project.changeScheme({ ...scheme, labels: [...scheme.labels].reverse() });
  await project.editMetadata(id, { outlet: 'Ours' });
  await project.saveNow();
  expect(problems.map(({ file }) => file).sort()).toEqual(
    ['gloss.json', `documents/${id}.json`, 'guidelines.md'].sort(),
  );
  for (const folder of [dir, join(dir, 'documents')]) {
    for (const name of await aside(folder))
      expect(await readFile(join(folder, name), 'utf8')).toContain('Theirs');
  }
  expect((await aside(dir)).length + (await aside(join(dir, 'documents'))).length).toBe(3);
  expect(await readFile(join(dir, 'guidelines.md'), 'utf8')).toBe('Ours');
});
