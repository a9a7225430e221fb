import type { Annotation, AttributeValue, LabelScheme, Relation } from '../../../preload/contract';
import type { Entry } from '../format';
import { offsetsIn } from '../offsets';
import { xmlAttribute } from '../xml';
import { teiText } from './character';

/** What one annotator has done, as a `standOff`; nothing where nobody has. `name` begins its ids. */
export function standOff(entry: Entry, scheme: LabelScheme, name: string): string {
  const { annotator, annotations, relations, note, status } = entry;
  if (annotator === null && annotations.length === 0 && note === '') return '';
  const { from } = offsetsIn(entry.document.text, 'code-point');
  const ids = new Map(annotations.map(({ id }, index) => [id, `${name}-a${index + 1}`]));
  const kinds = interps(entry, scheme, name);
  const items = [
    ...annotations.map((annotation, index) =>
      annotationItem(annotation, kinds, from, `${name}-a${index + 1}`),
    ),
    ...relations.map((relation, index) => relationItem(relation, kinds, ids, `${name}-r${index + 1}`)),
  ];
  return [
    `<standOff xml:id="${name}" type="annotations" subtype="${status}">`,
    ...(annotator === null
      ? []
      : [
          `<listPerson><person role="annotator"><persName>${teiText(annotator)}</persName></person></listPerson>`,
        ]),
    ...(note === '' ? [] : [`<note type="document">${teiText(note)}</note>`]),
    ...kinds.written,
    ...(items.length === 0 ? [] : [`<listAnnotation>\n${items.join('\n')}\n</listAnnotation>`]),
    ...annotations.flatMap((annotation, index) => features(annotation, `${name}-a${index + 1}`)),
    '</standOff>\n',
  ].join('\n');
}

interface Interps {
  readonly labels: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, string>;
  readonly written: readonly string[];
}

/** The labels and kinds of relations that the entry uses, each with an id that annotations can point at. */
function interps({ annotations, relations }: Entry, scheme: LabelScheme, name: string): Interps {
  const group = (type: string, used: readonly string[], known: readonly { id: string; name: string }[]) => {
    const ids = new Map([...new Set(used)].sort().map((id, index) => [id, `${name}-${type}${index + 1}`]));
    const lines = [...ids].map(([id, xmlId]) => {
      const title = known.find((candidate) => candidate.id === id)?.name ?? id;
      return `<interp xml:id="${xmlId}" n="${xmlAttribute(id)}">${teiText(title)}</interp>`;
    });
    return {
      ids,
      written: lines.length === 0 ? [] : [`<interpGrp type="${type}">\n${lines.join('\n')}\n</interpGrp>`],
    };
  };
  const labels = group(
    'label',
    annotations.map(({ label }) => label),
    scheme.labels,
  );
  const links = group(
    'relation',
    relations.map(({ type }) => type),
    scheme.relations,
  );
  return { labels: labels.ids, relations: links.ids, written: [...labels.written, ...links.written] };
}

function annotationItem(
  annotation: Annotation,
  { labels }: Interps,
  from: (at: number) => number,
  xmlId: string,
) {
  const { id, label, fragments, note, creator, created, modified } = annotation;
  const ranges = fragments.map(({ start, end }) => `${from(start)},${from(end) - from(start)}`).join(',');
  const analysed = [labels.get(label), ...featureIds(annotation, xmlId)]
    .map((pointer) => `#${pointer}`)
    .join(' ');
  return `<annotation xml:id="${xmlId}" n="${xmlAttribute(id)}" motivation="classifying" target="#string-range(text,${ranges})" ana="${analysed}">${made(creator, created, modified)}${note === '' ? '' : `<note>${teiText(note)}</note>`}</annotation>`;
}

function relationItem(
  relation: Relation,
  { relations }: Interps,
  ids: ReadonlyMap<string, string>,
  xmlId: string,
) {
  const { id, type, from, to, creator, created } = relation;
  return `<annotation xml:id="${xmlId}" n="${xmlAttribute(id)}" motivation="linking" target="#${ids.get(from)} #${ids.get(to)}" ana="#${relations.get(type)}">${made(creator, created)}</annotation>`;
}

/** Who made it, and when. */
function made(creator: string, created: string, modified?: string): string {
  const who =
    creator === '' ? '' : `<respStmt><resp>creator</resp><name>${teiText(creator)}</name></respStmt>`;
  const change = (status: string, when: string) => `<change status="${status}" when="${when}"/>`;
  const later = modified === undefined ? '' : change('modified', modified);
  return `${who}<revisionDesc>${change('created', created)}${later}</revisionDesc>`;
}

/** The structures that say its attributes, and where it comes from. */
function featureIds({ attributes, origin }: Annotation, xmlId: string): string[] {
  return [
    ...(Object.keys(attributes).length > 0 ? [`${xmlId}-attributes`] : []),
    ...(origin.kind === 'hand' ? [] : [`${xmlId}-origin`]),
  ];
}

function features(annotation: Annotation, xmlId: string): string[] {
  return featureIds(annotation, xmlId).map((id) => {
    const isOrigin = id.endsWith('-origin');
    const given = Object.entries(isOrigin ? annotation.origin : annotation.attributes);
    const lines = given.flatMap(([name, value]) => (value === undefined ? [] : [feature(name, value)]));
    return `<fs xml:id="${id}" type="${isOrigin ? 'origin' : 'attributes'}">${lines.join('')}</fs>`;
  });
}

function feature(name: string, value: AttributeValue | object): string {
  // The name of a feature is one word; any other name stands beside it as it is.
  const isWord = /^[\p{L}\p{N}_.-]+$/u.test(name);
  const named = isWord ? `name="${xmlAttribute(name)}"` : `name="attribute" n="${xmlAttribute(name)}"`;
  if (typeof value === 'boolean') return `<f ${named}><binary value="${value}"/></f>`;
  if (typeof value === 'number') return `<f ${named}><numeric value="${value}"/></f>`;
  const text = typeof value === 'object' ? JSON.stringify(value) : value;
  return `<f ${named}><string>${teiText(text)}</string></f>`;
}
