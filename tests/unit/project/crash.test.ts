import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { validateProject } from '../../../main/project/validate';
import { article, newProject, now, openedProject, temporaryFolder } from './fixture';

let program: string;

beforeAll(async () => {
  const outDir = await temporaryFolder();
  // Bundled with all packages, as the app is: that they can be is shown on the way.
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    // As electron-vite does it: write-file-atomic is CommonJS.
    define: { __filename: 'import.meta.filename' },
    build: { ssr: fileURLToPath(new URL('./crash-child.ts', import.meta.url)), outDir, target: 'node20.18' },
  });
  program = await readFile(join(outDir, 'crash-child.js'), 'utf8');
}, 60_000);

/** Runs the child until it has saved so many times, kills it in its work, and returns how many were saved by then. */
async function killAfter(script: string, dir: string, saves: number): Promise<number> {
  const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let saved = 0;
  let left = saves;
  let failed = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const [state, count] = line.split(' ');
    if (state === 'saved') saved = Number(count);
    else failed = line;
    left--;
    if (left === 0 || failed) child.kill('SIGKILL');
  }
  await exited;
  expect(failed).toBe('');
  return saved;
}

test('what was said to be saved is there after SIGKILL, and every file is whole', async () => {
  const dir = await newProject();
  const project = await openedProject(dir);
  const { id } = await project.collection.add(article({ text: 'Only plain words. '.repeat(50) }), { now });
  await project.close();
  const script = join(await temporaryFolder(), 'child.mjs');
  await writeFile(script, program);
  for (const saves of [1, 4, 9]) {
    const saved = await killAfter(script, dir, saves);
    const { annotations, problems } = await validateProject(dir);
    expect(problems).toEqual([]);
    expect(annotations).toBeGreaterThanOrEqual(saved);
    expect(saved).toBeGreaterThan(0);
    const again = await openedProject(dir);
    expect((await again.read(id)).set.annotations).toHaveLength(annotations);
    expect(again.view().problems).toEqual([]);
    await again.close();
  }
}, 60_000);
