import fc from 'fast-check';
import type { Entry, Format, Loss, RawAnnotation } from '../../../main/formats/format';
import { offsetsIn } from '../../../main/formats/offsets';
import type { Annotation } from '../../../preload/contract';
import { chained } from './datasets';
import { annotatedText, documentOf, writtenDataset } from './support';

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
  { origin: { kind: 'suggester', name: 'figures', version: '2', score: 0.25 }, label: 'figure' },
  {
    origin: { kind: 'import', format: 'brat', file: 'a b.ann' },
    label: 'quote',
    note: ' spaces\n\tand tabs\n',
  },
];

/** A dataset as a format writes it, with what it says is lost. */
export async function written(
  format: Format,
  entries: readonly Entry[],
): Promise<{ path: string; losses: readonly Loss[] }> {
  const { path, losses } = await writtenDataset(format, entries);
  return { path, losses: losses.flat() };
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
