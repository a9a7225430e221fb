import { basename } from 'node:path';
import type { Problem } from '../../../preload/contract';
import type { RawEntry } from '../format';
import { offsetsIn } from '../offsets';
import { readTextFile } from '../text-file';
import { type Pair, pairsIn } from './files';
import { Standoff } from './standoff';

/**
 * Reads brat's standoff: a folder with all below it, or one `.ann` file with the `.txt` beside it. An event is the
 * annotation of its trigger, with a relation for each argument; a line that brat itself cannot use is told of.
 */
export async function* parseBrat(path: string): AsyncIterable<RawEntry | Problem> {
  const { pairs, alone } = await pairsIn(path);
  for (const file of alone) {
    const [other, lacking] = file.endsWith('.txt')
      ? ['annotations', 'there is no .ann file for it']
      : ['text', 'there is no .txt file for it'];
    yield { file, message: `${lacking}, so its ${other === 'text' ? 'annotations' : 'text'} was left out` };
  }
  for (const pair of pairs) yield* readPair(pair);
}

async function* readPair({ ann, txt, annotator }: Pair): AsyncIterable<RawEntry | Problem> {
  const [text, lines] = [await readTextFile(txt), await readTextFile(ann)];
  for (const [file, read] of [
    [txt, text],
    [ann, lines],
  ] as const) {
    if ('reason' in read) yield { file, message: `${read.reason}; the document was left out` };
  }
  if ('reason' in text || 'reason' in lines) return;
  const standoff = new Standoff(text.text, offsetsIn(text.text, 'code-point'));
  standoff.read(lines.text);
  for (const { line, message } of standoff.problems()) yield { file: ann, line, message };
  const { annotations, relations } = standoff;
  yield {
    ...{ file: ann, line: null, text: text.text, unit: 'code-point', annotator, annotations, relations },
    ...{ id: basename(txt, '.txt'), title: null, fileName: basename(txt), format: 'text' },
  };
}
