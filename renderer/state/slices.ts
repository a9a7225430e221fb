import { cell } from '../../preload/contract';

const waiting = new Set<() => void>();
let isHurried = false;

/** Waits until `later` calls back, unless the window is being left: then the work goes on at once. */
function waitUnlessHurried(later: (go: () => void) => void): Promise<void> {
  if (isHurried) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go);
      resolve();
    };
    waiting.add(go);
    later(go);
  });
}

/** Lets the window have its turn, unless it is being left. */
export function pause(): Promise<void> {
  return waitUnlessHurried((go) => setTimeout(go));
}

/** Called when the window or its project is being left: work that is done a little at a time is done to its end now. */
export function hurry(): void {
  isHurried = true;
  for (const go of waiting) go();
  setTimeout(() => {
    isHurried = false;
  });
}

/** A window that is hidden is not painted: so long is waited for it, in milliseconds. */
const PATIENCE = 300;

/** Resolves when what the window shows now is on the screen, or the window is being left. */
export function painted(): Promise<void> {
  return waitUnlessHurried((go) => {
    requestAnimationFrame(() => requestAnimationFrame(go));
    setTimeout(go, PATIENCE);
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

/** Runs of so many items are sorted at once; then they are merged. */
const RUN = 256;

/** The items sorted as `toSorted` does it, a little at a time. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<readonly T[]> {
  const starts = Array.from({ length: Math.ceil(items.length / RUN) }, (_, at) => at * RUN);
  let list: T[] = [];
  await inSlices(starts, (start) => {
    list.push(...items.slice(start, start + RUN).toSorted(compare));
    return true;
  });
  for (let width = RUN; width < items.length; width *= 2) list = await merged(list, width, compare);
  return list;
}

/** The list with each two sorted runs of so many items made one. */
async function merged<T>(list: readonly T[], width: number, compare: (a: T, b: T) => number): Promise<T[]> {
  const result: T[] = [];
  let [left, leftEnd, right, rightEnd] = [0, 0, 0, 0];
  await inSlices(list, (_, at) => {
    if (at % (2 * width) === 0) {
      [left, leftEnd] = [at, Math.min(at + width, list.length)];
      [right, rightEnd] = [leftEnd, Math.min(at + 2 * width, list.length)];
    }
    const isLeft =
      right === rightEnd || (left < leftEnd && compare(cell(list, left), cell(list, right)) <= 0);
    result.push(cell(list, isLeft ? left++ : right++));
    return true;
  });
  return result;
}
