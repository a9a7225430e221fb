import { z } from 'zod';
import type { Status } from '../../preload/contract';
import { offsetsIn } from '../formats/offsets';
import type { Project } from '../project/project';
import { type Command, checked, json, one } from './command';
import { columns } from './help';
import { reading } from './project';

const Input = z.object({ json: z.boolean().optional() });

type Counts = Record<string, number>;

interface Stats {
  title: string;
  documents: number;
  /** Code points. */
  characters: number;
  words: number;
  annotations: number;
  /** Annotations of earlier versions that are still to be settled. */
  unsettled: number;
  labels: Counts;
  annotators: Record<string, { annotations: number; labels: Counts; status: Record<Status, number> }>;
}

export const statsCommand: Command = {
  name: 'stats',
  operands: 'DIR',
  summary: 'count documents, characters, words and annotations',
  options: { json },
  notes: ['Characters are code points.'],
  async run({ values, positionals, streams }) {
    const [dir] = checked(one('a project folder'), positionals);
    const input = checked(Input, values);
    const { result, sound } = await reading(dir, streams, count);
    streams.stdout.write(input.json ? `${JSON.stringify(result)}\n` : inWords(result));
    return sound ? 0 : 1;
  },
};

async function count(project: Project): Promise<Stats> {
  const { title, scheme, documents } = project.view();
  const annotators = await project.annotators();
  const noLabels = Object.fromEntries(scheme.labels.map((label) => [label.id, 0]));
  const stats: Stats = {
    title,
    documents: documents.length,
    characters: 0,
    words: documents.reduce((sum, document) => sum + document.words, 0),
    annotations: 0,
    unsettled: 0,
    labels: { ...noLabels },
    annotators: Object.fromEntries(annotators.map((name) => [name, emptyCounts(noLabels)])),
  };
  for (const id of project.documents()) {
    stats.characters += offsetsIn((await project.readDocument(id)).text, 'code-point').length;
    for (const [name, counts] of Object.entries(stats.annotators)) {
      const set = await project.readSet(name, id);
      counts.status[set?.status ?? 'new']++;
      stats.unsettled += set?.unsettled.length ?? 0;
      for (const { label } of set?.annotations ?? []) {
        for (const tally of [stats, counts]) {
          tally.annotations++;
          tally.labels[label] = (tally.labels[label] ?? 0) + 1;
        }
      }
    }
  }
  return stats;
}

function emptyCounts(labels: Counts) {
  return { annotations: 0, labels: { ...labels }, status: { new: 0, 'in-progress': 0, done: 0 } };
}

function inWords(stats: Stats): string {
  const list = (counts: Counts) =>
    Object.entries(counts)
      .map(([name, amount]) => `${amount} ${name}`)
      .join(', ');
  const annotators = Object.entries(stats.annotators).map(([name, { labels, status }]): [string, string] => [
    name,
    `${list(labels)}; documents: ${list(status)}`,
  ]);
  return `${stats.title}\n${columns([
    ['documents', String(stats.documents)],
    ['characters', String(stats.characters)],
    ['words', String(stats.words)],
    ['annotations', `${stats.annotations} (${list(stats.labels)})`],
    ...(stats.unsettled > 0 ? [['to be settled', String(stats.unsettled)] as const] : []),
    ...annotators,
  ])}`;
}
