import { open } from 'node:fs/promises';

interface Sync {
  readonly running: Promise<void>;
  /** One that begins when this one has ended, for those who came meanwhile. */
  next: Promise<void> | null;
}

const syncs = new Map<string, Sync>();

/**
 * Makes the folder's entries durable as they are at the call. Does nothing where folders cannot be synced (Windows,
 * some shares). Those who ask while a sync is under way share the next one: it holds what all of them have done.
 */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const now = syncs.get(dir);
  if (!now) return start(dir);
  now.next ??= now.running.then(
    () => start(dir),
    () => start(dir),
  );
  return now.next;
}

function start(dir: string): Promise<void> {
  const sync: Sync = { running: run(dir), next: null };
  syncs.set(dir, sync);
  const end = () => {
    if (!sync.next) syncs.delete(dir);
  };
  sync.running.then(end, end);
  return sync.running;
}

async function run(dir: string): Promise<void> {
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error;
  } finally {
    await folder.close();
  }
}
