import type { Problem, Span } from '../../../preload/contract';
import { aboutIn } from '../about';
import type { RawAnnotation, RawEntry } from '../format';
import { offsetsIn } from '../offsets';
import type { Block, Row } from './block';
import { isTag, spansOf } from './tags';

/** The document that the lines are, and what is wrong with them. Offsets are code points. */
export function* documentOf(block: Block, file: string): Iterable<RawEntry | Problem> {
  const rows = block.sentences.flat();
  const columns = columnsIn(rows);
  if (rows.length > 0 && columns.tag < 0) {
    yield {
      file,
      line: block.line,
      message: 'no column has tags such as “B-claim” and “O”; only the text was read',
    };
  }
  const words = rows.map((row) => row.columns[columns.word] ?? '');
  const stated = placedIn(block.texts.join('\n'), words);
  if (!stated && block.texts.length > 0) {
    const message = 'the words are not those of the “# text” lines, so the text was made of the words';
    yield { file, line: block.line, message };
  }
  const { text, places } = stated ?? joined(block.sentences, columns.word);
  if (text.trim() === '') return;
  if (columns.tag >= 0) {
    for (const { number, columns: cells } of rows) {
      if (isTag(cells[columns.tag] ?? '')) continue;
      const message = 'the line has no tag such as “B-claim” or “O”; its word was kept without one';
      yield { file, line: number, message };
    }
  }
  const known = aboutIn(block.known);
  if (block.known !== null && !known)
    yield { file, line: block.line, message: 'the line “# gloss” is not what Gloss writes; it was left out' };
  yield {
    ...{ file, line: block.line, text, unit: 'code-point', id: block.id, title: null, ...known },
    annotator: known?.annotator ?? null,
    annotations: columns.tag < 0 ? [] : annotationsOf(block.sentences, columns.tag, places, text),
    relations: [],
  };
}

/** Which columns hold the word and the tag (-1: none): that of the tag is the last one that has mostly tags. */
function columnsIn(rows: readonly Row[]): { word: number; tag: number } {
  const sample = rows.slice(0, 5000);
  const width = Math.max(0, ...sample.map(({ columns }) => columns.length));
  const mostly = (column: number, test: (cell: string) => boolean) =>
    sample.filter(({ columns }) => test(columns[column] ?? '')).length * 2 > sample.length;
  const counts =
    width > 2 && mostly(0, (cell) => /^\d+([-.]\d+)?$/.test(cell)) && sample[0]?.columns[0] === '1';
  const word = counts ? 1 : 0;
  for (let tag = Math.min(width, 100) - 1; tag > word; tag--) if (mostly(tag, isTag)) return { word, tag };
  return { word, tag: -1 };
}

interface Placed {
  readonly text: string;
  /** Of each word, in UTF-16 code units of the text. */
  readonly places: readonly Span[];
}

/** The words in a text that has nothing else than white space; null where the text is another one. */
function placedIn(text: string, words: readonly string[]): Placed | null {
  const places: Span[] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word, at);
    if (start < 0 || !isSpace(text.slice(at, start))) return null;
    at = start + word.length;
    places.push({ start, end: at });
  }
  return text === '' || !isSpace(text.slice(at)) ? null : { text, places };
}

/** What tokens leave out: white space and control characters, and what joins onto these. */
function isSpace(text: string): boolean {
  return /^[\s\p{Cc}\p{M}\p{Cf}]*$/u.test(text);
}

function joined(sentences: readonly Row[][], column: number): Placed {
  const places: Span[] = [];
  let text = '';
  for (const rows of sentences) {
    if (rows.length > 0 && text !== '') text += '\n';
    rows.forEach(({ columns }, index) => {
      if (index > 0) text += ' ';
      const word = columns[column] ?? '';
      places.push({ start: text.length, end: text.length + word.length });
      text += word;
    });
  }
  return { text, places };
}

function annotationsOf(
  sentences: readonly Row[][],
  column: number,
  places: readonly Span[],
  text: string,
): RawAnnotation[] {
  const offsets = offsetsIn(text, 'code-point');
  const annotations: RawAnnotation[] = [];
  let before = 0;
  for (const rows of sentences) {
    for (const span of spansOf(rows.map(({ columns }) => columns[column] ?? 'O'))) {
      const start = places[before + span.from]?.start ?? 0;
      const end = places[before + span.to - 1]?.end ?? 0;
      annotations.push({
        line: rows[span.from]?.number ?? 0,
        label: labelOf(span.label),
        fragments: [{ start: offsets.from(start), end: offsets.from(end), text: text.slice(start, end) }],
      });
    }
    before += rows.length;
  }
  return annotations;
}

/** The label of a tag, with the escapes of our own writer taken back. */
function labelOf(tag: string): string {
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag;
  }
}
