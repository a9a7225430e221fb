import type { CasLink, CasProblem, CasSpan } from '../uima/cas';
import { chainLinks, TOKEN } from '../uima/cas';
import { splitUnescaped, unescapeValue, withSuffix } from './escape';
import type { Column } from './header';
import type { UnitLine } from './sentences';

interface Unit {
  readonly line: UnitLine;
  /** By layer; the position of an annotation is the one of its values in the cells. */
  readonly spans: Map<string, CasSpan[]>;
  readonly links: Map<string, DraftLink[]>;
}

interface DraftLink {
  readonly features: Map<string, string>;
  readonly line: number;
  from: CasSpan | null;
  to: CasSpan | null;
}

const DEPENDENCY = 'de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency';

/** Makes annotations of the cells of a file, line by line. Values are kept as they are written, unescaped. */
export class Columns {
  readonly spans: CasSpan[] = [];
  readonly problems: CasProblem[] = [];
  readonly #columns: readonly Column[];
  readonly #units = new Map<string, Unit>();
  readonly #numbered = new Map<string, CasSpan>();
  readonly #chains = new Map<string, Map<number, CasSpan>>();
  readonly #links: { layer: string; link: DraftLink }[] = [];
  /** What can only be done when every annotation is there. */
  readonly #later: (() => void)[] = [];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  read(line: UnitLine): void {
    const unit: Unit = { line, spans: new Map(), links: new Map() };
    this.#units.set(line.id, unit);
    for (const [at, column] of this.#columns.entries()) {
      const cell = line.cells[at] ?? '';
      const values = cell === '_' || cell === '' ? [] : splitUnescaped(cell, '|');
      for (const [stack, value] of values.entries()) this.#value(unit, column, value, stack);
    }
  }

  /** The links of the file, when all lines have been read. */
  finish(): CasLink[] {
    for (const act of this.#later) act();
    const links = this.#links.flatMap(({ layer, link: { features, line, from, to } }) =>
      from && to ? [{ layer, features, line, from, to }] : [],
    );
    return [...links, ...this.#chainLinks()];
  }

  #value(unit: Unit, column: Column, text: string, stack: number): void {
    const { layer, kind, name } = column;
    const { value, suffix } = withSuffix(text);
    const isSet = value !== '*';
    if (kind === 'target') this.#targets(unit, layer, name, text, stack);
    else if (kind === 'relation') this.#ends(unit, column, value, suffix, stack);
    else if (this.#isRelation(layer)) {
      if (isSet) this.#linkAt(unit, layer, stack).features.set(name, unescapeValue(value));
    } else if (kind === 'chain-link') this.#chainElement(unit, layer, value, suffix ?? '', stack);
    else if (kind === 'chain-element') {
      this.#later.push(() => {
        if (isSet) unit.spans.get(layer)?.[stack]?.features.set('value', unescapeValue(value));
      });
    } else {
      const span = this.#spanAt(unit, layer, stack, suffix);
      if (isSet && kind === 'feature') span.features.set(name, unescapeValue(value));
      if (kind === 'role') this.#roles(unit, layer, value, stack, name);
    }
  }

  #isRelation(layer: string): boolean {
    return this.#columns.some((column) => column.layer === layer && column.kind === 'relation');
  }

  /** The annotation at a position of the layer's stack; one with a number may have begun in a line before. */
  #spanAt(unit: Unit, layer: string, stack: number, number: string | null): CasSpan {
    const there = unit.spans.get(layer) ?? [];
    unit.spans.set(layer, there);
    const known = there[stack];
    if (known) return known;
    const begun = number === null ? undefined : this.#numbered.get(number);
    const span = begun ?? this.#newSpan(unit, layer);
    if (begun) begun.end = Math.max(begun.end, unit.line.end);
    if (number !== null) this.#numbered.set(number, span);
    there[stack] = span;
    return span;
  }

  #newSpan({ line }: Unit, layer: string): CasSpan {
    const { start, end, number } = line;
    const span = { layer, start, end, line: number, features: new Map<string, string>() };
    this.spans.push(span);
    return span;
  }

  #linkAt(unit: Unit, layer: string, stack: number): DraftLink {
    const there = unit.links.get(layer) ?? [];
    unit.links.set(layer, there);
    const link = there[stack] ?? { features: new Map(), line: unit.line.number, from: null, to: null };
    if (!there[stack]) this.#links.push({ layer, link });
    there[stack] = link;
    return link;
  }

  /** `1-1[1_2]`: the unit that the relation comes from, and the numbers of both annotations where they need one. */
  #ends(unit: Unit, { layer, name }: Column, from: string, suffix: string | null, stack: number): void {
    const link = this.#linkAt(unit, layer, stack);
    const [source = '0', target = '0'] = (suffix ?? '0_0').split('_');
    const base = layer === DEPENDENCY ? TOKEN : name;
    this.#later.push(() => {
      link.from = this.#annotation(from, base, source);
      link.to = this.#annotation(unit.line.id, base, target);
      if (!link.from || !link.to) this.#missing(unit, `the relation from ${from}`);
    });
  }

  /** The annotation of a layer at a unit, by its number if that is not 0; tokens are annotations too. */
  #annotation(id: string, layer: string, number: string): CasSpan | null {
    if (number !== '0') return this.#numbered.get(number) ?? null;
    const unit = this.#units.get(id);
    const span = unit?.spans.get(layer)?.[0];
    if (span || !unit || layer !== TOKEN) return span ?? null;
    const { start, end } = unit.line;
    const token = { layer: TOKEN, start, end, line: unit.line.number, features: new Map<string, string>() };
    unit.spans.set(TOKEN, [token]);
    return token;
  }

  #missing(unit: Unit, what: string): void {
    this.problems.push({ line: unit.line.number, message: `${what} names an annotation that is not there` });
  }

  /** `role;role`: the roles of what stands in the slots; the next column tells what it is. */
  #roles(unit: Unit, layer: string, text: string, stack: number, slot: string): void {
    if (text === '_' || text === '') return;
    splitUnescaped(text, ';').forEach((role, index) => {
      const link = this.#linkAt(unit, `${layer} ${stack}`, index);
      link.features.set('role', role === '*' ? slot : unescapeValue(role));
      link.from = unit.spans.get(layer)?.[stack] ?? null;
    });
  }

  #targets(unit: Unit, layer: string, target: string, text: string, stack: number): void {
    const host = this.#spanAt(unit, layer, stack, null);
    this.#later.push(() => {
      splitUnescaped(text, ';').forEach((reference, index) => {
        if (reference === '*' || reference === '_') return;
        const { value, suffix } = withSuffix(reference);
        const link = this.#linkAt(unit, `${layer} ${stack}`, index);
        link.from = host;
        link.to = this.#annotation(value, target, suffix ?? '0');
        if (!link.to) this.#missing(unit, `the slot filled by ${value}`);
      });
    });
  }

  /** `coref->1-3`: the third element of the first chain, and what it says of its link to the next one. */
  #chainElement(unit: Unit, layer: string, value: string, suffix: string, stack: number): void {
    const [chain = '', position = ''] = suffix.split('-');
    const elements = this.#chains.get(`${layer} ${chain}`) ?? new Map<number, CasSpan>();
    this.#chains.set(`${layer} ${chain}`, elements);
    const begun = elements.get(Number(position));
    const span = begun ?? this.#newSpan(unit, layer);
    if (begun) begun.end = Math.max(begun.end, unit.line.end);
    elements.set(Number(position), span);
    const there = unit.spans.get(layer) ?? [];
    there[stack] = span;
    unit.spans.set(layer, there);
    if (value !== '*') span.features.set('referenceRelation', unescapeValue(value));
  }

  #chainLinks(): CasLink[] {
    return [...this.#chains.entries()].flatMap(([key, elements]) => {
      const layer = key.slice(0, key.lastIndexOf(' '));
      const ordered = [...elements.entries()].sort(([a], [b]) => a - b).map(([, span]) => span);
      return chainLinks(layer, ordered);
    });
  }
}
