import { trimSpan } from '../../../preload/contract';
import {
  annotationsOf,
  type CasLink,
  type CasProblem,
  type CasSpan,
  chainLinks,
  METADATA,
  SENTENCE,
  TOKEN,
} from '../uima/cas';
import type { Structure } from './structures';

/** Features that place a structure, or link it to others. */
const structural = new Set(['sofa', 'begin', 'end', 'next', 'Governor', 'Dependent']);

/** Not annotations of anybody, but what these stand on. */
const isFoundation = (type: string) =>
  type === SENTENCE ||
  type === METADATA ||
  type.startsWith('uima.') ||
  /\.(TagsetDescription|CASMetadata)$/.test(type);

/**
 * The annotations and relations of the layers in a file that others wrote. Annotations lose white space at their
 * edges, as they do in WebAnno TSV.
 */
export function layersIn(structures: ReadonlyMap<string, Structure>, sofa: string, text: string) {
  const spans = new Map<string, CasSpan>();
  const problems: CasProblem[] = [];
  for (const structure of structures.values()) {
    const { id, type, line, features } = structure;
    const isPlaced = features.get('sofa') === sofa && features.has('begin') && features.has('end');
    if (!isPlaced || isFoundation(type) || isRelation(structure)) continue;
    const [start, end] = [Number(features.get('begin')), Number(features.get('end'))];
    if (start >= 0 && end >= start && end <= text.length) {
      const words = trimSpan(text, { start, end }) ?? { start, end };
      if (words.start > start || words.end < end) {
        const message = `white space at the edges of the annotation “${text.slice(words.start, words.end).slice(0, 40)}”`;
        problems.push({ line, message });
      }
      spans.set(id, { layer: type, ...words, line, features: plainFeatures(structure, structures) });
    } else problems.push({ line, message: `the annotation ${id} is outside the text (${start} to ${end})` });
  }
  const links = [...structures.values()].flatMap((structure) =>
    linksFrom(structure, structures, spans, problems),
  );
  const read = annotationsOf([...spans.values()], links);
  return { ...read, problems: [...problems, ...read.problems] };
}

const isRelation = ({ features }: Structure) => features.has('Governor') && features.has('Dependent');

/** What is said of the annotation itself. The element of a chain says its kind as `referenceType`. */
function plainFeatures(
  structure: Structure,
  structures: ReadonlyMap<string, Structure>,
): Map<string, string> {
  const plain = new Map<string, string>();
  if (structure.type === TOKEN) return plain;
  for (const [name, value] of structure.features) {
    if (value === '' || structural.has(name) || slotsOf(value, structures)) continue;
    plain.set(name === 'referenceType' ? 'value' : name, value);
  }
  return plain;
}

/** The links that a feature lists: structures without a place that have a target. */
function slotsOf(value: string, structures: ReadonlyMap<string, Structure>): Structure[] | null {
  if (!/^\d+( \d+)*$/.test(value)) return null;
  const slots = value.split(' ').map((id) => structures.get(id));
  const isSlot = (slot: Structure | undefined): slot is Structure =>
    slot !== undefined && !slot.features.has('begin') && slot.features.has('target');
  return slots.every(isSlot) ? slots : null;
}

function linksFrom(
  structure: Structure,
  structures: ReadonlyMap<string, Structure>,
  spans: ReadonlyMap<string, CasSpan>,
  problems: CasProblem[],
): CasLink[] {
  const { id, type, line, features } = structure;
  const at = (reference: string | undefined) => spans.get(reference ?? '');
  if (isRelation(structure)) {
    const [from, to] = [at(features.get('Governor')), at(features.get('Dependent'))];
    const plain = new Map([...features].filter(([name]) => !structural.has(name)));
    if (from && to) return [{ layer: type, from, to, line, features: plain }];
    problems.push({ line, message: `the relation ${id} names an annotation that is not there` });
    return [];
  }
  if (features.has('first')) return chainLinks(type, elementsFrom(features.get('first'), structures, spans));
  const host = spans.get(id);
  return [...features].flatMap(([name, value]) =>
    (slotsOf(value, structures) ?? []).flatMap((slot) => {
      const to = at(slot.features.get('target'));
      const role = slot.features.get('role') ?? name;
      return host && to ? [{ layer: type, from: host, to, line, features: new Map([['role', role]]) }] : [];
    }),
  );
}

/** The elements of a chain; one that goes round ends where it began. */
function elementsFrom(
  first: string | undefined,
  structures: ReadonlyMap<string, Structure>,
  spans: ReadonlyMap<string, CasSpan>,
): CasSpan[] {
  const elements = new Set<CasSpan>();
  for (let id = first; id !== undefined; id = structures.get(id)?.features.get('next')) {
    const span = spans.get(id);
    if (!span || elements.has(span)) break;
    elements.add(span);
  }
  return [...elements];
}
