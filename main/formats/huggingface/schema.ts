import type { SchemaElement } from 'hyparquet';

/** A column or a field: a text, a whole number, or a list of records with fields of their own. */
export interface Column {
  readonly name: string;
  readonly kind: 'string' | 'int32' | readonly Column[];
}

const strings = (...names: readonly string[]): Column[] => names.map((name) => ({ name, kind: 'string' }));
const place: readonly Column[] = [
  { name: 'start', kind: 'int32' },
  { name: 'end', kind: 'int32' },
  { name: 'text', kind: 'string' },
];

/** The columns of a dataset. `attributes` and `origin` hold JSON, as their fields differ from label to label. */
export const columns: readonly Column[] = [
  ...strings(
    'id',
    'title',
    'outlet',
    'author',
    'date',
    'language',
    'file',
    'annotator',
    'status',
    'note',
    'offset_unit',
    'text',
  ),
  {
    name: 'annotations',
    kind: [
      ...strings('id', 'label'),
      ...place,
      { name: 'fragments', kind: place },
      ...strings('attributes', 'note', 'origin', 'creator', 'created', 'modified'),
    ],
  },
  { name: 'relations', kind: strings('id', 'type', 'from', 'to', 'creator', 'created') },
];

/** The columns as Parquet wants them: the tree in one list, each element before its children. */
export function parquetSchema(): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)];
}

function elements({ name, kind }: Column): SchemaElement[] {
  if (kind === 'string')
    return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
  if (kind === 'int32') return [{ name, type: 'INT32', repetition_type: 'REQUIRED' }];
  return [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', num_children: kind.length },
    ...kind.flatMap(elements),
  ];
}

/** The columns as the dataset card's `features` in YAML. */
export function featureLines(list: readonly Column[] = columns, indent = '  '): string[] {
  return list.flatMap(({ name, kind }) =>
    typeof kind === 'string'
      ? [`${indent}- name: ${name}`, `${indent}  dtype: ${kind}`]
      : [`${indent}- name: ${name}`, `${indent}  list:`, ...featureLines(kind, `${indent}  `)],
  );
}
