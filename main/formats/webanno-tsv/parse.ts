import { basename } from 'node:path';
import type { Problem } from '../../../preload/contract';
import { type AboutDocument, aboutIn } from '../about';
import type { RawAnnotation, RawEntry } from '../format';
import { readTextFile } from '../text-file';
import { annotationsOf } from '../uima/cas';
import { filesEnding, whoseFile } from '../uima/files';
import { Columns } from './columns';
import { type Column, columnsOf } from './header';
import { SentenceText, unitLine } from './sentences';

/**
 * Reads WebAnno TSV 3.1 to 3.3, a file or a folder of them: spans, relations, slots and chains of every layer.
 * Offsets are UTF-16 code units. What Gloss has no place for, and what is wrong, is told of with its line.
 */
export async function* parseTsv(path: string): AsyncIterable<RawEntry | Problem> {
  for (const file of await filesEnding(path, '.tsv')) {
    const read = await readTextFile(file);
    if ('reason' in read) yield { file, message: `${read.reason}; it was left out` };
    else yield* readFile(file, read.text, whoseFile(path, file));
  }
}

function* readFile(
  file: string,
  content: string,
  whose: { id: string | null; annotator: string | null },
): Iterable<RawEntry | Problem> {
  const lines = content.split('\n').map((line) => line.replace(/\r$/, ''));
  const [, minor] = /^#FORMAT=WebAnno TSV 3\.(\d+)\s*$/.exec(lines[0] ?? '') ?? [];
  if (minor === undefined) {
    const message =
      'the first line is not “#FORMAT=WebAnno TSV 3.3” (3.1 to 3.3 can be read); the file was left out';
    yield { file, line: 1, message };
    return;
  }
  const columns: Column[] = [];
  let at = 1;
  for (let found = columnsOf(lines[at] ?? ''); found; found = columnsOf(lines[++at] ?? ''))
    columns.push(...found);
  const { text, cells, about, problems } = readSentences(lines, at, columns, Number(minor) <= 1);
  const links = cells.finish();
  const { annotations, relations, problems: others } = annotationsOf(cells.spans, links);
  for (const { line, message } of [...problems, ...cells.problems, ...others]) {
    yield { file, ...(line !== undefined && { line }), message: `${message}; it was left out` };
  }
  if (text === '') return;
  const own = about && { ...about, annotations: withOwnIds(annotations), relations: [] };
  const named = { ...whose, title: null, fileName: `${basename(file, '.tsv')}.txt`, format: 'text' } as const;
  yield { ...{ file, line: null, text, unit: 'utf-16' }, ...named, ...{ annotations, relations }, ...own };
}

function readSentences(lines: readonly string[], from: number, columns: readonly Column[], isJava: boolean) {
  const sentences = new SentenceText(isJava);
  const cells = new Columns(columns);
  const problems: { line: number; message: string }[] = [];
  let about: AboutDocument | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isOurs = line.startsWith('#Gloss.document=');
    if (isOurs) about = aboutIn(line.slice('#Gloss.document='.length));
    if (isOurs && !about) problems.push({ line: at + 1, message: 'the line is not what Gloss writes' });
    else if (line.startsWith('#')) sentences.header(line);
    else if (line !== '') {
      const unit = unitLine(line, at + 1, columns.length);
      const fault = typeof unit === 'string' ? unit : sentences.token(unit.start);
      if (fault !== null) problems.push({ line: at + 1, message: fault });
      else if (typeof unit !== 'string') cells.read(unit);
    }
  }
  return { text: sentences.whole(), cells, about, problems };
}

/** In our own files, entities with the same identifier and value are the fragments of one annotation. */
function withOwnIds(annotations: readonly RawAnnotation[]): RawAnnotation[] {
  const joined = new Map<string, RawAnnotation>();
  for (const { label, attributes: { identifier, ...attributes } = {}, fragments, line } of annotations) {
    const id = typeof identifier === 'string' ? identifier : undefined;
    const key = JSON.stringify([id ?? joined.size, label]);
    const there = joined.get(key);
    joined.set(key, {
      ...{ ...there, label, attributes, line: there?.line ?? line ?? 0 },
      ...(id !== undefined && { id }),
      fragments: [...(there?.fragments ?? []), ...fragments],
    });
  }
  return [...joined.values()];
}
