import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportProject } from '../../../main/formats/export';
import { exportAside } from '../../../main/formats/export-aside';
import { outcomeOf } from '../../../main/formats/outcome';
import type { Project } from '../../../main/project/project';
import type { Progress } from '../../../preload/contract';
import { article, newProject, now, openedProject, temporaryFolder } from '../project/fixture';
import { annotationOf, spanOf } from './support';

let built: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'gloss-export-worker-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    define: { __filename: 'import.meta.filename' },
    build: {
      ssr: join(import.meta.dirname, '../../../main/formats/export-worker.ts'),
      outDir: built,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
}, 120_000);
afterAll(() => rm(built, { recursive: true, force: true }));

async function filled(count: number): Promise<Project> {
  const project = await openedProject(await newProject());
  for (let number = 0; number < count; number++) {
    const text = `Report ${number}: “We won 🗳️,” she said.\n`;
    const { id } = await project.collection.add(article({ text, fileName: `${number}.txt` }), { now });
    const quote = annotationOf(text, [spanOf(text, 'We won 🗳️')], { id: 'a', label: 'quote' });
    await project.change(id, { added: [{ ...quote, attributes: { speaker: 'Holm' } }] });
  }
  return project;
}

const quiet = { onProgress: () => {}, onProblem: () => {} };
const worker = () => pathToFileURL(join(built, 'worker.mjs'));

it('writes the same in a thread of its own, and tells the same', async () => {
  const project = await filled(3);
  const [here, there] = [await temporaryFolder(), await temporaryFolder()];
  for (const [format, name] of [
    ['jsonl', 'set.jsonl'],
    ['conll', 'set.conll'],
    ['brat', 'set'],
  ] as const) {
    const told: Progress[] = [];
    const listener = { ...quiet, onProgress: (progress: Progress) => told.push(progress) };
    const { signal } = new AbortController();
    const outcome = await exportAside(
      project,
      { format, out: join(there, name) },
      listener,
      signal,
      worker(),
    );
    const exported = await exportProject(project, { format, out: join(here, name) });
    if (!exported) throw new Error('nobody cancelled it');
    const files = exported.files.map((file) => file.replace(here, there));
    expect(outcome).toEqual(outcomeOf({ ...exported, files }));
    for (const file of files)
      expect(await readFile(file, 'utf8')).toBe(await readFile(file.replace(there, here), 'utf8'));
    expect(told.at(-1)).toMatchObject({ task: 'check', done: 3, total: 3 });
  }
});

it('leaves nothing behind when it is cancelled, and tells in words why it fails', async () => {
  const project = await filled(2);
  const dir = await temporaryFolder();
  const job = new AbortController();
  const listener = { ...quiet, onProgress: () => job.abort() };
  const options = { format: 'jsonl', out: join(dir, 'set.jsonl') };
  expect(await exportAside(project, options, listener, job.signal, worker())).toBeNull();
  expect(await readdir(dir)).toEqual([]);
  const { signal } = new AbortController();
  const elsewhere = { format: 'jsonl', out: join(dir, 'none', 'set.jsonl') };
  await expect(exportAside(project, elsewhere, quiet, signal, worker())).rejects.toMatchObject({
    name: 'GlossError',
    code: 'disk',
  });
});
