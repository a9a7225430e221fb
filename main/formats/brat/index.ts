import type { Format } from '../format';
import { parseBrat } from './parse';
import { CARRIES, openBrat } from './write';

/** brat standoff: a folder of `.txt` and `.ann` files with brat's configuration. */
export const brat: Format = {
  name: 'brat',
  title: 'brat standoff',
  extensions: ['.ann'],
  layout: 'folder',
  offsetUnits: ['code-point'],
  carries: CARRIES,
  loses: [
    'title, outlet, author, date and language of a document; its file is named after its id',
    'the status of a document and the note on it',
    'annotations of nothing but ends of lines',
  ],
  open: openBrat,
  parse: parseBrat,
  importable: true,
  recognises: (path, head) => /\.ann$/i.test(path) || (/\.ann$/m.test(head) && /\.txt$/m.test(head)),
};
