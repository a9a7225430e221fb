import type { Progress } from '../../preload/contract';
import { type Desk, tell } from '../window';

/** At most so often, in milliseconds, the window is told how far long work has come. */
const INTERVAL = 80;

/** What is over in so many milliseconds needs no words. */
export const PATIENCE = 500;

/**
 * Does long work, of which the window shows how far it has come: first after so many milliseconds, and then every 80.
 * When the work has ended or failed, the window is told, too: by an event, for the answer may overtake the last report.
 */
export async function showing<T>(
  desk: Desk,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
  after = 0,
): Promise<T> {
  let last = performance.now() + after - INTERVAL;
  try {
    return await work((progress) => {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      tell(desk, 'progress', progress);
    });
  } finally {
    tell(desk, 'progress', null);
  }
}
