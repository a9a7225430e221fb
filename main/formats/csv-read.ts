import { z } from 'zod';
import { Annotation, OffsetUnit, Origin, type Problem } from '../../preload/contract';
import { readDetails } from './details';
import type { RawAnnotation, RawEntry, RawRelation } from './format';
import { withoutApostrophe } from './formula';
import { jsonText } from './json-text';
import { type TableRow, tableRows } from './table-rows';
import { inWords } from './zod-words';

const offset = z
  .string()
  .regex(/^\d{1,15}$/, 'this is not a number')
  .transform(Number);
const filled = z.string().min(1, 'there is nothing');
const time = z.iso.datetime().optional().catch(undefined);

const Fragments = z
  .array(z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string() }))
  .min(1);

const AnnotationRow = z.object({
  id: z.string().default(''),
  label: filled,
  start: offset,
  end: offset,
  text: z.string(),
  fragments: jsonText(Fragments),
  attributes: jsonText(Annotation.shape.attributes),
  note: z.string().default(''),
  origin: jsonText(Origin),
  creator: z.string().default(''),
  created: time,
  modified: time,
});

const RelationRow = z.object({
  id: z.string().default(''),
  label: filled,
  from: filled,
  to: filled,
  creator: z.string().default(''),
  created: time,
});

/** One article that is being read, with the rows under it so far. */
interface Draft {
  readonly key: string;
  readonly entry: RawEntry;
  readonly annotations: RawAnnotation[];
  readonly relations: RawRelation[];
}

/** Reads a table as Gloss writes it: each article's row stands before those of its annotations. */
export async function* parseCsv(path: string): AsyncIterable<RawEntry | Problem> {
  let draft: Draft | null = null;
  for await (const item of tableRows(path)) {
    if ('message' in item) {
      yield item;
      continue;
    }
    const row = plain(item);
    const tell = (message: string): Problem => ({
      file: path,
      line: row.line,
      message: `${message}; the row was left out`,
    });
    if (row.cells.kind === 'document') {
      if (draft) yield whole(draft);
      draft = null;
      if (row.cells.text?.trim()) draft = opened(row, path);
      else yield tell('the article has no text');
    } else {
      const fault = added(row, draft);
      if (fault) yield tell(fault);
    }
  }
  if (draft) yield whole(draft);
}

function plain({ line, cells }: TableRow): TableRow {
  const pairs = Object.entries(cells).map(([column, cell]) => [column, withoutApostrophe(cell ?? '')]);
  return { line, cells: Object.fromEntries(pairs) };
}

const keyOf = ({ cells }: TableRow) => JSON.stringify([cells.document ?? '', cells.annotator ?? '']);

function opened(row: TableRow, file: string): Draft {
  const { text = '', offset_unit } = row.cells;
  const unit = OffsetUnit.catch('code-point').parse(offset_unit);
  const entry = {
    ...readDetails(row.cells),
    file,
    line: row.line,
    text,
    unit,
    annotations: [],
    relations: [],
  };
  return { key: keyOf(row), entry, annotations: [], relations: [] };
}

const whole = ({ entry, annotations, relations }: Draft): RawEntry => ({ ...entry, annotations, relations });

/** Adds the row to its article; what is wrong with it otherwise. */
function added(row: TableRow, draft: Draft | null): string | null {
  const { kind } = row.cells;
  if (kind !== 'annotation' && kind !== 'relation') {
    return kind === undefined
      ? 'the table has no column "kind": it is not one of Gloss’s annotations'
      : `"${kind}" is none of document, annotation and relation`;
  }
  if (draft?.key !== keyOf(row)) return 'the row of its article does not stand before it';
  const parsed = kind === 'annotation' ? AnnotationRow.safeParse(row.cells) : null;
  if (parsed?.success) draft.annotations.push(annotationOf(parsed.data, row.line));
  else if (parsed) return inWords(parsed.error);
  else return addedRelation(row, draft);
  return null;
}

function addedRelation({ cells }: TableRow, draft: Draft): string | null {
  const parsed = RelationRow.safeParse(cells);
  if (!parsed.success) return inWords(parsed.error);
  const { id, label: type, created, ...rest } = parsed.data;
  draft.relations.push({ ...(id ? { id } : {}), type, ...rest, ...(created ? { created } : {}) });
  return null;
}

function annotationOf(row: z.infer<typeof AnnotationRow>, line: number): RawAnnotation {
  const {
    id,
    label,
    start,
    end,
    text,
    fragments,
    attributes = {},
    note,
    origin,
    creator,
    created,
    modified,
  } = row;
  return {
    ...(id ? { id } : {}),
    ...{ line, label, attributes, note, creator },
    fragments: fragments ?? [{ start, end, text }],
    origin: origin ?? { kind: 'hand' },
    ...(created ? { created } : {}),
    ...(modified ? { modified } : {}),
  };
}
