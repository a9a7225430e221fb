import type { Document, SplitPlan } from '../../preload/contract';
import { sha256 } from '../articles/canonical';
import type { Split } from './format';
import { NearCopies } from './near-copies';

const names = ['train', 'dev', 'test'] as const;

/** The parts that a split has documents for, in their order. */
export function partsOf({ ratio }: SplitPlan): Split[] {
  return names.filter((_, index) => (ratio[index] ?? 0) > 0);
}

/**
 * Divides documents among train, dev and test. Documents of one group, and texts that are nearly the same, fall on one
 * side. The same documents, ratio, seed and group always give the same split: groups are taken by size, then by a hash
 * of the seed and the ids in them, and each goes where most is missing.
 */
export class Splitter {
  readonly #ids: string[] = [];
  /** The group of each document, as the number of its first one: a document may point to one that points further. */
  readonly #parents: number[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #copies = new NearCopies();

  constructor(private readonly plan: SplitPlan) {}

  add(document: Document): void {
    const number = this.#ids.push(document.id) - 1;
    this.#parents.push(number);
    for (const copy of this.#copies.add(document.text)) this.#join(copy, number);
    for (const key of keysOf(document, this.plan)) {
      const first = this.#byKey.get(key);
      if (first === undefined) this.#byKey.set(key, number);
      else this.#join(first, number);
    }
  }

  /** The part of each document that was added, by id. */
  assigned(): Map<string, Split> {
    const parts = partsOf(this.plan).map((name) => ({ name, has: 0, wants: this.#wanted(name) }));
    const assigned = new Map<string, Split>();
    for (const ids of this.#groups()) {
      const [emptiest] = parts.toSorted((a, b) => b.wants - b.has - (a.wants - a.has));
      if (!emptiest) break;
      emptiest.has += ids.length;
      for (const id of ids) assigned.set(id, emptiest.name);
    }
    return assigned;
  }

  #wanted(name: Split): number {
    return ((this.plan.ratio[names.indexOf(name)] ?? 0) * this.#ids.length) / 100;
  }

  #groups(): string[][] {
    const groups = new Map<number, string[]>();
    for (const [number, id] of this.#ids.entries()) {
      const root = this.#rootOf(number);
      const group = groups.get(root);
      if (group) group.push(id);
      else groups.set(root, [id]);
    }
    return [...groups.values()]
      .map((ids) => ({ ids, hash: sha256([this.plan.seed, ...ids.toSorted()].join('\n')) }))
      .sort((a, b) => b.ids.length - a.ids.length || (a.hash < b.hash ? -1 : 1))
      .map(({ ids }) => ids);
  }

  #join(a: number, b: number): void {
    const [first, second] = [this.#rootOf(a), this.#rootOf(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }

  #rootOf(number: number): number {
    let root = number;
    for (
      let parent = this.#parents[root];
      parent !== undefined && parent !== root;
      parent = this.#parents[root]
    )
      root = parent;
    this.#parents[number] = root;
    return root;
  }
}

/** Documents that share one of these stay together. */
function keysOf(document: Document, { group }: SplitPlan): string[] {
  const value = group === null ? null : document[group];
  return value === null ? [] : [value];
}
