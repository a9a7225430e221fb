import type { AttributeValue } from '../../../preload/contract';
import type { RawAnnotation, RawRelation } from '../format';
import type { Offsets } from '../offsets';
import { acrossLines, attributeValue, Beside, typeName, withinLines } from './lines';
import { type BadLine, eventOf, type Line, linesOf, relationOf, type StatedPlace, textBound } from './record';

interface Draft {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly places: readonly StatedPlace[];
  readonly attributes: Map<string, AttributeValue>;
  readonly notes: string[];
  beside: Beside;
}

/** What stands in one `.ann` file. Offsets are code points of the text. */
export class Standoff {
  annotations: RawAnnotation[] = [];
  relations: RawRelation[] = [];
  readonly #text: string;
  readonly #offsets: Offsets;
  readonly #drafts = new Map<string, Draft>();
  /** The annotation that an event is. */
  readonly #events = new Map<string, { line: Line; draft: Draft; args: [role: string, target: string][] }>();
  readonly #triggers = new Set<Draft>();
  readonly #relations = new Map<string, { relation: RawRelation; beside: Beside }>();
  readonly #bad: BadLine[] = [];
  /** By the id of a bad line, what named it and could not be kept either. */
  readonly #dragged = new Map<string, string[]>();

  constructor(text: string, offsets: Offsets) {
    this.#text = text;
    this.#offsets = offsets;
  }

  read(content: string): void {
    const lines: Line[] = [];
    for (const line of content.trim() === '' ? [] : linesOf(content)) {
      if ('reason' in line) this.#reject(line.number, line.id, line.reason);
      else lines.push(line);
    }
    const each = (kinds: string, read: (line: Line) => string | null) => {
      for (const line of lines) {
        const fault = kinds.includes(line.kind) ? read(line) : null;
        if (fault !== null) this.#reject(line.number, line.id, fault);
      }
    };
    each('T', (line) => this.#textBound(line));
    each('E', (line) => this.#event(line));
    this.#linkArguments();
    each('R', (line) => this.#relation(line));
    each('*', (line) => this.#equivalence(line));
    each('AM', (line) => this.#attribute(line));
    each('N', (line) => this.#reference(line));
    each('#', (line) => this.#note(line));
    this.annotations = [...this.#drafts.values()].map((draft) => this.#finished(draft));
    const ids = new Map([...this.#drafts.values()].map((draft) => [draft.id, draft.beside.id ?? draft.id]));
    this.relations = [...this.#relations.values()].map(({ relation, beside }) => ({
      ...relation,
      ...(beside.id !== undefined && { id: beside.id }),
      ...(beside.label !== undefined && typeName(beside.label) === relation.type && { type: beside.label }),
      ...(beside.creator !== undefined && { creator: beside.creator }),
      ...(beside.created !== undefined && { created: beside.created }),
      from: ids.get(relation.from) ?? relation.from,
      to: ids.get(relation.to) ?? relation.to,
    }));
  }

  /** What could not be used, in the order of the lines. */
  problems(): { readonly line: number; readonly message: string }[] {
    return this.#bad
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, id, reason }) => {
        const dragged = id === null ? [] : (this.#dragged.get(id) ?? []);
        const also = dragged.length > 0 ? `, and with it ${dragged.join(', ')}` : '';
        return { line: number, message: `${id === null ? '' : `${id}: `}${reason}; it was left out${also}` };
      });
  }

  #reject(number: number, id: string | null, reason: string): void {
    this.#bad.push({ number, id, reason });
    if (id !== null && !this.#dragged.has(id)) this.#dragged.set(id, []);
  }

  /** The annotation that an id stands for. Where it is none, the line `by` cannot be kept, and that is noted. */
  #target(id: string, by: Line, what: string): Draft | null {
    const found = this.#drafts.get(id) ?? this.#events.get(id)?.draft;
    if (found) return found;
    const dragged = this.#dragged.get(id);
    if (dragged) dragged.push(`the ${what} of ${by.id} in line ${by.number}`);
    else this.#reject(by.number, by.id, `there is no annotation ${id} for its ${what}`);
    return null;
  }

  // The methods below answer what is wrong with their line, or null.

  #textBound(line: Line): string | null {
    const read = textBound(line);
    if (typeof read === 'string') return read;
    this.#drafts.set(line.id, this.#draft(line, read.type, read.places));
    return null;
  }

  #draft({ id, number }: Line, type: string, places: readonly StatedPlace[]): Draft {
    return { id, line: number, type, places, attributes: new Map(), notes: [], beside: {} };
  }

  #event(line: Line): string | null {
    const event = eventOf(line);
    if (!event) return 'the line is not “E1, tab, type:T1, role:T2 …”';
    const trigger = this.#target(event.trigger, line, 'trigger');
    if (!trigger) return null;
    // A second event with the same trigger becomes an annotation of its own, or their arguments would mix.
    const isFirst = trigger.type === event.type && !this.#triggers.has(trigger);
    const draft = isFirst ? trigger : this.#draft(line, event.type, trigger.places);
    if (isFirst) this.#triggers.add(trigger);
    else this.#drafts.set(line.id, draft);
    this.#events.set(line.id, { line, draft, args: event.args });
    return null;
  }

  /** When all events are known, as they may be arguments of events before them. */
  #linkArguments(): void {
    for (const { line, draft, args } of this.#events.values()) {
      args.forEach(([role, id], index) => {
        const target = this.#target(id, line, `argument ${role}`);
        if (target) this.#link(`${line.id}.${index + 1}`, role, draft, target);
      });
    }
  }

  #link(id: string, type: string, from: Draft, to: Draft): void {
    this.#relations.set(id, { relation: { id, type, from: from.id, to: to.id }, beside: {} });
  }

  #relation(line: Line): string | null {
    const read = relationOf(line);
    if (!read) return 'the line is not “R1, tab, type Arg1:T1 Arg2:T2”';
    const from = this.#target(read.from, line, 'first argument');
    const to = this.#target(read.to, line, 'second argument');
    if (from && to) this.#link(line.id, read.type, from, to);
    return null;
  }

  /** `*<tab>Equiv T1 T2 T3`: each of them is linked to the first one. */
  #equivalence(line: Line): string | null {
    const [type, first, ...others] = line.data.split(/\s+/);
    if (!type || !first || others.length === 0) return 'the line is not “*, tab, type T1 T2 …”';
    const from = this.#target(first, line, type);
    others.forEach((id, index) => {
      const to = this.#target(id, line, type);
      if (from && to) this.#link(`*${line.number}.${index + 1}`, type, from, to);
    });
    return null;
  }

  /** A: an attribute with or without a value; M: how older files say a yes. */
  #attribute(line: Line): string | null {
    const match = /^(\S+) (\S+)(?: (.+))?$/.exec(line.data);
    if (!match) return 'the line is not “A1, tab, name T1 value”';
    const [, name = '', id = '', word] = match;
    const target = this.#target(id, line, `attribute ${name}`);
    if (target) this.#put(target, name, attributeValue(word));
    return null;
  }

  /** `N1<tab>Reference T1 Wikipedia:64488<tab>name`: an attribute with the reference, and one with the name. */
  #reference(line: Line): string | null {
    const match = /^(\S+) (\S+) (\S+?:\S+)$/.exec(line.data);
    if (!match) return 'the line is not “N1, tab, type T1 base:id, tab, name”';
    const [, type = '', id = '', reference = ''] = match;
    const target = this.#target(id, line, type);
    if (!target) return null;
    this.#put(target, type, reference);
    if (line.tail.trim() !== '') this.#put(target, `${type} name`, line.tail.trim());
    return null;
  }

  /** Notes of people are the note; those of other types (a lemma, say) are attributes. */
  #note(line: Line): string | null {
    const [type = '', id = '', more] = line.data.split(/\s+/);
    if (id === '' || more !== undefined) return 'the line is not “#1, tab, type T1, tab, text”';
    const text = line.tail.trim();
    const relation = this.#relations.get(id);
    const target = relation ?? this.#target(id, line, 'note');
    if (type === 'Gloss') {
      const beside = besideOf(text);
      if (!beside) return 'its JSON is not what Gloss writes';
      if (target) target.beside = beside;
    } else if (relation) this.#relationNote(relation.relation, text);
    else if (target && 'notes' in target) {
      if (type === 'AnnotatorNotes') target.notes.push(text);
      else this.#put(target, type, text);
    }
    return null;
  }

  /** Relations have no notes in Gloss: what is said of one stands in the note of the annotation that it leaves from. */
  #relationNote({ type, from, to }: RawRelation, text: string): void {
    this.#drafts.get(from)?.notes.push(`${type} ${to}: ${text}`);
  }

  /** A second value of the same name gets a name of its own, so that none is lost. */
  #put({ attributes }: Draft, name: string, value: AttributeValue): void {
    let free = name;
    for (let count = 2; attributes.has(free); count++) free = `${name} ${count}`;
    attributes.set(free, value);
  }

  #finished(draft: Draft): RawAnnotation {
    const { id, line, type, attributes, notes, beside } = draft;
    const note = notes.join('\n');
    const label = beside.label !== undefined && typeName(beside.label) === type ? beside.label : type;
    const { origin, creator, created, modified } = beside;
    return {
      ...{ id: beside.id ?? id, line, label, fragments: this.#fragments(draft) },
      attributes: Object.fromEntries([...attributes, ...Object.entries(beside.attributes ?? {})]),
      note:
        beside.note !== undefined && beside.note.replace(/\s+/g, ' ').trim() === note ? beside.note : note,
      ...(origin && { origin }),
      ...(creator !== undefined && { creator }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
    };
  }

  /** The places with those joined that only ends of lines keep apart, if the words stand where the line says. */
  #fragments({ places, beside }: Draft): StatedPlace[] {
    const there = places
      .map(({ start, end }) => ({ start: this.#offsets.to(start), end: this.#offsets.to(end) }))
      .sort((a, b) => a.start - b.start);
    const stands = places.every(
      ({ start, end, text }) =>
        text === undefined || this.#text.slice(this.#offsets.to(start), this.#offsets.to(end)) === text,
    );
    if (!stands) return [...places];
    const stated = beside.fragments?.map(([start, end]) => ({
      ...{ start: this.#offsets.to(start), end: this.#offsets.to(end) },
    }));
    const whole =
      stated && JSON.stringify(withinLines(this.#text, stated)) === JSON.stringify(there)
        ? stated
        : acrossLines(this.#text, there);
    return whole.map(({ start, end }) => ({
      start: this.#offsets.from(start),
      end: this.#offsets.from(end),
      text: this.#text.slice(start, end),
    }));
  }
}

function besideOf(json: string): Beside | null {
  try {
    return Beside.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
