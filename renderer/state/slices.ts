const waiting = new Set<() => void>();
let isHurried = false;

/** Lets the window have its turn, unless it is being left: then the work goes on at once. */
export function pause(): Promise<void> {
  if (isHurried) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go);
      resolve();
    };
    waiting.add(go);
    setTimeout(go);
  });
}

/** Called when the window or its project is being left: work that is done a little at a time is done to its end now. */
export function hurry(): void {
  isHurried = true;
  for (const go of waiting) go();
  setTimeout(() => {
    isHurried = false;
  });
}

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
    await pause();
    started = performance.now();
  }
  return true;
}
