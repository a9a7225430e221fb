import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import {
  defaultOptions,
  type Entry,
  type Format,
  type Loss,
  type RawAnnotation,
  type RawEntry,
} from '../../../main/formats/format';
import { offsetsIn } from '../../../main/formats/offsets';
import { type Annotation, defaultScheme, type Problem } from '../../../preload/contract';
import { annotatedText, documentOf, NOW, temporaryFolder } from './support';

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
    relations: annotations.slice(1).map(({ id }, index) => ({
      ...{ id: `r${index}`, type: 'supports', from: annotations[index]?.id ?? '', to: id },
      ...{ creator: 'ana', created: NOW },
    })),
  }));

const variety: readonly Partial<Annotation>[] = [
  {},
  { note: '', attributes: {} },
  { origin: { kind: 'suggester', name: 'figures', version: '2', score: 0.25 }, label: 'figure' },
  {
    origin: { kind: 'import', format: 'brat', file: 'a b.ann' },
    label: 'quote',
    note: ' spaces\n\tand tabs\n',
  },
];

/** What Ana did in a text, without anything hard. */
export function entryOf(text: string, annotations: readonly Annotation[]): Entry {
  return {
    document: documentOf(text),
    annotator: 'ana',
    status: 'done',
    annotations,
    relations: [],
    note: '',
  };
}

/** A dataset as a format writes it, with what it says is lost. */
export async function written(
  format: Format,
  entries: readonly Entry[],
): Promise<{ path: string; losses: Loss[] }> {
  const folder = await temporaryFolder();
  const path = format.layout === 'folder' ? folder : join(folder, `data${format.extensions[0]}`);
  const writer = format.open({
    unit: format.offsetUnits[0],
    scheme: defaultScheme,
    title: 'Port Alder',
    options: defaultOptions,
  });
  const added = entries.map((entry) => writer.add(entry));
  for (const part of [...added.flatMap(({ parts }) => parts), ...writer.end()]) {
    const file = part.path === '' ? path : join(path, part.path);
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, part.content);
  }
  return { path, losses: added.flatMap(({ losses }) => losses) };
}

/** What a format finds at a path. */
export async function parsed(
  format: Format,
  path: string,
): Promise<{ entries: RawEntry[]; problems: Problem[] }> {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  for await (const item of format.parse(path)) {
    if ('message' in item) problems.push(item);
    else entries.push(item);
  }
  return { entries, problems };
}

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
