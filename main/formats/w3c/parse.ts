import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { GlossError, type OffsetUnit, type Problem } from '../../../preload/contract';
import type { RawAnnotation, RawEntry, RawFragment, RawRelation } from '../format';
import { manifestName } from '../manifest';
import { filesBelow, wholeText } from '../whole-file';
import { fragmentOf, type Taken, taken } from './annotation';
import { type Container, checkedAnnotation, containerOf } from './container';
import { recogitoAnnotation } from './recogito';

/**
 * Reads Web Annotations (`.jsonld`, `.json`), file by file: those of one source become one document. The text is the
 * file that the source names within the dataset, else the one beside the annotations with the same name and `.txt`;
 * nothing is fetched. Each annotation that breaks the model is named with the reason, and so is each whose text is
 * not there.
 */
export async function* parseW3c(path: string): AsyncIterable<RawEntry | Problem> {
  // A file of our own layout lies in `annotations`, and its text beside that folder.
  for await (const file of filesBelow(path, ['.jsonld', '.json'])) {
    if (basename(file) === manifestName) continue;
    const root = file === path ? (dirname(file).split(/[\\/]annotations(?=[\\/]|$)/)[0] ?? '') : path;
    try {
      const container = containerOf(JSON.parse(await wholeText(file)));
      yield* entriesOf(container, file, root);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      yield { file, message: `${reason(error)}; the file was left out` };
    }
  }
}

function reason(error: Error): string {
  if (error instanceof SyntaxError) return `this is not JSON (${error.message})`;
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (error instanceof TypeError || error instanceof GlossError) return error.message;
  throw error;
}

/** Annotations of one source. */
interface Group {
  readonly unit: OffsetUnit;
  readonly items: Taken[];
}

async function* entriesOf(
  container: Container,
  file: string,
  root: string,
): AsyncIterable<RawEntry | Problem> {
  const { groups, links, problems } = grouped(container, file);
  yield* problems;
  const own = container.head?.['gloss:document'];
  if (own && !groups.has(own['gloss:text'])) groups.set(own['gloss:text'], { unit: 'code-point', items: [] });
  for (const [source, { unit, items }] of groups) {
    const text = await textOf(source, file, root);
    if (text === null) {
      yield* items.map((item) => withoutText(item, source, file));
      continue;
    }
    const placed = items.map((item) => place(item, text, file));
    yield* placed.filter((item) => 'message' in item);
    const annotations = placed.filter((item) => 'label' in item);
    const ids = new Set(annotations.map(({ id }) => id));
    yield {
      ...{ file, line: null, text, unit, annotations },
      relations: links.filter(({ from }) => ids.has(from)),
      ...about(container, source, file),
    };
  }
}

/** The annotations by their source, the links between them, and what is wrong with the others. */
function grouped({ items, complaints }: Container, file: string) {
  const groups = new Map<string, Group>();
  const iris = new Map<string, string>();
  const links: RawRelation[] = [];
  const problems: Problem[] = complaints.map((message) => ({ file, message }));
  for (const [index, json] of items.entries()) {
    try {
      const { item, unit, iri } = itemOf(json);
      if (iri && item.annotation.id) iris.set(iri, item.annotation.id);
      if (item.link) links.push(item.link);
      else {
        const source = item.targets[0]?.source ?? '';
        const group = groups.get(source) ?? { unit, items: [] };
        groups.set(source, group);
        group.items.push(item);
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push({ file, message: `annotation ${index + 1}: ${reason(error)}; it was left out` });
    }
  }
  const known = (iri: string) => iris.get(iri) ?? iri;
  return {
    groups,
    problems,
    links: links.map((link) => ({ ...link, from: known(link.from), to: known(link.to) })),
  };
}

function itemOf(json: unknown): { item: Taken; unit: OffsetUnit; iri?: string | undefined } {
  const theirs = recogitoAnnotation(json);
  if (theirs) return { item: theirs, unit: 'utf-16' };
  const checked = checkedAnnotation(json);
  return { item: taken(checked), unit: 'code-point', iri: checked.id };
}

function about({ head }: Container, source: string, file: string) {
  const own = head?.['gloss:document'];
  const annotator = head?.creator?.nickname ?? null;
  if (!own || own['gloss:text'] !== source)
    return { id: null, title: basename(file).replace(/\.[^.]+$/, ''), annotator };
  const { 'gloss:status': status = 'new', 'gloss:note': note = '' } = head;
  return {
    ...{
      id: own['gloss:id'],
      title: own['gloss:title'],
      outlet: own['gloss:outlet'],
      author: own['gloss:author'],
      date: own['gloss:date'],
    },
    ...{ language: own['gloss:language'], fileName: own['gloss:fileName'], format: own['gloss:format'] },
    ...{ annotator, status, note },
  };
}

/** The text of a source, or null where it is not there. */
async function textOf(source: string, file: string, root: string): Promise<string | null> {
  for (const candidate of [placeOf(source, file), file.replace(/\.[^./\\]+$/, '.txt')]) {
    if (candidate === null || !isWithin(root, candidate)) continue;
    const text = await wholeText(candidate).catch((error: unknown) => {
      if (error instanceof GlossError) return null;
      throw error;
    });
    if (text !== null) return text;
  }
  return null;
}

/** The text file that a relative reference names, or null where it is another kind of source. */
function placeOf(source: string, file: string): string | null {
  if (!/\.(txt|md)$/i.test(source) || /^[a-z][a-z0-9+.-]*:/i.test(source)) return null;
  try {
    return resolve(dirname(file), decodeURI(source));
  } catch {
    return null;
  }
}

function isWithin(root: string, file: string): boolean {
  const way = relative(resolve(root), file);
  return !isAbsolute(way) && !/^\.\.([\\/]|$)/.test(way);
}

function withoutText({ annotation }: Taken, source: string, file: string): Problem {
  const where = source === '' ? 'its text' : `the text of ${source}`;
  const message = `annotation ${annotation.id ?? ''} (${annotation.label}): ${where} is not beside the file, and Gloss fetches nothing; it was left out`;
  return { file, message };
}

/** The annotation at its places in the text, or why it has none. */
function place({ annotation, targets }: Taken, text: string, file: string): RawAnnotation | Problem {
  const fragments: RawFragment[] = [];
  for (const target of targets) {
    const fragment = fragmentOf(target, text);
    if (typeof fragment === 'string')
      return {
        file,
        message: `annotation ${annotation.id ?? ''} (${annotation.label}): ${fragment}; it was left out`,
      };
    fragments.push(fragment);
  }
  return { ...annotation, fragments };
}
