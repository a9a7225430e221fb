import { basename } from 'node:path';
import type { z } from 'zod';
import {
  type Annotation,
  byPlace,
  type Fragment,
  fragmentAt,
  type Problem,
  type Relation,
  type Span,
} from '../../preload/contract';
import { canonicalText, sha256 } from '../articles/canonical';
import type { ReadEntry } from './format';
import { JsonlAnnotation, JsonlDocument, JsonlRelation } from './jsonl-line';
import { type Line, linesOf } from './lines';
import { canonicalOffsets, type Offsets, offsetsIn } from './offsets';
import { placeQuote } from './place';

/**
 * Reads JSON Lines as Gloss writes them, line by line. A line or an annotation that cannot be used is told of with
 * its line and left out; offsets that disagree with the text are repaired by the words where these stand exactly
 * once nearby. Offsets are taken in the unit that each line names.
 */
export async function* readJsonl(path: string): AsyncIterable<ReadEntry | Problem> {
  for await (const line of linesOf(path)) {
    if (line.text?.trim() === '') continue;
    const document = documentOf(line);
    if (typeof document === 'string') {
      yield { file: path, line: line.number, message: `${document}; the line was left out` };
      continue;
    }
    const places = placesIn(document);
    const { annotations, complaints } = annotationsOf(document, places, path);
    const linked = relationsOf(document, annotations);
    for (const message of [...complaints, ...linked.complaints]) {
      yield { file: path, line: line.number, message };
    }
    const { relations } = linked;
    yield { ...metadataOf(document, line.number, path), text: places.canonical, annotations, relations };
  }
}

function metadataOf(document: JsonlDocument, line: number, path: string) {
  const { outlet, author, date, language, source, annotator, status, documentNote: note } = document;
  const title = document.title ?? document.id ?? `${basename(path)}, line ${line}`;
  const fileName = source?.fileName ?? `${document.id ?? `line-${line}`}.txt`;
  // The project's source will be this text, whatever file it was once read from.
  const format = source?.format === 'markdown' ? ('markdown' as const) : ('text' as const);
  return { line, title, outlet, author, date, language, fileName, format, annotator, status, note };
}

/** The document of a line, or what is wrong with the line. */
function documentOf(line: Line): JsonlDocument | string {
  if (line.text === null) return line.reason;
  let json: unknown;
  try {
    json = JSON.parse(line.text);
  } catch (error) {
    return `this is not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const parsed = JsonlDocument.safeParse(json);
  return parsed.success ? parsed.data : inWords(parsed.error);
}

/** The first thing that the schema found wrong, in one phrase. */
function inWords(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.');
  return `${where ? `"${where}": ` : ''}${issue?.message ?? 'it has another shape than expected'}`;
}

/** The text of a line, and the ways between the three kinds of offsets in play. */
interface Places {
  /** As the line has it; CRLF may stand in it. */
  readonly text: string;
  readonly canonical: string;
  readonly toUtf16: Offsets;
  readonly toCanonical: Offsets;
}

function placesIn({ text, offsetUnit }: JsonlDocument): Places {
  return {
    text,
    canonical: canonicalText(text),
    toUtf16: offsetsIn(text, offsetUnit),
    toCanonical: canonicalOffsets(text),
  };
}

/** The usable annotations of a document in text order, and what is to be said of the others. */
function annotationsOf(document: JsonlDocument, places: Places, path: string) {
  const annotations = new Map<string, Annotation>();
  const complaints: string[] = [];
  document.annotations.forEach((json, index) => {
    const parsed = JsonlAnnotation.safeParse(json);
    const name = `annotation ${index + 1}`;
    if (!parsed.success) {
      complaints.push(`${name}: ${inWords(parsed.error)}; it was left out`);
      return;
    }
    const { annotation, complaint } = annotationOf(parsed.data, places, path);
    if (complaint)
      complaints.push(`${name} (${parsed.data.label} ${quoted(parsed.data.text)}): ${complaint}`);
    if (!annotation) return;
    if (annotations.has(annotation.id)) {
      complaints.push(`${name}: the line has another one with the id "${annotation.id}"; it was left out`);
    } else annotations.set(annotation.id, annotation);
  });
  return { annotations: [...annotations.values()].sort(byPlace), complaints };
}

/** The relations between the usable annotations of a document, and what is to be said of the others. */
function relationsOf(document: JsonlDocument, annotations: readonly Annotation[]) {
  const ids = new Set(annotations.map(({ id }) => id));
  const relations = new Map<string, Relation>();
  const complaints: string[] = [];
  for (const [index, json] of document.relations.entries()) {
    const relation = relationOf(json, ids);
    const fault =
      typeof relation === 'string'
        ? relation
        : relations.has(relation.id) && `the line has another one with the id "${relation.id}"`;
    if (fault) complaints.push(`relation ${index + 1}: ${fault}; it was left out`);
    else if (typeof relation !== 'string') relations.set(relation.id, relation);
  }
  return { relations: [...relations.values()], complaints };
}

/** The relation, or what is wrong with it. */
function relationOf(json: unknown, annotations: ReadonlySet<string>): Relation | string {
  const parsed = JsonlRelation.safeParse(json);
  if (!parsed.success) return inWords(parsed.error);
  const { type, from, to, creator, created = new Date().toISOString() } = parsed.data;
  const missing = [from, to].find((end) => !annotations.has(end));
  if (missing !== undefined) return `the line has no annotation with the id "${missing}"`;
  const id = parsed.data.id ?? sha256([type, from, to].join(' ')).slice(0, 16);
  return { id, type, from, to, creator, created };
}

function annotationOf(
  read: JsonlAnnotation,
  places: Places,
  path: string,
): { annotation?: Annotation; complaint: string | null } {
  const fragments: Fragment[] = [];
  let complaint: string | null = null;
  for (const part of read.fragments ?? [read]) {
    const span = { start: places.toUtf16.to(part.start), end: places.toUtf16.to(part.end) };
    const found = placeQuote(places.text, span, part.text);
    if (!found) return { complaint: `${standsThere(places.text, span)}; it was left out` };
    complaint ??= found.repair;
    fragments.push(canonicalFragment(places, found.span));
  }
  fragments.sort((a, b) => a.start - b.start);
  if (fragments.some((fragment, index) => fragment.start < (fragments[index - 1]?.end ?? 0))) {
    return { complaint: 'its fragments overlap; it was left out' };
  }
  return { annotation: complete(read, fragments, path), complaint };
}

function canonicalFragment({ canonical, toCanonical }: Places, span: Span): Fragment {
  return fragmentAt(canonical, { start: toCanonical.from(span.start), end: toCanonical.from(span.end) });
}

/** The annotation with what the line leaves out filled in. */
function complete(read: JsonlAnnotation, fragments: Fragment[], path: string): Annotation {
  const { label, note, attributes, creator } = read;
  const created = read.created ?? new Date().toISOString();
  return {
    id: read.id ?? idOf(label, fragments),
    label,
    fragments,
    attributes,
    note,
    origin: read.origin ?? { kind: 'import', format: 'jsonl', file: basename(path) },
    creator,
    created,
    modified: read.modified ?? created,
  };
}

/** An id from what the annotation is, so that reading the same file twice gives it once. */
function idOf(label: string, fragments: readonly Fragment[]): string {
  const places = fragments.map(({ start, end }) => `${start}-${end}`);
  return sha256([label, ...places].join(' ')).slice(0, 16);
}

function standsThere(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  return words ? `the text has ${quoted(words)} at its offsets` : 'its offsets are outside the text';
}

function quoted(words: string): string {
  const characters = Array.from(words.slice(0, 120).replace(/\s+/g, ' '));
  return `"${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')}"`;
}
