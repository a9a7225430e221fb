import { basename } from 'node:path';
import type { Problem } from '../../../preload/contract';
import { aboutIn } from '../about';
import type { RawEntry } from '../format';
import { readTextFile } from '../text-file';
import { METADATA } from '../uima/cas';
import { filesEnding, whoseFile } from '../uima/files';
import { layersIn } from './layers';
import { ownAnnotations } from './own';
import { type Structure, structuresIn } from './structures';
import { ARTICLE } from './types';

/**
 * Reads UIMA CAS XMI, a file or a folder of them: annotations, relations, slots and chains of every layer, as of
 * WebAnno TSV. Offsets are UTF-16 code units. A type system is not needed.
 */
export async function* parseXmi(path: string): AsyncIterable<RawEntry | Problem> {
  for (const file of await filesEnding(path, '.xmi')) {
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
  let structures: Map<string, Structure>;
  try {
    structures = structuresIn(content);
  } catch (error) {
    const [, line, reason] = /^line (\d+): (.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
    const message = `the XML is broken: ${reason ?? String(error)} The file was left out`;
    yield { file, ...(line !== undefined && { line: Number(line) }), message };
    return;
  }
  const all = [...structures.values()];
  const sofas = all.filter(({ type }) => type === 'uima.cas.Sofa');
  const sofa = sofas.find(({ features }) => features.get('sofaID') === '_InitialView') ?? sofas[0];
  const text = sofa?.features.get('sofaString');
  if (!sofa || text === undefined) {
    yield { file, message: 'there is no text in it (no Sofa with a sofaString); the file was left out' };
    return;
  }
  if (sofas.length > 1) {
    const message = `it has ${sofas.length} texts; only “${sofa.features.get('sofaID')}” was read`;
    yield { file, message };
  }
  const article = all.find(({ type }) => type === ARTICLE);
  const about = aboutIn(article?.features.get('details'));
  const { annotations, relations, problems } = about
    ? ownAnnotations(structures)
    : layersIn(structures, sofa.id, text);
  for (const { line, message } of problems) {
    yield { file, ...(line !== undefined && { line }), message: `${message}; it was left out` };
  }
  yield {
    ...{ file, line: null, text, unit: 'utf-16', ...named(all, file), ...whose },
    ...{ annotations, relations, ...about },
  };
}

function named(structures: readonly Structure[], file: string) {
  const metadata = structures.find(({ type }) => type === METADATA)?.features;
  const language = metadata?.get('language');
  return {
    title: metadata?.get('documentTitle') ?? null,
    language: language === undefined || language === 'x-unspecified' ? null : language,
    fileName: `${basename(file, '.xmi')}.txt`,
    format: 'text',
  } as const;
}
