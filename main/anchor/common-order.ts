type Pair = readonly [before: number, after: number];

/** The places of the keys that both maps have, as many of them as stand in the same order in both. */
export function commonOrder(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [key, at] of before) {
    const there = after.get(key);
    if (there !== undefined) pairs.push([at, there]);
  }
  return longestRising(pairs.sort((a, b) => a[0] - b[0]));
}

/** The longest choice of pairs whose second numbers rise (patience sorting, in n log n steps). */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const previous = new Int32Array(pairs.length);
  /** The index of the pair that ends the best choice of each length. */
  const ends: number[] = [];
  for (const [index, [, there]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < there) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const chosen: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}
