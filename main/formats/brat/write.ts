import type { Annotation, Relation } from '../../../preload/contract';
import type { Added, DatasetWriter, Entry, Feature, Loss, WriteContext } from '../format';
import { lossesOf } from '../losses';
import { type Offsets, offsetsIn } from '../offsets';
import { configFiles } from './config';
import { acrossLines, attributeWord, type Beside, type Place, typeName, withinLines } from './lines';

export const CARRIES: readonly Feature[] = [
  'text',
  'overlaps',
  'nesting',
  'fragments',
  'attributes',
  'notes',
  'relations',
  'origin',
  'cross-line',
  'annotator',
  'token-free',
];

/**
 * Writes brat's standoff: `<annotator>/<document>.txt` and `.ann`, and the two configuration files above them.
 * Offsets are code points. What brat's lines have no place for stands in note lines of type `Gloss`.
 */
export function openBrat({ scheme }: WriteContext): DatasetWriter {
  const used = new Map<string, Set<string>>();
  return {
    add(entry) {
      for (const { label, attributes } of entry.annotations) {
        const names = used.get(label) ?? new Set();
        used.set(label, names);
        for (const name of Object.keys(attributes)) names.add(name);
      }
      return addEntry(entry);
    },
    end: () => configFiles(scheme, used),
  };
}

function addEntry(entry: Entry): Added {
  const { document, annotator } = entry;
  const path = `${annotator === null ? '' : `${annotator}/`}${document.id}`;
  const losses = lossesOf(entry, { title: 'brat', carries: CARRIES });
  const content = new AnnFile(entry, losses).text();
  const parts = [
    { path: `${path}.txt`, content: document.text },
    { path: `${path}.ann`, content },
  ];
  return { parts, losses };
}

/** The lines of one `.ann` file. Lines about an annotation follow its own line. */
class AnnFile {
  readonly #entry: Entry;
  readonly #losses: Loss[];
  readonly #offsets: Offsets;
  readonly #lines: string[] = [];
  readonly #written = new Map<string, string>();
  #attributes = 0;
  #notes = 0;

  constructor(entry: Entry, losses: Loss[]) {
    this.#entry = entry;
    this.#losses = losses;
    this.#offsets = offsetsIn(entry.document.text, 'code-point');
  }

  text(): string {
    const { annotations, relations } = this.#entry;
    const ids = numbered('T', annotations);
    for (const annotation of annotations) this.#annotation(annotation, ids.get(annotation.id) ?? '');
    const relationIds = numbered('R', relations);
    for (const relation of relations) this.#relation(relation, relationIds.get(relation.id) ?? '');
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #annotation(annotation: Annotation, id: string): void {
    const { text } = this.#entry.document;
    const places = withinLines(text, annotation.fragments);
    if (places.length === 0) {
      const reason = 'brat cannot hold an annotation of nothing but ends of lines';
      this.#losses.push({ annotation: annotation.id, feature: 'cross-line', reason, dropped: true });
      return;
    }
    this.#written.set(annotation.id, id);
    const type = typeName(annotation.label);
    const spans = places.map(({ start, end }) => `${this.#offsets.from(start)} ${this.#offsets.from(end)}`);
    const words = places.map(({ start, end }) => text.slice(start, end)).join(' ');
    this.#lines.push(`${id}\t${type} ${spans.join(';')}\t${words}`);
    const { attributes, note, origin, creator, created, modified } = annotation;
    const kept = this.#attributeLines(id, attributes);
    const shown = note.replace(/\s+/g, ' ').trim();
    if (shown !== '') this.#note('AnnotatorNotes', id, shown);
    // What was read from brat and not touched since has nothing to tell of itself.
    const fromBrat = origin.kind === 'import' && origin.format === 'brat' && created === modified;
    this.#beside(id, {
      ...(annotation.id !== id && { id: annotation.id }),
      ...(annotation.label !== type && { label: annotation.label }),
      ...(!samePlaces(acrossLines(text, places), annotation.fragments) && {
        fragments: annotation.fragments.map((part) => this.#codePoints(part)),
      }),
      ...(Object.keys(kept).length > 0 && { attributes: kept }),
      ...(note !== shown && { note }),
      ...(!fromBrat && { origin, creator, created, modified }),
    });
  }

  #codePoints({ start, end }: Place): [number, number] {
    return [this.#offsets.from(start), this.#offsets.from(end)];
  }

  /** Writes an A line for each attribute that has one; answers the others. */
  #attributeLines(id: string, attributes: Annotation['attributes']): Annotation['attributes'] {
    const others: [string, Annotation['attributes'][string]][] = [];
    for (const [name, value] of Object.entries(attributes)) {
      const word = attributeWord(value);
      if (word === null || typeName(name) !== name) others.push([name, value]);
      else this.#lines.push(`A${++this.#attributes}\t${name} ${id}${word && ` ${word}`}`);
    }
    return Object.fromEntries(others);
  }

  #relation({ id, type, from, to, creator, created }: Relation, line: string): void {
    const [source, target] = [this.#written.get(from), this.#written.get(to)];
    if (source === undefined || target === undefined) {
      const reason = `its relation “${type}” names an annotation that was left out`;
      this.#losses.push({ annotation: from, feature: 'relations', reason, dropped: false });
      return;
    }
    const name = typeName(type);
    this.#lines.push(`${line}\t${name} Arg1:${source} Arg2:${target}`);
    this.#beside(line, {
      ...(id !== line && { id, creator, created }),
      ...(type !== name && { label: type }),
    });
  }

  #note(type: string, target: string, text: string): void {
    this.#lines.push(`#${++this.#notes}\t${type} ${target}\t${text}`);
  }

  #beside(target: string, beside: Beside): void {
    if (Object.keys(beside).length > 0) this.#note('Gloss', target, oneLine(JSON.stringify(beside)));
  }
}

/** An id with the prefix and a number for each: its own where it has such a one, else the next that is free. */
function numbered(prefix: 'T' | 'R', things: readonly { readonly id: string }[]): Map<string, string> {
  const own = new RegExp(`^${prefix}[1-9]\\d{0,8}$`);
  const taken = new Set(things.map(({ id }) => id).filter((id) => own.test(id)));
  let next = 1;
  return new Map(
    things.map(({ id }) => {
      if (taken.has(id)) return [id, id];
      while (taken.has(`${prefix}${next}`)) next++;
      return [id, `${prefix}${next++}`];
    }),
  );
}

function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end)
  );
}

/** JSON lets these stand as they are, but some readers end a line at them. */
function oneLine(json: string): string {
  return json.replace(
    /[\u007f\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
