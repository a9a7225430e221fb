import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { readAside } from '../../../main/formats/huggingface/parse';
import { FileThread } from '../../../main/threads/file-thread';

const dir = mkdtempSync(join(tmpdir(), 'gloss-parquet-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('names a Parquet file that had to be stopped, and reads the others', async () => {
  const worker = join(dir, 'worker.mjs');
  writeFileSync(
    worker,
    `import { parentPort } from 'node:worker_threads';
    let left;
    parentPort.on('message', ({ id, want, task }) => {
      if (want === 'first') left = [{ file: task.path, message: 'was read' }];
      if (task?.path === 'broken.parquet') for (;;);
      const item = left.pop();
      parentPort.postMessage({ id, ok: true, item: item ? [item] : null });
    });`,
  );
  const limit = async (path: string) => (path === 'broken.parquet' ? 50 : 600_000);
  const found = [];
  const files = ['a.parquet', 'broken.parquet', 'c.parquet'];
  for await (const item of readAside(files, new FileThread(pathToFileURL(worker), limit))) found.push(item);
  expect(found).toEqual([
    { file: 'a.parquet', message: 'was read' },
    { file: 'broken.parquet', message: 'Reading it took longer than 1 second and was stopped.' },
    { file: 'c.parquet', message: 'was read' },
  ]);
});
