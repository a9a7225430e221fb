import { everything, type Format } from '../format';
import { parseTei } from './parse';
import { openTei } from './write';

/** TEI P5: one file a document, the annotations beside its text. */
export const tei: Format = {
  name: 'tei',
  title: 'TEI',
  extensions: ['.xml', '.tei'],
  layout: 'folder',
  offsetUnits: ['code-point'],
  carries: everything,
  loses: [],
  how: 'A TEI P5 file for each document: the text as the string of `body`, and a `standOff` for each annotator. An `annotation` points with `string-range()`, one pair of numbers a fragment; attributes are an `fs`, a relation is an `annotation` with the motivation `linking`, and a character that XML cannot hold is a `g`. Of other files the text is read with its names, dates and measures.',
  open: ({ scheme }) => openTei(scheme),
  parse: parseTei,
  importable: true,
  recognises: (path, head) =>
    /\.(xml|tei)$/i.test(path)
      ? /<(\w+:)?(TEI|tei|teiCorpus|TEI\.2)[\s>]/.test(head)
      : head.split('\n').every((name) => /(\.(xml|tei)|^gloss-manifest\.json)$/i.test(name)),
};
