import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  type Annotation,
  byPlace,
  Day,
  type Fragment,
  fragmentAt,
  type Problem,
  type Relation,
  type Span,
} from '../../preload/contract';
import { canonicalText, sha256 } from '../articles/canonical';
import type { RawAnnotation, RawEntry, RawFragment, RawRelation, ReadEntry } from './format';
import { canonicalOffsets, type Offsets, offsetsIn } from './offsets';
import { placeQuote } from './place';
import { safeName } from './safe-name';

/** What could be used of an entry (null: nothing), and what is to be said of the rest. */
export interface Settled {
  readonly entry: ReadEntry | null;
  readonly problems: readonly Problem[];
}

/**
 * Makes an entry that was read from a dataset of the format named `format` Gloss's own: canonical text, offsets in
 * UTF-16 code units, whole characters, ids where they are missing. Offsets that disagree with the words given are
 * repaired by these where they stand exactly once nearby; what cannot be placed is left out. All of it is told.
 */
export function settled(raw: RawEntry, format: string): Settled {
  const problems: Problem[] = [];
  const complain = (message: string, line = raw.line) => problems.push(problemAt(raw.file, line, message));
  if (!/\S/.test(raw.text)) {
    complain(`${raw.id ? `document "${raw.id}": ` : ''}there is no text; it was left out`);
    return { entry: null, problems };
  }
  const places = placesIn(raw);
  const annotations = annotationsOf(raw, places, { format, complain });
  const relations = relationsOf(raw, new Set(annotations.map(({ id }) => id)), complain);
  const entry = { ...metadataOf(raw, complain), text: places.canonical, annotations, relations };
  return { entry, problems };
}

type Complain = (message: string, line?: number | null) => void;

/** A problem of the file, with the line where it is known. */
export function problemAt(file: string, line: number | null, message: string): Problem {
  return { file, ...(line === null ? {} : { line }), message };
}

function metadataOf(raw: RawEntry, complain: Complain) {
  const { file, line, id, outlet = null, author = null, language = null, status = 'new', note = '' } = raw;
  const place = line === null ? basename(file) : `${basename(file)}, line ${line}`;
  const title = raw.title?.trim() ? raw.title : (id ?? place);
  const day = raw.date ? Day.safeParse(raw.date.slice(0, 10)) : null;
  if (day && !day.success) complain(`its date "${raw.date}" is not a day (YYYY-MM-DD); it was left out`);
  const annotator = raw.annotator === null ? null : safeName(raw.annotator);
  if (annotator !== raw.annotator)
    complain(`the annotator "${raw.annotator}" is called "${annotator}" in the project`);
  const fileName = raw.fileName || `${id ?? `line-${line ?? 1}`}.txt`;
  const rest = { outlet, author, date: day?.data ?? null, language, annotator, status, note };
  // The project's source will be this text, whatever file it was once read from.
  const format = raw.format === 'markdown' ? ('markdown' as const) : ('text' as const);
  return { file, line, title, fileName, format, ...rest };
}

/** The text of an entry, and the ways between the three kinds of offsets in play. */
interface Places {
  /** As the file has it; CRLF may stand in it. */
  readonly text: string;
  readonly canonical: string;
  readonly toUtf16: Offsets;
  readonly toCanonical: Offsets;
}

function placesIn({ text, unit }: RawEntry): Places {
  const toUtf16 = offsetsIn(text, unit);
  return { text, canonical: canonicalText(text), toUtf16, toCanonical: canonicalOffsets(text) };
}

/** The usable annotations of an entry in text order. */
function annotationsOf(raw: RawEntry, places: Places, told: { format: string; complain: Complain }) {
  const annotations = new Map<string, Annotation>();
  for (const [index, read] of raw.annotations.entries()) {
    const name = `annotation ${read.id ?? index + 1} (${read.label} ${quoted(wordsOf(read, places))})`;
    const complain = (message: string) => told.complain(`${name}: ${message}`, read.line ?? raw.line);
    const fragments = fragmentsOf(read, places, complain);
    if (!fragments) continue;
    const origin = { kind: 'import', format: told.format, file: basename(raw.file) } as const;
    const annotation = complete(read, fragments, origin);
    const id = read.id ? annotation.id : freeId(annotation, annotations);
    if (annotations.has(id)) complain('there is another one with its id; it was left out');
    else annotations.set(id, { ...annotation, id });
  }
  return [...annotations.values()].sort(byPlace);
}

/** The places of an annotation in the canonical text; null where one of them cannot be found. */
function fragmentsOf(read: RawAnnotation, places: Places, complain: Complain): Fragment[] | null {
  const fragments: Fragment[] = [];
  for (const part of read.fragments) {
    const span = spanOf(part, places);
    const found = placeQuote(places.text, span, part.text ?? places.text.slice(span.start, span.end));
    if (!found) {
      complain(`${standsThere(places.text, span)}; it was left out`);
      return null;
    }
    if (found.repair) complain(found.repair);
    fragments.push(canonicalFragment(places, found.span));
  }
  fragments.sort((a, b) => a.start - b.start);
  const fault =
    fragments.length === 0
      ? 'it has no place'
      : fragments.some(({ start }, index) => start < (fragments[index - 1]?.end ?? 0)) &&
        'its fragments overlap';
  if (fault) complain(`${fault}; it was left out`);
  return fault ? null : fragments;
}

/** In UTF-16 code units. A place that is none (past the end, backwards, no whole numbers) becomes an empty span. */
function spanOf({ start, end }: RawFragment, { text, toUtf16 }: Places): Span {
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  const from = isPlace ? Math.min(toUtf16.to(start), text.length) : text.length;
  return { start: from, end: isPlace && end <= toUtf16.length ? toUtf16.to(end) : from };
}

function canonicalFragment({ canonical, toCanonical }: Places, span: Span): Fragment {
  return fragmentAt(canonical, { start: toCanonical.from(span.start), end: toCanonical.from(span.end) });
}

const Moment = z.iso.datetime();

/** The annotation with what the file leaves out filled in. */
function complete(read: RawAnnotation, fragments: Fragment[], origin: Annotation['origin']): Annotation {
  const created = momentOf(read.created) ?? new Date().toISOString();
  return {
    id: read.id || idOf(read.label, fragments),
    label: read.label,
    fragments,
    attributes: read.attributes ?? {},
    note: read.note ?? '',
    origin: read.origin ?? origin,
    creator: read.creator ?? '',
    created,
    modified: momentOf(read.modified) ?? created,
  };
}

function momentOf(text: string | undefined): string | null {
  return Moment.safeParse(text).data ?? null;
}

/** An id from what the annotation is, so that reading the same file twice gives it once. */
function idOf(label: string, fragments: readonly Fragment[]): string {
  const places = fragments.map(({ start, end }) => `${start}-${end}`);
  return sha256([label, ...places].join(' ')).slice(0, 16);
}

/** Another id for an annotation that differs from the one at the same place with the same label. */
function freeId({ id, attributes, note }: Annotation, there: ReadonlyMap<string, Annotation>): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? id : `${id}-${count}`;
    const other = there.get(free);
    if (!other || isDeepStrictEqual([other.attributes, other.note], [attributes, note])) return free;
  }
}

/** The usable relations: those between annotations of the entry. */
function relationsOf(raw: RawEntry, annotations: ReadonlySet<string>, complain: Complain): Relation[] {
  const relations = new Map<string, Relation>();
  for (const [index, read] of raw.relations.entries()) {
    const { type, from, to, creator = '' } = read;
    const id = read.id || sha256([type, from, to].join(' ')).slice(0, 16);
    const fault = faultOf(read, annotations) ?? (relations.has(id) && 'there is another one with its id');
    const line = read.line ?? raw.line;
    if (fault) complain(`relation ${read.id ?? index + 1} (${type}): ${fault}; it was left out`, line);
    else {
      const created = momentOf(read.created) ?? new Date().toISOString();
      relations.set(id, { id, type, from, to, creator, created });
    }
  }
  return [...relations.values()];
}

function faultOf({ from, to }: RawRelation, annotations: ReadonlySet<string>): string | null {
  const missing = [from, to].find((end) => !annotations.has(end));
  return missing === undefined ? null : `there is no annotation with the id "${missing}"`;
}

function wordsOf({ fragments }: RawAnnotation, places: Places): string {
  const given = fragments.map((part) => {
    const span = spanOf(part, places);
    return part.text ?? places.text.slice(span.start, span.end);
  });
  return given.join(' … ');
}

function standsThere(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  return words ? `the text has ${quoted(words)} at its offsets` : 'its offsets are outside the text';
}

function quoted(words: string): string {
  const characters = Array.from(words.slice(0, 120).replace(/\s+/g, ' '));
  return `"${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')}"`;
}
