import type { Format } from '../format';
import { parseXmi } from './parse';
import { openXmi } from './write';

/** UIMA CAS XMI with its type system, as INCEpTION, DKPro and cassis read it. */
export const uimaXmi: Format = {
  name: 'uima-xmi',
  title: 'UIMA CAS XMI',
  extensions: ['.xmi'],
  layout: 'folder',
  offsetUnits: ['utf-16'],
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
    ...(['relations', 'origin', 'status', 'annotator', 'cross-line', 'token-free'] as const),
  ],
  loses: [
    'characters that XML cannot hold (NUL, U+FFFE, U+FFFF)',
    'INCEpTION itself shows places and labels: it has no layers for the rest, which it passes over',
  ],
  open: openXmi,
  parse: parseXmi,
  importable: true,
  recognises: (path, head) => /\.xmi$/i.test(path) || head.includes('xmi:XMI') || /\.xmi$/m.test(head),
};
