import type { Problem } from '../../../preload/contract';
import type { RawEntry } from '../format';
import { linesOf } from '../lines';
import type { Block } from './block';
import { documentOf } from './document';
import { isTag } from './tags';

/** A document without an end, in code units, is cut at the end of a sentence instead of filling the memory. */
const LONGEST = 20_000_000;

/**
 * Reads CoNLL columns: the tag is in the last column that has tags, the word in the first (in the second where the
 * first counts). A document begins at `-DOCSTART-` or `# newdoc`; a file without either is one document. The text
 * is what `# text =` lines say, or the words joined by spaces, a line each sentence.
 */
export async function* parseConll(path: string): AsyncIterable<RawEntry | Problem> {
  let block: Block | null = null;
  let size = 0;
  for await (const line of linesOf(path)) {
    if (line.text === null) {
      yield { file: path, line: line.number, message: `${line.reason}; it was left out` };
      continue;
    }
    const start = documentStart(line.text);
    const isCut = size > LONGEST && line.text.trim() === '';
    if (isCut) {
      const message = 'the document is longer than 20 million characters; what follows became another one';
      yield { file: path, line: line.number, message };
    }
    if (start || isCut) {
      if (block && !isEmpty(block)) yield* documentOf(block, path);
      block = newBlock(line.number, start ? start.id : null);
      size = 0;
    } else {
      block ??= newBlock(line.number, null);
      size += line.text.length;
      addLine(block, line.text, line.number);
    }
  }
  if (block && !isEmpty(block)) yield* documentOf(block, path);
}

function newBlock(line: number, id: string | null): Block {
  return { line, id, known: null, texts: [], sentences: [[]] };
}

function isEmpty({ texts, sentences }: Block): boolean {
  return texts.length === 0 && sentences.every((rows) => rows.length === 0);
}

function documentStart(text: string): { id: string | null } | null {
  if (/^-DOCSTART-(\s|$)/.test(text)) return { id: null };
  const [, id] = /^# newdoc(?:\s+id\s*=\s*(.*))?$/.exec(text) ?? [];
  return text.startsWith('# newdoc') ? { id: id?.trim() || null } : null;
}

function addLine(block: Block, text: string, number: number): void {
  const [, key, value = ''] = /^# (text|gloss) = ?(.*)$/s.exec(text) ?? [];
  if (key === 'text') block.texts.push(value);
  else if (key === 'gloss') block.known = value;
  else if (text.trim() === '') {
    if (block.sentences.at(-1)?.length !== 0) block.sentences.push([]);
  } else if (!isComment(text)) {
    block.sentences.at(-1)?.push({ number, columns: columnsOf(text) });
  }
}

function columnsOf(text: string): string[] {
  return text.includes('\t') ? text.replace(/\t+$/, '').split('\t') : text.trim().split(/\s+/);
}

/** A line that begins with a number sign, or is markup alone, and ends in no tag. */
function isComment(text: string): boolean {
  return /^(#|<[^>]*>\s*$)/.test(text) && !isTag(columnsOf(text).at(-1) ?? '');
}
