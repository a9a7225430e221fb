import type { Format } from '../format';
import { parseTsv } from './parse';
import { CARRIES, openTsv } from './write';

/** WebAnno TSV 3.3, which INCEpTION and WebAnno read: a file for each document and annotator. */
export const webannoTsv: Format = {
  name: 'webanno-tsv',
  title: 'WebAnno TSV 3.3',
  extensions: ['.tsv'],
  layout: 'folder',
  offsetUnits: ['utf-16'],
  carries: CARRIES,
  loses: [
    'attributes, notes, relations and origins of annotations: INCEpTION’s own layers have no place for them',
    'annotations that start or end with white space',
  ],
  open: openTsv,
  parse: parseTsv,
  importable: true,
  recognises: (_path, head) => /^\ufeff?#FORMAT=WebAnno TSV 3/.test(head) || isFolderOfTsv(head),
};

/** A folder of nothing else than such files, a folder for each document, as we write it and INCEpTION exports it. */
function isFolderOfTsv(head: string): boolean {
  const files = head.split('\n').filter((file) => !/manifest\.json$/.test(file));
  return files.length > 0 && files.every((file) => /^[^\t]+\.tsv$/i.test(file));
}
