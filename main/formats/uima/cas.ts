import type { RawAnnotation, RawRelation } from '../format';

/** DKPro's types, which INCEpTION and WebAnno build on. */
export const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
export const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
export const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';

/** An annotation of some layer, with its features as words. Offsets are UTF-16 code units. */
export interface CasSpan {
  readonly layer: string;
  readonly start: number;
  end: number;
  readonly line: number | undefined;
  readonly features: Map<string, string>;
}

/** A link between two annotations: a relation, an argument in a slot, a step in a chain. */
export interface CasLink {
  readonly layer: string;
  readonly from: CasSpan;
  readonly to: CasSpan;
  readonly line: number | undefined;
  readonly features: ReadonlyMap<string, string>;
}

/** What cannot be taken over, as the beginning of a sentence. */
export interface CasProblem {
  readonly line: number | undefined;
  readonly message: string;
}

/** Layers of linguistic detail: one label each, whatever their values are. */
const linguistic = /\.(lexmorph\.type\.|segmentation\.type\.|syntax\.type\.)/;

/** The features that tell what a relation is, the first one there. */
const kinds = ['value', 'DependencyType', 'role', 'referenceRelation', 'type'];

/**
 * The annotations and relations that the spans and links of a document are. The label is the feature `value`, and
 * the name of the layer where there is none; the other features become attributes. A link to a token goes to the
 * part of speech there, or to an annotation that is made for the token.
 */
export function annotationsOf(spans: readonly CasSpan[], links: readonly CasLink[]) {
  const problems: CasProblem[] = [];
  const all = new Set(spans.filter(({ layer }) => layer !== TOKEN));
  const end = endpoints(all);
  const ends = links.map((link) => ({ ...link, from: end(link.from), to: end(link.to) }));
  const ids = idsFor(all);
  const isLinked = new Set(ends.flatMap(({ from, to }) => [from, to]));
  const annotations: RawAnnotation[] = [];
  for (const span of all) {
    if (span.end > span.start)
      annotations.push(annotationOf(span, isLinked.has(span) ? ids.get(span) : undefined));
    else problems.push({ line: span.line, message: `${labelOf(span).label}: the annotation is empty` });
  }
  const relations: RawRelation[] = [];
  for (const { layer, from, to, line, features } of ends) {
    const [type, rest] = kindOf(layer, features);
    if (from.end <= from.start || to.end <= to.start)
      problems.push({ line, message: `the relation ${type} goes to or from an empty annotation` });
    else relations.push({ type, from: ids.get(from) ?? '', to: ids.get(to) ?? '' });
    if (rest.length > 0)
      problems.push({
        line,
        message: `Gloss has no place for features of relations (${type}: ${rest.join(', ')})`,
      });
  }
  return { annotations, relations, problems };
}

/** The annotation that stands for the end of a link; those made for tokens are added to the spans. */
function endpoints(spans: Set<CasSpan>): (span: CasSpan) => CasSpan {
  const speech = new Map<string, CasSpan>();
  const made = new Map<string, CasSpan>();
  for (const span of spans) if (isPartOfSpeech(span.layer)) speech.set(`${span.start}-${span.end}`, span);
  return (span) => {
    if (span.layer !== TOKEN) return span;
    const place = `${span.start}-${span.end}`;
    const found = speech.get(place) ?? made.get(place);
    if (found) return found;
    const token = { ...span, layer: TOKEN, features: new Map<string, string>() };
    made.set(place, token);
    spans.add(token);
    return token;
  };
}

function annotationOf(span: CasSpan, id: string | undefined): RawAnnotation {
  const { label, attributes } = labelOf(span);
  const { start, end, line } = span;
  return {
    ...(id !== undefined && { id }),
    ...(line !== undefined && { line }),
    ...{ label, attributes, fragments: [{ start, end }] },
  };
}

function labelOf({ layer, features }: CasSpan): { label: string; attributes: Record<string, string> } {
  const value = features.get('value');
  if (value === undefined || value === '' || linguistic.test(layer))
    return { label: shortName(layer), attributes: Object.fromEntries(features) };
  const rest = [...features].filter(([name]) => name !== 'value');
  return { label: value, attributes: Object.fromEntries(rest) };
}

function kindOf(layer: string, features: ReadonlyMap<string, string>): [type: string, rest: string[]] {
  const kind = kinds.find((name) => features.get(name));
  const rest = [...features].filter(([name]) => name !== kind).map(([name, value]) => `${name} ${value}`);
  return [(kind && features.get(kind)) || shortName(layer), rest];
}

/** Of an annotation from its layer and place, so that it is the same whenever the file is read. */
function idsFor(spans: Iterable<CasSpan>): Map<CasSpan, string> {
  const counts = new Map<string, number>();
  const ids = new Map<CasSpan, string>();
  for (const span of spans) {
    const id = `${shortName(span.layer)}-${span.start}-${span.end}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    ids.set(span, count === 1 ? id : `${id}-${count}`);
  }
  return ids;
}

const isPartOfSpeech = (layer: string) => layer.includes('.lexmorph.type.pos.');

/** `NamedEntity` of `…ner.type.NamedEntity`. The kinds of parts of speech are one. */
export function shortName(layer: string): string {
  return isPartOfSpeech(layer) ? 'POS' : layer.slice(layer.lastIndexOf('.') + 1);
}

/** The steps of a chain. What its elements say of their step to the next one is said by the steps. */
export function chainLinks(layer: string, elements: readonly CasSpan[]): CasLink[] {
  return elements.flatMap((from, index) => {
    const relation = from.features.get('referenceRelation') ?? 'next';
    from.features.delete('referenceRelation');
    const to = elements[index + 1];
    return to
      ? [{ layer, from, to, line: from.line, features: new Map([['referenceRelation', relation]]) }]
      : [];
  });
}
