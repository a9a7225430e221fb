import type { Progress } from '../../preload/contract';

/** At most so often, in milliseconds, the window is told how far long work has come. */
const INTERVAL = 80;

/** Passes on the first report, or the first after so many milliseconds, and then at most one every 80 ms. */
export function sparing(tell: (progress: Progress) => void, after = 0): (progress: Progress) => void {
  let last = performance.now() + after - INTERVAL;
  return (progress) => {
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    tell(progress);
  };
}
