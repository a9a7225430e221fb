/** The things in order, in lists of `size`; the last may have fewer. */
export function chunks<T>(things: readonly T[], size: number): T[][] {
  const count = Math.ceil(things.length / size);
  return Array.from({ length: count }, (_, at) => things.slice(at * size, (at + 1) * size));
}
