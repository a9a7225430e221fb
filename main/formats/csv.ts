import { stringify } from 'csv-stringify/sync';
import type { Annotation, Relation } from '../../preload/contract';
import { hull } from '../../preload/contract';
import { parseCsv } from './csv-read';
import {
  type DatasetWriter,
  type Entry,
  everything,
  type Format,
  type Part,
  type WriteContext,
} from './format';
import { apart } from './formula';
import { type Offsets, offsetsIn } from './offsets';

/**
 * The columns. A row of kind `document` has the article with its whole text; the rows under it are its annotations,
 * one each, and the relations between them.
 */
export const columns = [
  ...([
    'kind',
    'document',
    'title',
    'outlet',
    'author',
    'date',
    'language',
    'file',
    'annotator',
    'status',
  ] as const),
  ...(['id', 'label', 'start', 'end', 'text', 'fragments', 'attributes', 'note'] as const),
  ...(['from', 'to', 'origin', 'creator', 'created', 'modified', 'offset_unit'] as const),
];
type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

/** A table for a spreadsheet or a data frame, one annotation a row. */
export const csv: Format = tableFormat('csv', 'CSV', ',');
export const tsv: Format = tableFormat('tsv', 'TSV', '\t');

function tableFormat(name: string, title: string, delimiter: string): Format {
  return {
    name,
    title,
    extensions: [`.${name}`],
    layout: 'file',
    offsetUnits: ['code-point', 'utf-16'],
    carries: everything,
    loses: [
      'nothing; but Excel cuts the text of an article after 32,767 characters when it saves the file again',
    ],
    open: (context) => new TableWriter(context, delimiter),
    parse: (path) => parseCsv(path),
    importable: true,
    recognises: (_path, head) => known.every((column) => firstLine(head).includes(column)),
  };
}

/** The columns that tell our table from others; those that came later are not among them. */
const known = ['kind', 'document', 'title', 'outlet', 'date', 'language', 'file', 'annotator', 'status'];

const firstLine = (head: string) => head.split('\n')[0] ?? '';

class TableWriter implements DatasetWriter {
  private isFirst = true;

  constructor(
    private readonly context: WriteContext,
    private readonly delimiter: string,
  ) {}

  add(entry: Entry) {
    const offsets = offsetsIn(entry.document.text, this.context.unit);
    const rows = [
      documentRow(entry, this.context),
      ...entry.annotations.map((annotation) => annotationRow(annotation, entry, offsets)),
      ...entry.relations.map((relation) => relationRow(relation, entry)),
    ];
    return { parts: [...this.header(), this.part(rows)], losses: [] };
  }

  end(): Part[] {
    return this.header();
  }

  private header(): Part[] {
    if (!this.isFirst) return [];
    this.isFirst = false;
    return [this.part([Object.fromEntries(columns.map((column) => [column, column]))])];
  }

  private part(rows: readonly Row[]): Part {
    const safe = rows.map((row) => columns.map((column) => apart(row[column] ?? '')));
    return { path: '', content: stringify(safe, { delimiter: this.delimiter, escape_formulas: true }) };
  }
}

const key = ({ document, annotator }: Entry) => ({ document: document.id, annotator });

function documentRow(entry: Entry, { unit }: WriteContext): Row {
  const { title, outlet, author, date, language, source, text } = entry.document;
  const { status, note } = entry;
  const details = { title, outlet, author, date, language, file: source.fileName, status, note, text };
  return { kind: 'document', ...key(entry), ...details, offset_unit: unit };
}

/** As in our JSON Lines, `start` and `end` hold all fragments, and `text` is what stands there. */
function annotationRow(annotation: Annotation, entry: Entry, offsets: Offsets): Row {
  const { id, label, fragments, attributes, note, origin, creator, created, modified } = annotation;
  const whole = hull(annotation);
  const parts = fragments.map(({ start, end, exact }) => ({
    start: offsets.from(start),
    end: offsets.from(end),
    text: exact,
  }));
  return {
    kind: 'annotation',
    ...key(entry),
    ...{ id, label, start: offsets.from(whole.start), end: offsets.from(whole.end) },
    text: entry.document.text.slice(whole.start, whole.end),
    fragments: parts.length > 1 ? JSON.stringify(parts) : '',
    attributes: Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : '',
    origin: origin.kind === 'hand' ? '' : JSON.stringify(origin),
    ...{ note, creator, created, modified },
  };
}

function relationRow({ id, type, from, to, creator, created }: Relation, entry: Entry): Row {
  return { kind: 'relation', ...key(entry), id, label: type, from, to, creator, created };
}
