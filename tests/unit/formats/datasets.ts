import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import fc from 'fast-check';
import type {
  Entry,
  Format,
  Loss,
  RawAnnotation,
  RawEntry,
  WriteOptions,
} from '../../../main/formats/format';
import { offsetsIn } from '../../../main/formats/offsets';
import { prove } from '../../../main/formats/prove';
import type { Annotation, Document, OffsetUnit, Problem, Relation } from '../../../preload/contract';
import { annotatedText, documentOf, NOW, parsed, writtenDataset } from './support';

/** The entries as a dataset on the disk: where, and what was reported as lost. */
export async function written(
  format: Format,
  entries: readonly Entry[],
  options: Partial<WriteOptions> = {},
): Promise<{ path: string; losses: Loss[] }> {
  const { path, losses } = await writtenDataset(format, entries, undefined, options);
  return { path, losses: losses.flat() };
}

/** The same, with the files by their paths in the dataset. */
export async function writeDataset(
  format: Format,
  entries: readonly Entry[],
  options: Partial<WriteOptions> = {},
): Promise<{ path: string; losses: Loss[]; files: Map<string, string> }> {
  const { path, losses } = await written(format, entries, options);
  const files = new Map<string, string>();
  const dir = format.layout === 'file' ? dirname(path) : path;
  for (const found of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const file = join(found.parentPath ?? found.path, found.name);
    if (found.isFile()) files.set(relative(dir, file).split(sep).join('/'), await readFile(file, 'utf8'));
  }
  return { path, losses, files };
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

/** What one person did in one hard text: annotations, relations between them, notes, a status. */
export const annotatedEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    annotatedText,
    fc.constantFrom('new', 'in-progress', 'done'),
    fc.constantFrom('', 'A note 🙂\nmore <&> "x"'),
  )
  .map(([{ text, annotations }, status, note]) => ({
    document: { ...documentOf(text), outlet: 'The “Port” & <Alder>' },
    annotator: 'ana',
    status,
    note,
    annotations: annotations.map((annotation, index) => ({
      ...annotation,
      ...variety[index % variety.length],
    })),
    relations: chained(annotations),
  }));

const variety: readonly Partial<Annotation>[] = [
  {},
  { note: '', attributes: {} },
  {
    origin: {
      kind: 'suggester',
      name: 'figures',
      version: '2',
      score: 0.25,
      features: { 'has a unit': 1, length: 0.5 },
      edited: true,
    },
    label: 'figure',
  },
  {
    origin: { kind: 'import', format: 'brat', file: 'a b.ann' },
    label: 'quote',
    note: ' spaces\n\tand tabs\n',
  },
];

/** The annotation as a format that keeps everything gives it back. */
export function rawOf(annotation: Annotation, entry: Entry, format: Format): RawAnnotation {
  const { from } = offsetsIn(entry.document.text, format.offsetUnits[0]);
  const { id, label, attributes, note, origin, creator, created, modified } = annotation;
  const fragments = annotation.fragments.map(({ start, end, exact }) => ({
    start: from(start),
    end: from(end),
    text: exact,
  }));
  return { id, label, fragments, attributes, note, origin, creator, created, modified };
}

/** The words at the places of an entry's annotations, as Python takes them from the file's own text. */
export function wordsIn({ text, unit, annotations }: RawEntry): string[][] {
  const slice = (start: number, end: number) =>
    unit === 'utf-16' ? text.slice(start, end) : Array.from(text).slice(start, end).join('');
  return annotations.map(({ fragments }) => fragments.map(({ start, end }) => slice(start, end)));
}
