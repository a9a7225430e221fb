import { stat } from 'node:fs/promises';

/** How long a file of this size may keep a thread busy before the next thing found in it is handed over, in ms. */
export async function limitOf(path: string): Promise<number> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  return 10_000 + Math.ceil(bytes / 1024 / 1024) * 1000;
}
