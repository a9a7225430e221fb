import type { Annotation } from '../../../preload/contract';
import { aboutDocument } from '../about';
import type { Added, DatasetWriter, Entry, Loss } from '../format';
import { sentencesOf } from '../tokens';
import { detailsOf, possibleJson, relationDetails } from './details';
import { typeSystem } from './types';
import { element, needsXml11, possible } from './xml';

const NAMESPACES: Readonly<Record<string, string>> = {
  xmi: 'http://www.omg.org/XMI',
  cas: 'http:///uima/cas.ecore',
  metadata: 'http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore',
  segmentation: 'http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore',
  ner: 'http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore',
  custom: 'http:///webanno/custom.ecore',
};

/**
 * Writes UIMA CAS XMI: `<document>/<annotator>.xmi`, and TypeSystem.xml above them. Each fragment of an annotation is
 * a named entity of DKPro, with the label as `value` and the annotation's id as `identifier`; tokens and sentences
 * are those of `tokens.ts`. Offsets are UTF-16 code units. XML 1.1 is used where the text has control characters.
 */
export function openXmi(): DatasetWriter {
  return { add: addEntry, end: () => [{ path: 'TypeSystem.xml', content: typeSystem() }] };
}

function addEntry(entry: Entry): Added {
  const { document, annotator } = entry;
  const body = new Cas(entry).lines().join('\n');
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const content = [
    `<?xml version="${needsXml11(body) ? '1.1' : '1.0'}" encoding="UTF-8"?>`,
    `<xmi:XMI${spaces.join('')} xmi:version="2.0">`,
    body,
    '</xmi:XMI>\n',
  ].join('\n');
  const path = annotator === null ? `${document.id}.xmi` : `${document.id}/${annotator}.xmi`;
  return { parts: [{ path, content }], losses: lossesOf(entry) };
}

function lossesOf({ document, annotations }: Entry): Loss[] {
  const losses: Loss[] = [];
  const reason = 'it has characters that XML cannot hold; each became U+FFFD';
  if (possible(document.text) !== document.text)
    losses.push({ annotation: null, feature: 'text', reason, dropped: false });
  for (const { id, label, fragments } of annotations) {
    if (fragments.some(({ exact }) => possible(exact) !== exact))
      losses.push({ annotation: id, feature: 'text', reason, dropped: false });
    if (possible(label) !== label) losses.push({ annotation: id, feature: 'label', reason, dropped: false });
  }
  return losses;
}

/** The feature structures of one file. */
class Cas {
  readonly #entry: Entry;
  readonly #lines: string[] = [];
  readonly #members: number[] = [];
  /** The sofa, which is the text, has the number 1. */
  #last = 1;

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  lines(): string[] {
    const { document, annotations, relations } = this.#entry;
    const { text, id, title, language } = document;
    this.#lines.push(element('cas:NULL', { 'xmi:id': 0 }));
    const whole = { begin: 0, end: text.length };
    this.#add('metadata:DocumentMetaData', {
      ...whole,
      ...{
        language: language ?? 'x-unspecified',
        documentTitle: title,
        documentId: id,
        isLastSegment: 'false',
      },
    });
    this.#add('custom:GlossArticle', { ...whole, details: possibleJson(aboutDocument(this.#entry)) });
    for (const { tokens } of sentencesOf(text)) {
      for (const { start, end } of tokens) this.#add('segmentation:Token', { begin: start, end });
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first && last) this.#add('segmentation:Sentence', { begin: first.start, end: last.end });
    }
    const ids = new Map(annotations.map((annotation) => [annotation.id, this.#annotation(annotation)]));
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    for (const relation of relations) {
      const target = byId.get(relation.to)?.fragments[0];
      this.#add('custom:GlossRelation', {
        ...{ begin: target?.start ?? 0, end: target?.end ?? 0 },
        ...{ Governor: ids.get(relation.from) ?? null, Dependent: ids.get(relation.to) ?? null },
        ...{ value: relation.type, details: relationDetails(relation) },
      });
    }
    const sofa = { sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text };
    this.#lines.push(element('cas:Sofa', { 'xmi:id': 1, ...sofa }));
    this.#lines.push(element('cas:View', { sofa: 1, members: this.#members.join(' ') }));
    return this.#lines;
  }

  /** One entity for each fragment; what else there is to say stands on the first. Answers its number. */
  #annotation(annotation: Annotation): number {
    const { id, label, fragments, note } = annotation;
    const numbers = fragments.map(({ start, end }, index) =>
      this.#add('ner:NamedEntity', {
        ...{ begin: start, end, value: label, identifier: id },
        ...(index === 0 && { note: note === '' ? null : note, details: detailsOf(annotation) }),
      }),
    );
    return numbers[0] ?? 0;
  }

  #add(name: string, attributes: Readonly<Record<string, string | number | null>>): number {
    const number = ++this.#last;
    this.#members.push(number);
    this.#lines.push(element(name, { 'xmi:id': number, sofa: 1, ...attributes }));
    return number;
  }
}
