import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  defaultOptions,
  type Entry,
  type Format,
  type Loss,
  type Part,
  type RawEntry,
  type WriteContext,
} from '../../../main/formats/format';
import { type Annotation, defaultScheme, type Problem, type Relation } from '../../../preload/contract';
import { documentOf, NOW, temporaryFolder } from './support';

export function contextOf(format: Format): WriteContext {
  const unit = format.offsetUnits[0];
  return { unit, scheme: defaultScheme, title: 'Port Alder', options: defaultOptions };
}

/** Writes the entries as a dataset at a new place. */
export async function written(format: Format, entries: readonly Entry[]) {
  const isFolder = format.layout === 'folder';
  const path = join(await temporaryFolder(), `data${isFolder ? '' : format.extensions[0]}`);
  const writer = format.open(contextOf(format));
  const losses: Loss[] = [];
  const append = async (parts: readonly Part[]) => {
    for (const part of parts) {
      const file = isFolder ? join(path, part.path) : `${path}${part.path}`;
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, part.content);
    }
  };
  for (const entry of entries) {
    const added = writer.add(entry);
    losses.push(...added.losses);
    await append(added.parts);
  }
  await append([...writer.end(), ...(isFolder ? [] : [{ path: '', content: '' }])]);
  return { path, losses };
}

/** What the format reads there. */
export async function parsed(format: Format, path: string) {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  for await (const item of format.parse(path)) {
    if ('message' in item) problems.push(item);
    else entries.push(item);
  }
  return { entries, problems };
}

export function entryOf(text: string, annotations: readonly Annotation[], more: Partial<Entry> = {}): Entry {
  const work = { annotator: 'ana', status: 'in-progress', relations: [], note: '' } as const;
  return { document: documentOf(text), annotations, ...work, ...more };
}

/** A relation from each annotation to the next. */
export function chained(annotations: readonly Annotation[]): Relation[] {
  return annotations.slice(1).map(({ id }, index) => ({
    ...{ id: `r${index}`, type: 'supports', from: annotations[index]?.id ?? '', to: id },
    ...{ creator: 'ana', created: NOW },
  }));
}

/** The words at the places of an entry's annotations, as Python takes them from the file's own text. */
export function wordsIn({ text, unit, annotations }: RawEntry): string[][] {
  const slice = (start: number, end: number) =>
    unit === 'utf-16' ? text.slice(start, end) : Array.from(text).slice(start, end).join('');
  return annotations.map(({ fragments }) => fragments.map(({ start, end }) => slice(start, end)));
}
