import { expect, it } from 'vitest';
import { previewExport } from '../../../main/formats/preview';
import type { DocumentSummary, SplitPlan, Status } from '../../../preload/contract';
import { annotationOf, documentOf, NOW, projectOf, setOf, spanOf } from './support';

const text = 'Holm 🙂 won 51 percent';
const documents = [
  documentOf('Nobody was here', 'first'),
  { ...documentOf(text, 'second'), outlet: 'The Port' },
];
const [first = documentOf(''), second = documentOf('')] = documents;
const long = annotationOf(text, [spanOf(text, 'won 51 percent')]);
const inside = annotationOf(text, [spanOf(text, '51 percent')], { label: 'figure' });
const bare = projectOf(documents, [setOf(second, [long, inside])]);
const project = previewed(bare, documents.map(summaryOf));

/** The project with these summaries; of its sets, the second document's is in progress. */
function previewed(stored: typeof bare, summaries: DocumentSummary[]) {
  const statuses = async () => new Map<string, Status[]>([['second', ['in-progress']]]);
  return {
    ...stored,
    sets: { statuses },
    summary: (id: string) => summaries.find((one) => one.id === id) ?? summaryOf(first),
  };
}

function summaryOf({ id, title, outlet, author, date, language }: typeof first): DocumentSummary {
  const counts: Record<string, number> = id === 'second' ? { claim: 1, figure: 1 } : {};
  return {
    ...{ id, title, outlet, author, date, language, counts, fileName: `${id}.txt`, added: NOW },
    ...{ length: 0, words: 0, status: 'new', unsettled: 0 },
  };
}

it('shows the first annotated article where the open one is not exported, and the open one where it is', async () => {
  expect(await previewExport(project, { format: 'jsonl' }, null)).toMatchObject({ title: second.title });
  expect(await previewExport(project, { format: 'jsonl' }, 'first')).toMatchObject({
    title: first.title,
    annotations: 0,
  });
  const asked = { format: 'jsonl', outlets: ['The Port'] };
  expect(await previewExport(project, asked, 'first')).toMatchObject({ title: second.title });
  expect(await previewExport(project, { format: 'jsonl', outlets: ['Nobody'] }, 'first')).toBeNull();
});

it('shows the file with the annotations, and names all of them', async () => {
  const brat = await previewExport(project, { format: 'brat' }, null);
  expect(brat).toMatchObject({
    file: 'Port Alder-brat/ana/second.ann',
    more: false,
    annotations: 2,
    lost: [],
  });
  expect(brat?.text).toContain('claim 7 21\twon 51 percent');
  expect(brat?.files).toEqual(
    expect.arrayContaining(['Port Alder-brat/ana/second.txt', 'Port Alder-brat/annotation.conf']),
  );
});

it('counts what would be lost, by reason', async () => {
  const conll = await previewExport(project, { format: 'conll' }, null);
  expect(conll?.lost).toEqual([{ reason: expect.stringContaining('overlap'), dropped: true, count: 1 }]);
  expect(conll?.text).toMatch(/won\t.*B-claim/);
});

it('says that a binary file is not shown, and where a split puts it', async () => {
  const refi = await previewExport(project, { format: 'refi-qda' }, null);
  expect(refi).toMatchObject({ file: 'Port Alder.qdpx', text: null });
  const split: SplitPlan = { ratio: [80, 10, 10], seed: '0', group: null };
  const parts = await previewExport(project, { format: 'jsonl', split }, null);
  expect(parts?.files).toEqual(['train', 'dev', 'test'].map((part) => `Port Alder.${part}.jsonl`));
  const brat = await previewExport(project, { format: 'brat', split }, null);
  expect(brat?.files).toEqual(
    expect.arrayContaining([
      ...['Port Alder-brat/train/ana/second.txt', 'Port Alder-brat/train/ana/second.ann'],
      ...['Port Alder-brat/dev/', 'Port Alder-brat/test/'],
    ]),
  );
  const pages = await previewExport(project, { format: 'huggingface', split }, null);
  const names = pages?.files.filter((name) => /train|validation|dev|test/.test(name));
  expect(names).toHaveLength(3);
});

it('reads no article to find one with a status that is asked for but those that may have it', async () => {
  const read: string[] = [];
  const readDocument = (id: string) => {
    read.push(id);
    return project.readDocument(id);
  };
  const watched = { ...project, readDocument };
  const asked = { format: 'jsonl', statuses: ['in-progress' as const] };
  expect(await previewExport(watched, asked, 'first')).toMatchObject({ title: second.title });
  expect(await previewExport(watched, { ...asked, statuses: ['done'] }, 'first')).toBeNull();
  expect(read).toEqual(['second']);
});

it('counts annotations that a new version moved and nobody has confirmed', async () => {
  const unsettled = [long, inside].map((annotation, at) => ({
    ...{ annotation, anchor: at === 0 ? ('moved' as const) : ('orphan' as const) },
    ...{ reason: '', candidates: [], relations: [] },
  }));
  const set = { ...setOf(second, [long]), unsettled };
  const moving = previewed(projectOf(documents, [set]), documents.map(summaryOf));
  expect(await previewExport(moving, { format: 'jsonl' }, null)).toMatchObject({
    ...{ annotations: 1, moved: 1 },
    lost: [{ dropped: true, count: 1, reason: expect.stringContaining('orphan') }],
  });
});

it('shows the beginning of a long file, without half of an emoji', async () => {
  const article = documentOf(`${'🙂'.repeat(30_000)}\nend`, 'third');
  const summaries = [{ ...summaryOf(first), id: 'third' }];
  const one = previewed(projectOf([article], []), summaries);
  const shown = await previewExport(one, { format: 'jsonl' }, null);
  expect(shown?.more).toBe(true);
  expect(shown?.text).not.toMatch(/[\ud800-\udbff]$/);
});
