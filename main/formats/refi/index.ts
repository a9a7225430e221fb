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
  loses: ['where an annotation comes from', 'who made a relation'],
  open: openRefi,
  parse: parseRefi,
  importable: false,
};
