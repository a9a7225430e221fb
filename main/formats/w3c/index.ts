import { everything, type Format } from '../format';
import { parseW3c } from './parse';
import { ANNO_CONTEXT } from './schema';
import { openW3c } from './write';

/** Web Annotations as the W3C recommends them, in JSON-LD: a collection for each document and annotator. */
export const w3c: Format = {
  name: 'w3c',
  title: 'W3C Web Annotation',
  extensions: ['.jsonld'],
  layout: 'folder',
  offsetUnits: ['code-point'],
  carries: everything,
  loses: [],
  how: 'A collection for each annotator and document in `annotations/`, its text in `texts/`. Each fragment is a target with a position and a quote selector; the label is a tag, the note a comment; attributes, origin and metadata are in the namespace `gloss:`. A relation is an annotation with the motivation `linking`. Of other files, annotations are read whose text lies beside them; nothing is fetched.',
  open: openW3c,
  parse: parseW3c,
  importable: true,
  recognises: (path, head) =>
    /\.json(ld)?$/i.test(path) ? head.includes(ANNO_CONTEXT) : /^annotations\/.*\.jsonld$/m.test(head),
};
