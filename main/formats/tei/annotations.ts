import { z } from 'zod';
import type { AttributeValue, Problem } from '../../../preload/contract';
import { Origin, Status } from '../../../preload/contract';
import type { RawAnnotation, RawFragment, RawRelation } from '../format';
import { jsonText } from '../json-text';
import type { Offsets } from '../offsets';
import { below, childOf, isElement, textOf, type XmlElement } from '../xml-tree';
import { teiCharacter } from './character';
import type { TeiText } from './text';

/** What a `standOff` says, with offsets in code points. */
export interface Said {
  readonly annotator: string | null;
  readonly status: Status;
  readonly note: string;
  readonly annotations: readonly RawAnnotation[];
  readonly relations: readonly RawRelation[];
  readonly problems: readonly Problem[];
}

interface Reading {
  readonly file: string;
  readonly text: TeiText;
  readonly offsets: Offsets;
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly problems: Problem[];
}

/** The text in an element, with the characters that only a `g` can say. */
export const plain = (element: XmlElement | undefined) => textOf(element, teiCharacter);

/** The annotations, spans and links of a `standOff`, or of a document that has none but spans in its text. */
export function saidIn(standOff: XmlElement, text: TeiText, offsets: Offsets, file: string): Said {
  const byId = new Map(withIds(standOff).map((element) => [element.attributes['xml:id'] ?? '', element]));
  const reading: Reading = { file, text, offsets, byId, problems: [] };
  const annotations: RawAnnotation[] = [];
  const relations: RawRelation[] = [];
  for (const element of below(standOff, 'annotation', 'span')) {
    const relation = relationOf(element, reading);
    if (relation) relations.push(relation);
    else annotations.push(...annotationOf(element, reading));
  }
  const note = standOff.children.filter(isElement).find(({ name }) => name === 'note');
  const person = below(standOff, 'person').find(({ attributes }) => attributes.role === 'annotator');
  const status = Status.safeParse(standOff.attributes.subtype);
  return {
    annotator: person ? plain(childOf(person, 'persName')) : null,
    status: status.data ?? 'new',
    note: plain(note),
    ...{ annotations, relations, problems: reading.problems },
  };
}

function withIds(element: XmlElement): XmlElement[] {
  const inside = element.children.filter(isElement).flatMap(withIds);
  return element.attributes['xml:id'] === undefined ? inside : [element, ...inside];
}

const pointers = (list: string | undefined) =>
  (list ?? '').split(/\s+(?![^(]*\))/).filter((pointer) => pointer !== '');

const named = ({ attributes }: XmlElement) => attributes.n ?? attributes['xml:id'];

function analyses({ attributes }: XmlElement, { byId }: Reading): XmlElement[] {
  return pointers(attributes.ana).flatMap((pointer) => byId.get(pointer.slice(1)) ?? []);
}

/** Its label or kind: what it is analysed as, its type, or the name of the element. */
function kindOf(element: XmlElement, reading: Reading): string {
  const interp = analyses(element, reading).find(({ name }) => name === 'interp' || name === 'category');
  const { type, motivation } = element.attributes;
  return (
    (interp ? (interp.attributes.n ?? plain(interp).trim()) : undefined) || type || motivation || element.name
  );
}

function relationOf(element: XmlElement, reading: Reading): RawRelation | null {
  const [from, to] = pointers(element.attributes.target).map((pointer) => reading.byId.get(pointer.slice(1)));
  if (element.attributes.motivation !== 'linking' || !from || !to) return null;
  const { modified: _, ...made } = madeOf(element);
  const id = named(element);
  return {
    ...(id === undefined ? {} : { id }),
    ...made,
    type: kindOf(element, reading),
    from: named(from) ?? '',
    to: named(to) ?? '',
  };
}

function annotationOf(element: XmlElement, reading: Reading): RawAnnotation[] {
  const { line } = element;
  const label = kindOf(element, reading);
  const id = named(element);
  const fragments = fragmentsOf(element, reading);
  if (typeof fragments === 'string') {
    const message = `annotation ${id ?? ''} (${label}): ${fragments}; it was left out`;
    reading.problems.push({ file: reading.file, line, message });
    return [];
  }
  const structures = analyses(element, reading).filter(({ name }) => name === 'fs');
  const origin = originIn(structures.filter(({ attributes }) => attributes.type === 'origin'));
  const attributes = featuresOf(structures.filter(({ attributes }) => attributes.type !== 'origin'));
  const notes = below(element, 'note').map(plain);
  const note = element.name === 'span' ? plain(element).trim() : notes.join('\n\n');
  return [
    {
      ...(id === undefined ? {} : { id }),
      ...{ line, label, fragments, attributes, note, ...madeOf(element) },
      origin: origin ?? { kind: 'hand' },
    },
  ];
}

function madeOf(element: XmlElement): { creator: string; created?: string; modified?: string } {
  const when = (status: string) => {
    const change = below(element, 'change').find(({ attributes }) => attributes.status === status);
    return change?.attributes.when;
  };
  const [created, modified] = [when('created'), when('modified')];
  return {
    creator: plain(
      below(element, 'respStmt').flatMap((statement) => below(statement, 'name', 'persName'))[0],
    ),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
  };
}

/** Where it comes from; null when that is not told. What a suggester's score was made of is JSON. */
function originIn(structures: readonly XmlElement[]): Origin | null {
  const { features, ...plainly } = featuresOf(structures);
  const inside = features === undefined ? undefined : jsonText(z.unknown()).safeParse(features).data;
  const told = { ...plainly, ...(inside === undefined ? {} : { features: inside }) };
  return Origin.safeParse(told).data ?? null;
}

function featuresOf(structures: readonly XmlElement[]): Record<string, AttributeValue> {
  const features = structures.flatMap((structure) => below(structure, 'f'));
  return Object.fromEntries(
    features.map((feature) => [feature.attributes.n ?? feature.attributes.name ?? '', valueIn(feature)]),
  );
}

function valueIn(feature: XmlElement): AttributeValue {
  const [value] = feature.children.filter(isElement);
  const given = value?.attributes.value;
  if (value?.name === 'binary') return given === 'true' || given === '1';
  const number = Number(given);
  if (value?.name === 'numeric' && given && Number.isFinite(number)) return number;
  return given ?? plain(value ?? feature);
}

/** The places that it points at, or why it has none, as the end of a sentence. */
function fragmentsOf(
  { attributes: { target, from, to } }: XmlElement,
  reading: Reading,
): RawFragment[] | string {
  const found: (RawFragment | string)[] =
    from === undefined
      ? pointers(target).flatMap((pointer) => placesOf(pointer, reading))
      : reaching(placesOf(from, reading), placesOf(to ?? from, reading));
  if (found.length === 0) return 'it points at nothing';
  return found.find((item) => typeof item === 'string') ?? found.filter((item) => typeof item !== 'string');
}

/** One place from the start of the first to the end of the last. */
function reaching(from: readonly (RawFragment | string)[], to: readonly (RawFragment | string)[]) {
  const [first, last] = [from[0] ?? '', to.at(-1) ?? ''];
  return typeof first === 'string' || typeof last === 'string'
    ? [...from, ...to]
    : [{ start: first.start, end: last.end }];
}

function placesOf(pointer: string, { text, offsets }: Reading): (RawFragment | string)[] {
  const range = /^#string-range\(\s*([^,\s]+)((?:\s*,\s*\d{1,12}\s*,\s*\d{1,12})+)\s*\)$/.exec(pointer);
  const place = text.places.get(range?.[1] ?? pointer.slice(1));
  if (!place) return [`Gloss cannot follow the pointer ${pointer.slice(0, 80)}`];
  const [start, end] = [offsets.from(place.start), offsets.from(place.end)];
  if (!range) return [{ start, end }];
  if (!text.isExact) return ['it counts characters in a text whose white space is not its own'];
  const numbers = (range[2] ?? '').split(',').slice(1).map(Number);
  return numbers.flatMap((offset, index) => {
    const length = numbers[index + 1] ?? 0;
    return index % 2 === 0 ? [{ start: start + offset, end: start + offset + length }] : [];
  });
}
