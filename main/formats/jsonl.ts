import type { Annotation, Document, OffsetUnit } from '../../preload/contract';
import { hull } from '../../preload/contract';
import { type Entry, everything, type Format } from './format';
import { parseJsonl } from './jsonl-read';
import { type Offsets, offsetsIn } from './offsets';

/** JSON Lines, Gloss's own dataset format: one document and annotator a line, with everything that Gloss knows. */
export const jsonl: Format = {
  name: 'jsonl',
  title: 'JSON Lines',
  extensions: ['.jsonl', '.ndjson'],
  layout: 'file',
  offsetUnits: ['code-point', 'utf-16'],
  carries: everything,
  loses: [],
  how: 'One line for each document and annotator, with the text and everything that Gloss knows. The line names its unit of offsets.',
  open: ({ unit }) => ({
    add: (entry) => ({ parts: [{ path: '', content: lineOf(entry, unit) }], losses: [] }),
    end: () => [],
  }),
  parse: parseJsonl,
  importable: true,
  recognises: (path, head) => /\.(jsonl|ndjson)$/i.test(path) && /"offsetUnit"\s*:/.test(head),
};

function lineOf(entry: Entry, unit: OffsetUnit): string {
  const { document } = entry;
  const offsets = offsetsIn(document.text, unit);
  const line = {
    offsetUnit: unit,
    id: document.id,
    title: document.title,
    outlet: document.outlet,
    author: document.author,
    date: document.date,
    language: document.language,
    source: sourceOf(document),
    annotator: entry.annotator,
    status: entry.status,
    documentNote: entry.note,
    text: document.text,
    annotations: entry.annotations.map((annotation) => annotationLine(annotation, document.text, offsets)),
    relations: entry.relations,
  };
  return `${oneLine(JSON.stringify(line))}\n`;
}

/** What the dataset says of the source; where the project keeps it is the project's own affair. */
function sourceOf({ source }: Document) {
  const { fileName, format, encoding, bytes, sha256 } = source;
  return { fileName, format, encoding, bytes, sha256 };
}

/** `start` and `end` hold all fragments, and `text` is what stands there; `fragments` only where there are several. */
function annotationLine(annotation: Annotation, text: string, offsets: Offsets) {
  const { id, label, fragments, note, attributes, origin, creator, created, modified } = annotation;
  const whole = hull(annotation);
  const only = fragments.length === 1 ? fragments[0] : undefined;
  return {
    id,
    label,
    start: offsets.from(whole.start),
    end: offsets.from(whole.end),
    text: only ? only.exact : text.slice(whole.start, whole.end),
    ...(only ? {} : { fragments: fragments.map((fragment) => fragmentLine(fragment, offsets)) }),
    note,
    attributes,
    origin,
    creator,
    created,
    modified,
  };
}

function fragmentLine(fragment: { start: number; end: number; exact: string }, offsets: Offsets) {
  return { start: offsets.from(fragment.start), end: offsets.from(fragment.end), text: fragment.exact };
}

/** JSON lets these three stand as they are, but Python's `splitlines` and others end a line at them. */
function oneLine(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
