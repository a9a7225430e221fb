import type { Format } from '../format';
import { parseConll } from './parse';
import { CARRIES, openConll } from './write';

/** CoNLL columns: a token and its tag on each line, in any of the usual schemes of tags. */
export const conll: Format = {
  name: 'conll',
  title: 'CoNLL columns',
  extensions: ['.conll', '.iob', '.bio', '.iob2', '.bilou', '.conllu'],
  layout: 'file',
  offsetUnits: ['code-point'],
  carries: CARRIES,
  loses: [
    'all but the longest of overlapping annotations',
    'discontinuous annotations, and those that go over the end of a line or begin or end with white space',
    'annotations that cut a token, unless the export splits tokens',
    'attributes, notes, relations, ids and origins of annotations',
  ],
  options: ['scheme', 'cut'],
  open: openConll,
  parse: parseConll,
  importable: true,
  recognises: (path, head) => /\.(conll\w*|iob2?|bio|bilou)$/i.test(path) || head.startsWith('-DOCSTART-'),
};
