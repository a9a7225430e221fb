import { appendFile, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { sha256 } from '../../../main/articles/canonical';
import type { ExportedProject } from '../../../main/formats/entries';
import {
  defaultOptions,
  type Entry,
  type Format,
  type Loss,
  type Part,
  type RawEntry,
  type WriteContext,
  type WriteOptions,
} from '../../../main/formats/format';
import type { Project } from '../../../main/project/project';
import {
  type Annotation,
  type AnnotationSet,
  byPlace,
  type Document,
  defaultScheme,
  fragmentAt,
  type OffsetUnit,
  type Problem,
  type Span,
  wholeGraphemes,
} from '../../../preload/contract';

export const NOW = '2031-05-03T10:00:00.000Z';

export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'gloss-test-'));

export function documentOf(text: string, id = 'doc'): Document {
  const source = {
    fileName: `${id}.txt`,
    path: `sources/${id}/${id}.txt`,
    format: 'text',
    encoding: 'utf-8',
  } as const;
  return {
    schemaVersion: 1,
    id,
    title: `Title of ${id}`,
    outlet: null,
    author: 'Ana “Ü” <Holm> & Co',
    date: '2031-05-03',
    language: 'en',
    source: { ...source, bytes: Buffer.byteLength(text), sha256: sha256(text) },
    added: NOW,
    text,
    textSha256: sha256(text),
  };
}

export function annotationOf(
  text: string,
  spans: readonly Span[],
  more: Partial<Annotation> = {},
): Annotation {
  return {
    id: `a-${spans.map(({ start, end }) => `${start}-${end}`).join('-')}`,
    label: 'claim',
    fragments: spans.map((span) => fragmentAt(text, span)),
    attributes: {},
    note: '',
    origin: { kind: 'hand' },
    creator: 'ana',
    created: NOW,
    modified: NOW,
    ...more,
  };
}

/** The first place where the words stand. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}"`);
  return { start, end: start + words.length };
}

export function setOf(
  document: Document,
  annotations: readonly Annotation[],
  annotator = 'ana',
): AnnotationSet {
  return {
    schemaVersion: 1,
    offsetUnit: 'utf-16',
    document: document.id,
    textSha256: document.textSha256,
    annotator,
    status: annotations.length > 0 ? 'in-progress' : 'new',
    annotations: annotations.toSorted(byPlace),
    relations: [],
    note: '',
    unsettled: [],
    rejected: [],
  };
}

/** A project that is only in memory. */
export function projectOf(
  documents: readonly Document[],
  sets: readonly AnnotationSet[],
): ExportedProject & Pick<Project, 'view'> {
  const view = {
    dir: '/nowhere',
    title: 'Port Alder',
    scheme: defaultScheme,
    annotator: 'ana',
    documents: [],
    problems: [],
  };
  return {
    view: () => view,
    outline: () => view,
    documents: () => documents.map(({ id }) => id),
    readDocument: async (id) => {
      const document = documents.find((candidate) => candidate.id === id);
      if (!document) throw new Error(`no document ${id}`);
      return document;
    },
    annotators: async () => [...new Set(sets.map(({ annotator }) => annotator))].sort(),
    readSet: async (annotator, id) =>
      sets.find((set) => set.annotator === annotator && set.document === id) ?? null,
  };
}

/** Texts of the kind that shifts offsets. */
export const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'word ',
        '\n',
        '“',
        '🙂',
        '👩‍👩‍👧',
        '🇻🇪',
        'e\u0301',
        'שלום ',
        'مرحبا ',
        '\u2028',
        '\u0085',
        '\\',
        '"',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/\r/g, '')),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((parts) => `x${parts.join('')}`);

/** A text with annotations anywhere in it: overlapping, nested, some of two fragments. */
export const annotatedText = fc
  .tuple(
    hardText,
    fc.array(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([text, cuts]) => {
    const annotations = new Map<string, Annotation>();
    for (const cut of cuts) {
      const annotation = annotationOf(text, spansAt(text, cut), {
        attributes: { speaker: 'Ünal "Ö" 🙂', checkworthy: 0.5, approximate: true },
        note: 'first\nsecond',
      });
      if (annotation.fragments.length > 0) annotations.set(annotation.id, annotation);
    }
    return { text, annotations: [...annotations.values()].sort(byPlace) };
  });

/** One or two spans between four cuts. */
function spansAt(text: string, cuts: readonly number[]): Span[] {
  const [a = 0, b = 0, c = 0, d = 0] = cuts.map((cut) => cut % (text.length + 1)).sort((x, y) => x - y);
  const first = wholeGraphemes(text, { start: a, end: b });
  const second = wholeGraphemes(text, { start: c, end: d });
  return [first, second].filter(
    (span, index) => span.end > span.start && (index === 0 || span.start >= first.end),
  );
}

export function contextOf(
  format: Format,
  unit: OffsetUnit = format.offsetUnits[0],
  options: Partial<WriteOptions> = {},
): WriteContext {
  return { unit, scheme: defaultScheme, title: 'Port Alder', options: { ...defaultOptions, ...options } };
}

/** Writes the entries as a dataset of the format in a new folder; answers with its path and the losses of each entry. */
export async function writtenDataset(
  format: Format,
  entries: readonly Entry[],
  unit: OffsetUnit = format.offsetUnits[0],
  options: Partial<WriteOptions> = {},
): Promise<{ path: string; losses: (readonly Loss[])[] }> {
  const path = join(await temporaryFolder(), `set${format.layout === 'file' ? format.extensions[0] : ''}`);
  const writer = format.open(contextOf(format, unit, options));
  const losses: (readonly Loss[])[] = [];
  if (format.layout === 'folder') await mkdir(path);
  const append = async (parts: readonly Part[]) => {
    for (const part of parts) {
      const file = format.layout === 'file' ? path + part.path : join(path, part.path);
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, part.content);
    }
  };
  for (const entry of entries) {
    const added = writer.add(entry);
    losses.push(added.losses);
    await append(added.parts);
  }
  // A dataset of no entries is a file too.
  await append([...writer.end(), ...(format.layout === 'file' ? [{ path: '', content: '' }] : [])]);
  return { path, losses };
}

/** What the format reads of the dataset that it writes of these entries. */
export async function readBackOf(
  format: Format,
  entries: readonly Entry[],
  unit?: OffsetUnit,
  options?: Partial<WriteOptions>,
): Promise<{ entries: RawEntry[]; problems: Problem[]; losses: (readonly Loss[])[] }> {
  const { path, losses } = await writtenDataset(format, entries, unit, options);
  return { ...(await parsed(format, path)), losses };
}

/** Everything that the format finds at the path. */
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
