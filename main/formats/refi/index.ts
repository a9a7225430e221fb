import type { Format } from '../format';
import { parseRefi } from './parse';
import { openRefi } from './write';

/** A REFI-QDA project, which QualCoder, ATLAS.ti, MAXQDA and NVivo open. */
export const refi: Format = {
  name: 'refi-qda',
  title: 'REFI-QDA project',
  extensions: ['.qdpx'],
  layout: 'file',
  offsetUnits: ['code-point'],
  carries: [
    ...([
      'text',
      'metadata',
      'overlaps',
      'nesting',
      'fragments',
      'attributes',
      'notes',
      'document-note',
    ] as const),
    ...(['relations', 'status', 'cross-line', 'annotator', 'token-free'] as const),
  ],
  how: 'A `.qdpx` file: the texts as sources, labels as codes, annotators as users. A selection for each fragment, joined by links named “continues”; the note and the attributes (as JSON) in the memo; relations as links, metadata as variables. Positions are code points, as QualCoder reads them; the project is valid against the published schema.',
  loses: ['where an annotation comes from', 'who made a relation'],
  open: openRefi,
  parse: parseRefi,
  importable: false,
};
