import { inSlices } from './slices';

/** How often each attribute has each value in one set: by name, then by value. */
export type SetValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The text values of attributes over the whole project, counted once and kept up to date set by set. */
export class AttributeValues {
  readonly #counted = new Map<string, SetValues>();
  readonly #totals = new Map<string, Map<string, number>>();

  /** Counts the sets, each under a key of its own. */
  static async of(sets: Iterable<readonly [key: string, values: SetValues]>): Promise<AttributeValues> {
    const values = new AttributeValues();
    await inSlices(sets, ([key, each]) => values.put(key, each));
    return values;
  }

  /** Counts a set anew in place of what was counted under its key. */
  put(key: string, values: SetValues): void {
    this.#add(this.#counted.get(key) ?? {}, -1);
    this.#add(values, 1);
    this.#counted.set(key, values);
  }

  /** The values that the attributes of these names have, most used first, then by the alphabet. */
  of(names: readonly string[]): string[] {
    const sums = new Map<string, number>();
    for (const name of new Set(names)) {
      for (const [value, count] of this.#totals.get(name) ?? [])
        sums.set(value, (sums.get(value) ?? 0) + count);
    }
    return [...sums].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([value]) => value);
  }

  #add(values: SetValues, sign: 1 | -1): void {
    for (const [name, counts] of Object.entries(values)) {
      const totals = this.#totals.get(name) ?? new Map<string, number>();
      this.#totals.set(name, totals);
      for (const [value, count] of Object.entries(counts)) {
        const total = (totals.get(value) ?? 0) + sign * count;
        if (total > 0) totals.set(value, total);
        else totals.delete(value);
      }
    }
  }
}
