import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Entry, Format, Loss, RawEntry, WriteOptions } from '../../../main/formats/format';
import { prove } from '../../../main/formats/prove';
import type { Annotation, Document, OffsetUnit, Problem, Relation } from '../../../preload/contract';
import { documentOf, NOW, parsed, writtenDataset } from './support';

/** A dataset of the entries on the disk: where, what was reported as lost, and the files by their paths in it. */
export async function writeDataset(
  format: Format,
  entries: readonly Entry[],
  options: Partial<WriteOptions> = {},
): Promise<{ path: string; losses: Loss[]; files: Map<string, string> }> {
  const { path, losses } = await writtenDataset(format, entries, undefined, options);
  const files = new Map<string, string>();
  const dir = format.layout === 'file' ? dirname(path) : path;
  for (const found of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const file = join(found.parentPath ?? found.path, found.name);
    if (found.isFile()) files.set(relative(dir, file).split(sep).join('/'), await readFile(file, 'utf8'));
  }
  return { path, losses: losses.flat(), files };
}

/**
 * Writes the entry, reads it back, and proves that nothing is missing or changed that was not reported. Answers what
 * was read and what was lost.
 */
export async function provenRoundTrip(
  format: Format,
  entry: Entry,
  options: Partial<WriteOptions> = {},
): Promise<{ read: RawEntry; problems: Problem[]; losses: Loss[] }> {
  const { path, losses } = await writeDataset(format, [entry], options);
  const { entries, problems } = await parsed(format, path);
  const [read] = entries;
  if (!read || entries.length > 1) throw new Error(`${entries.length} entries were read`);
  const { faults } = prove(entry, read, losses, format);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { read, problems, losses };
}

/** The annotations that were not dropped. */
export function keptOf(annotations: readonly Annotation[], losses: readonly Loss[]): Annotation[] {
  const gone = new Set(losses.filter(({ dropped }) => dropped).map(({ annotation }) => annotation));
  return annotations.filter(({ id }) => !gone.has(id));
}

export function entryOf(
  document: Document | string,
  annotations: readonly Annotation[],
  more: Partial<Entry> = {},
): Entry {
  return {
    document: typeof document === 'string' ? documentOf(document) : document,
    annotator: 'ana',
    status: 'in-progress',
    annotations,
    relations: [],
    note: '',
    ...more,
  };
}

/** A relation from each annotation to the next. */
export function chained(annotations: readonly Annotation[]): Relation[] {
  return annotations.slice(1).map(({ id }, index) => ({
    ...{ id: `r${index}`, type: 'supports', from: annotations[index]?.id ?? '', to: id },
    ...{ creator: 'ana', created: NOW },
  }));
}

/** What an entry says of each annotation: its id, its label, and where which words are, sliced as readers of the unit do. */
export function said({ text, unit, annotations }: RawEntry) {
  const characters = unit === 'utf-16' ? null : Array.from(text);
  const words = (start: number, end: number) =>
    characters ? characters.slice(start, end).join('') : text.slice(start, end);
  return annotations.map(({ id, label, fragments }) => ({
    ...{ id, label },
    words: fragments.map(({ start, end }) => [start, words(start, end)]),
  }));
}

/** The same of annotations as Gloss has them. */
export function meant(text: string, unit: OffsetUnit, annotations: readonly Annotation[]) {
  const offset = (at: number) => (unit === 'utf-16' ? at : Array.from(text.slice(0, at)).length);
  return annotations.map(({ id, label, fragments }) => ({
    ...{ id, label },
    words: fragments.map(({ start, exact }) => [offset(start), exact]),
  }));
}
