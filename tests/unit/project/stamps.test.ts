import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { look, lookAside, stampsIn } from '../../../main/project/stamps';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-stamps-'));
  writeFileSync(join(dir, 'a.json'), '{}');
  writeFileSync(join(dir, 'ö-1.json'), '{"a": 1}');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('gives the size and time of each document, and names what else there is', async () => {
  writeFileSync(join(dir, 'a.json~'), '');
  writeFileSync(join(dir, 'a.broken-1.json'), '');
  const { files, others } = await stampsIn(dir);
  expect(others).toEqual(['a.broken-1.json', 'a.json~']);
  expect([...files]).toEqual([
    ['a', { size: 2, mtimeMs: statSync(join(dir, 'a.json')).mtimeMs }],
    ['ö-1', { size: 8, mtimeMs: statSync(join(dir, 'ö-1.json')).mtimeMs }],
  ]);
});

it('finds nothing where there is no folder', async () => {
  const { files, others } = await stampsIn(join(dir, 'none'));
  expect([files.size, others]).toEqual([0, []]);
});

it('sees the same in a thread', async () => {
  const worker = await builtWorker();
  expect(await lookAside(worker, dir)).toEqual(await look(dir));
});

it('fails when the thread does', async () => {
  writeFileSync(join(dir, 'broken.mjs'), 'throw new Error("broken")');
  const looking = lookAside(pathToFileURL(join(dir, 'broken.mjs')), dir);
  await expect(looking).rejects.toThrow('broken');
});

/** The worker as the app's build makes it. */
async function builtWorker(): Promise<URL> {
  mkdirSync(join(dir, 'out'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../../../main/project/stamps-worker.ts'),
      outDir: join(dir, 'out'),
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return pathToFileURL(join(dir, 'out', 'worker.mjs'));
}
