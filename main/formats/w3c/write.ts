import type { Annotation, Document, Origin, Relation } from '../../../preload/contract';
import type { DatasetWriter, Entry, Loss, Part } from '../format';
import { offsetsIn } from '../offsets';
import { brokenCharacters, plainText, wellFormed } from '../xml';
import { ANNO_CONTEXT } from './schema';

/** What Gloss adds to the model stands in a namespace of its own, which other readers pass over. */
const context = [ANNO_CONTEXT, { gloss: 'urn:gloss:' }];

/** Where the texts and the annotations stand in the dataset. */
export const textsFolder = 'texts';

/**
 * One collection for each document and annotator (`annotations/<annotator>/<document>.jsonld`), and beside them the
 * texts that they speak of (`texts/<document>.txt`). Positions are code points, as the model wants.
 */
export function openW3c(): DatasetWriter {
  let written: string | null = null;
  return {
    add(entry) {
      const { document, annotator } = entry;
      const folder = annotator === null ? 'annotations' : `annotations/${annotator}`;
      const parts: Part[] = [
        {
          path: `${folder}/${document.id}.jsonld`,
          content: `${JSON.stringify(collection(entry), null, 1)}\n`,
        },
      ];
      // The entries of one document follow each other, and share its text.
      if (written !== document.id)
        parts.push({ path: textPath(document), content: plainText(document.text) });
      written = document.id;
      return { parts, losses: lossesOf(document) };
    },
    end: () => [],
  };
}

function lossesOf({ text }: Document): Loss[] {
  const reason = brokenCharacters(text);
  return reason === null ? [] : [{ annotation: null, feature: 'text', reason, dropped: false }];
}

const textPath = ({ id }: Document) => `${textsFolder}/${id}.txt`;

function collection(entry: Entry) {
  const { document, annotator, annotations, relations } = entry;
  const id = (...parts: string[]) =>
    `urn:gloss:${[document.id, annotator ?? '', ...parts].map((part) => encodeURIComponent(wellFormed(part))).join(':')}`;
  const source = `${annotator === null ? '' : '../'}../${encodeURI(textPath(document))}`;
  const offsets = offsetsIn(document.text, 'code-point');
  const items = [
    ...annotations.map((annotation) => ({
      id: id(annotation.id),
      ...annotationItem(annotation, source, offsets.from),
    })),
    ...relations.map((relation) => relationItem(relation, id)),
  ];
  return {
    '@context': context,
    id: id(),
    type: 'AnnotationCollection',
    label: document.title,
    ...(annotator === null ? {} : { creator: person(annotator) }),
    total: items.length,
    'gloss:document': documentItem(document, source),
    'gloss:status': entry.status,
    ...(entry.note === '' ? {} : { 'gloss:note': entry.note }),
    ...(items.length === 0
      ? {}
      : { first: { id: id('page', '1'), type: 'AnnotationPage', startIndex: 0, items } }),
  };
}

function documentItem(
  { id, title, outlet, author, date, language, source: { fileName, format } }: Document,
  source: string,
) {
  return {
    'gloss:id': id,
    'gloss:title': title,
    'gloss:outlet': outlet,
    'gloss:author': author,
    'gloss:date': date,
    'gloss:language': language,
    'gloss:fileName': fileName,
    'gloss:format': format,
    'gloss:text': source,
  };
}

const person = (name: string) => ({ type: 'Person', nickname: name });

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });

function annotationItem(annotation: Annotation, source: string, from: (utf16: number) => number) {
  const { id, label, fragments, note, attributes, origin, creator, created, modified } = annotation;
  const comment = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note };
  const targets = fragments.map(({ start, end, exact, prefix, suffix }) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start: from(start), end: from(end) },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  }));
  const named = Object.entries(attributes).map(([name, value]) => ({
    'gloss:name': name,
    'gloss:value': value,
  }));
  return {
    type: 'Annotation',
    motivation: 'classifying',
    created,
    modified,
    ...(creator === '' ? {} : { creator: person(creator) }),
    ...(origin.kind === 'suggester' ? { generator: { type: 'Software', name: origin.name } } : {}),
    body: note === '' ? tag(label) : [tag(label), comment],
    target: targets.length === 1 ? targets[0] : targets,
    'gloss:id': id,
    'gloss:origin': originItem(origin),
    ...(named.length === 0 ? {} : { 'gloss:attributes': named }),
  };
}

function originItem(origin: Origin) {
  return Object.fromEntries(Object.entries(origin).map(([name, value]) => [`gloss:${name}`, value]));
}

/** A link is an annotation of the annotation that it goes from. */
function relationItem(relation: Relation, id: (...parts: string[]) => string) {
  const { type, from, to, creator, created } = relation;
  return {
    id: id('relation', relation.id),
    type: 'Annotation',
    motivation: 'linking',
    created,
    ...(creator === '' ? {} : { creator: person(creator) }),
    body: [{ type: 'SpecificResource', purpose: 'linking', source: id(to) }, tag(type)],
    target: id(from),
    'gloss:id': relation.id,
  };
}
