import type { Feature, Format } from '../format';
import { parseDoccano } from './parse';
import { RelationWriter, SpanWriter } from './write';

const carries: readonly Feature[] = [
  ...(['text', 'metadata', 'overlaps', 'nesting', 'cross-line', 'token-free'] as const),
  ...(['annotator', 'status', 'document-note'] as const),
];
const alwaysLost = ['attributes', 'notes', 'when and by whom an annotation was made'];

const common = {
  extensions: ['.jsonl', '.json'],
  layout: 'file',
  offsetUnits: ['code-point'],
  parse: parseDoccano,
  importable: true,
} as const;

/** doccano's sequence labelling: a line an article, `label: [[start, end, label]]`. */
export const doccano: Format = {
  ...common,
  name: 'doccano',
  title: 'doccano',
  carries,
  loses: ['fragments (each becomes an annotation of its own)', 'relations', ...alwaysLost],
  open: () => new SpanWriter(doccano),
  recognises: (_path, head) => /^\s*\[?\s*\{/.test(head) && /"labels?"\s*:\s*\[\s*\[\s*\d/.test(head),
};

const withRelations: readonly Feature[] = [...carries, 'fragments', 'relations'];

/** doccano's relation extraction: a line an article, `entities` and `relations`. */
export const doccanoRelations: Format = {
  ...common,
  name: 'doccano-relations',
  title: 'doccano with relations',
  carries: withRelations,
  loses: alwaysLost,
  open: () => new RelationWriter(doccanoRelations),
  recognises: (_path, head) => /^\s*\[?\s*\{/.test(head) && /"start_offset"\s*:/.test(head),
};
