import { setImmediate as breathe } from 'node:timers/promises';

/** How long work goes on at a stretch, in milliseconds. */
const SLICE = 8;

/** Does the same with each item, and every few milliseconds lets everything else have its turn. */
export async function inSlices<T>(items: Iterable<T>, act: (item: T) => void): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    act(item);
    if (performance.now() - started < SLICE) continue;
    await breathe();
    started = performance.now();
  }
}
