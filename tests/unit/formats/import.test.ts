import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetFacts } from '../../../main/formats/dataset-facts';
import { jsonl } from '../../../main/formats/jsonl';
import { importFiles } from '../../../main/import';
import { Project } from '../../../main/project/project';
import { temporaryFolder } from './support';

let path: string;
let project: Project;
beforeEach(async () => {
  const dir = await temporaryFolder();
  path = join(dir, 'data.jsonl');
  await Project.create(join(dir, 'project'), { title: 'Port Alder' });
  project = await Project.open(join(dir, 'project'), { annotator: 'ana' });
  const annotation = (id: string, label: string, start: number, end: number, more = {}) => ({
    ...{ id, label, start, end, text: text.slice(start, end), ...more },
  });
  const text = 'Holm won 51 percent, said Ruiz.';
  const annotations = [
    annotation('a', 'person', 0, 4),
    annotation('b', 'person', 26, 30),
    annotation('c', 'Claim', 0, 19, { attributes: { certain: true } }),
  ];
  const relations = [{ id: 'r', type: 'denies', from: 'c', to: 'b' }];
  const line = {
    offsetUnit: 'utf-16',
    title: 'T',
    text,
    annotator: 'ben@example.org',
    annotations,
    relations,
  };
  await writeFile(path, `${JSON.stringify(line)}\n`);
});
afterEach(() => project.close());

const labelsOf = async (annotator = 'ben-example.org') => {
  const [id = ''] = project.documents();
  const set = await project.readSet(annotator, id);
  return { labels: set?.annotations.map(({ label }) => label), set };
};

describe('labels of a dataset that the project does not have', () => {
  it('are left out and told once, with what to do; what has the name of a label is of that label', async () => {
    const report = await importFiles(project, [path]);
    const told = report.problems.map(({ message }) => message);
    expect(told).toEqual([
      expect.stringContaining('"ben@example.org" is called "ben-example.org"'),
      expect.stringContaining('no label “person”; 2 annotations with it were left out'),
    ]);
    expect((await labelsOf()).labels).toEqual(['claim']);
  });

  it('are taken as those that they are mapped to', async () => {
    await importFiles(project, [path], { labels: { map: { person: 'quote' } }, annotator: 'eva' });
    expect((await labelsOf('eva')).labels).toEqual(['claim', 'quote', 'quote']);
  });

  it('are added where that is wanted', async () => {
    const report = await importFiles(project, [path], { labels: { add: 'all' } });
    expect(project.view().scheme.labels.map(({ id }) => id)).toContain('person');
    expect((await labelsOf()).labels).toEqual(['claim', 'person', 'person']);
    expect(report.notes.map(({ message }) => message)).toContain(
      'the label “person” was added to the project',
    );
  });

  it('are counted beforehand', async () => {
    const facts = await datasetFacts(new Map([[path, jsonl]]), project.view().scheme);
    expect(facts).toEqual({
      ...{ paths: [path], documents: 1, annotations: 3, annotators: ['ben-example.org'], unnamed: 0 },
      unknown: [{ label: 'person', count: 2 }],
    });
  });
});

it('keeps attributes and relations that the scheme does not know, and says so', async () => {
  const report = await importFiles(project, [path], { labels: { add: ['person'] } });
  const { set } = await labelsOf();
  expect(set?.annotations[0]?.attributes).toEqual({ certain: true });
  expect(set?.relations).toMatchObject([{ type: 'denies', from: 'c', to: 'b' }]);
  const notes = report.notes.map(({ message }) => message);
  expect(notes).toContainEqual(expect.stringContaining('“certain”'));
  expect(notes).toContainEqual(expect.stringContaining('relation “denies” was added'));
});
