import type { Feature, Format } from '../format';
import { parseSpacy } from './parse';
import { DocWriter, TrainingWriter } from './write';

const common = { layout: 'file', offsetUnits: ['code-point'], parse: parseSpacy, importable: true } as const;

const loses = [
  'fragments (each becomes a span of its own)',
  'attributes',
  'notes',
  'relations',
  'where an annotation comes from, who made it and when',
];

/** spaCy's JSON for training, which `spacy convert` makes a `.spacy` file of; that is binary and made by spaCy only. */
export const spacy: Format = {
  ...common,
  name: 'spacy',
  title: 'spaCy JSON',
  extensions: ['.json'],
  carries: ['text', 'cross-line', 'token-free'],
  loses: [
    'all but the longest of overlapping annotations',
    ...loses,
    'the article’s title and details',
    'the annotator',
  ],
  open: () => new TrainingWriter(spacy),
  recognises: (_path, head) => /"paragraphs"\s*:\s*\[/.test(head) && /"(?:raw|sentences)"\s*:/.test(head),
};

const carries: readonly Feature[] = [
  ...([
    'text',
    'metadata',
    'overlaps',
    'nesting',
    'cross-line',
    'annotator',
    'status',
    'document-note',
  ] as const),
];

/** spaCy's documents, one a line, as `Doc.to_json` writes and `Doc.from_json` reads them. */
export const spacyJsonl: Format = {
  ...common,
  name: 'spacy-jsonl',
  title: 'spaCy JSONL',
  extensions: ['.jsonl'],
  carries,
  loses: ['annotations that begin or end within white space', ...loses],
  open: () => new DocWriter(spacyJsonl),
  recognises: (_path, head) =>
    /^\s*[[{]/.test(head) &&
    /"(?:ents|entities)"\s*:\s*\[/.test(head) &&
    !/"(?:start_offset|_input_hash)"/.test(head),
};
