/** How long work goes on at a stretch, in milliseconds. */
const SLICE = 10;

/**
 * Does the same with each item, and every few milliseconds lets the window have its turn. Ends when `act` returns
 * false. Resolves to whether all was done.
 */
export async function inSlices<T>(
  items: readonly T[],
  act: (item: T, at: number) => boolean,
): Promise<boolean> {
  let started = performance.now();
  for (const [at, item] of items.entries()) {
    if (!act(item, at)) return false;
    if (performance.now() - started < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
  return true;
}
