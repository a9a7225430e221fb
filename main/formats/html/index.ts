import { everything, type Format } from '../format';
import { parseHtml } from './parse';
import { openHtml } from './write';

/** A report to read and to print. */
export const html: Format = {
  name: 'html',
  title: 'HTML report',
  extensions: ['.html'],
  layout: 'folder',
  offsetUnits: ['code-point'],
  carries: everything,
  how: 'A page for each document and annotator, with a list of them all. Overlapping annotations have lines of their own under the text; a table and a list tell the rest. No script.',
  loses: ['who made a relation'],
  open: openHtml,
  parse: parseHtml,
  importable: false,
};
