import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Suggesting } from '../../../main/suggest/suggesting';
import { SuggestThread } from '../../../main/suggest/thread';
import { article, newProject, now, openedProject } from '../project/fixture';

/** A thread that suggests the first character of a text; the second one when it reads the text again, and so on. */
const worker = `
import { parentPort } from 'node:worker_threads';
let times = 0;
parentPort.on('message', ({ want, id }) => {
  if (want !== 'suggestions') return;
  const spans = [{ start: times, end: ++times }];
  const one = { label: 'claim', spans, score: 1, attributes: {}, suggester: 'patterns', version: '1', why: '', features: {} };
  parentPort.postMessage({ id, suggestions: times > 2 ? [] : [one], done: true });
});
`;

let dir: string;
let thread: SuggestThread;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-suggesting-'));
  const file = join(dir, 'worker.mjs');
  writeFileSync(file, worker);
  thread = new SuggestThread(pathToFileURL(file), 600_000);
});
afterEach(async () => {
  await thread.close();
  rmSync(dir, { recursive: true, force: true });
});

it('tells what is no longer suggested when a text was read again', async () => {
  const project = await openedProject(await newProject());
  const { id } = await project.addDocument(article({ text: 'No boats.' }), { now });
  const suggesting = new Suggesting(project, thread);
  const told: unknown[] = [];
  await suggesting.document(id, ({ suggestions, gone }) =>
    told.push(...suggestions.map(({ spans: [span] }) => span?.start), ...gone),
  );
  expect(told.splice(0)).toEqual([0]);
  await suggesting.lookAgain();
  expect(told.splice(0)).toEqual([1, 'claim:0-1']);
  await suggesting.lookAgain();
  expect(told.splice(0)).toEqual(['claim:1-2']);
  await suggesting.close();
});
