import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contribute, withdraw } from '../../../main/formats/contribution';
import { importFiles } from '../../../main/import';
import { Project } from '../../../main/project/project';
import type { Contribution } from '../../../preload/contract';
import { temporaryFolder } from './support';

const text = 'Holm won 51 percent, said Ruiz.';
let dir: string;
let project: Project;
beforeEach(async () => {
  dir = await temporaryFolder();
  await Project.create(join(dir, 'project'), { title: 'Port Alder' });
  project = await Project.open(join(dir, 'project'), { annotator: 'ana' });
  await writeFile(join(dir, 'vote.txt'), text);
  await importFiles(project, [join(dir, 'vote.txt')]);
});
afterEach(() => project.close());

function lineOf(annotator: string | null, more: object = {}): string {
  const annotations = [
    { id: 'a', label: 'figure', start: 9, end: 19, text: '51 percent' },
    { id: 'b', label: 'claim', start: 0, end: 19, text: 'Holm won 51 percent' },
  ];
  const relations = [{ id: 'r', type: 'supports', from: 'a', to: 'b' }];
  return JSON.stringify({
    offsetUnit: 'utf-16',
    title: 'T',
    text,
    annotator,
    annotations,
    relations,
    ...more,
  });
}

async function importLines(lines: readonly string[], unnamed?: string): Promise<Contribution[]> {
  const path = join(dir, 'data.jsonl');
  await writeFile(path, `${lines.join('\n')}\n`);
  const brought: Contribution[] = [];
  await importFiles(project, [path], { unnamed, onBrought: (one) => brought.push(one) });
  return brought;
}

const setOf = async (annotator: string) => {
  const [id = ''] = project.documents();
  return project.readSet(annotator, id);
};

it('brings annotations to whom they are of, while somebody else goes on annotating', async () => {
  const [id = ''] = project.documents();
  const going = importLines([lineOf('ben'), lineOf(null)], 'imported');
  await project.setNote(id, 'written meanwhile');
  const brought = await going;
  expect(brought.map(({ annotator, added }) => [annotator, added.length])).toEqual([
    ['ben', 2],
    ['imported', 2],
  ]);
  expect(project.view().annotator).toBe('ana');
  expect(project.view().documents[0]?.counts).toEqual({});
  expect(await setOf('ana')).toMatchObject({ note: 'written meanwhile', annotations: [] });
  expect((await setOf('imported'))?.relations).toHaveLength(1);
});

it('is taken back, with its status and note, and brought again', async () => {
  const [id = ''] = project.documents();
  await project.setStatus(id, 'done');
  const brought = await importLines([
    lineOf('ana', { status: 'in-progress', documentNote: 'a doubt' }),
    lineOf('ben', { status: 'done', documentNote: 'sure' }),
  ]);
  const after = [await setOf('ana'), await setOf('ben')];
  expect(after).toMatchObject([
    { status: 'done', note: 'a doubt' },
    { status: 'done', note: 'sure' },
  ]);
  for (const one of brought) await withdraw(project, one);
  expect([await setOf('ana'), await setOf('ben')]).toMatchObject([
    { status: 'done', note: '', annotations: [], relations: [] },
    { status: 'new', note: '', annotations: [], relations: [] },
  ]);
  for (const one of brought) await contribute(project, one);
  expect([await setOf('ana'), await setOf('ben')]).toEqual(after);
});
