import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Suggesting } from '../../../main/suggest/suggesting';
import { SuggestThread } from '../../../main/suggest/thread';
import { annotate, article, newProject, now, openedProject } from '../project/fixture';

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
  const { id } = await project.collection.add(article({ text: 'No boats.' }), { now });
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

it('chooses what would be accepted in all articles', async () => {
  const project = await openedProject(await newProject());
  for (const text of ['No boats.', 'One boat.', 'Two boats.']) {
    await project.collection.add(article({ text }), { now });
  }
  const [one, two] = project.documents();
  const suggesting = new Suggesting(project, thread);
  const { signal } = new AbortController();
  const told: unknown[] = [];
  const choice = { hidden: [], threshold: 0.5 };
  const chosen = await suggesting.choose(
    choice,
    ({ done, total }) => told.push(`${done} of ${total}`),
    signal,
  );
  expect(chosen).toEqual({
    articles: [
      { document: one, keys: ['claim:0-1'] },
      { document: two, keys: ['claim:1-2'] },
    ],
    labels: { claim: 2 },
  });
  expect(told).toEqual(['0 of 3', '1 of 3', '2 of 3']);
  expect(await suggesting.choose({ ...choice, hidden: ['claim'] }, () => {}, signal)).toMatchObject({
    articles: [],
  });
  expect(await suggesting.choose(choice, () => {}, AbortSignal.abort())).toBeNull();
  await suggesting.close();
});

it('makes annotations of suggestions that keep their origin, of those nobody has decided on meanwhile', async () => {
  const project = await openedProject(await newProject());
  const { id } = await project.collection.add(article({ text: 'No boats.' }), { now });
  const suggesting = new Suggesting(project, thread);
  const { signal } = new AbortController();
  const added = await suggesting.accepted(id, ['claim:0-1', 'claim:7-8'], signal);
  expect(added).toMatchObject([
    {
      label: 'claim',
      fragments: [{ exact: 'N' }],
      creator: 'ana',
      origin: { kind: 'suggester', name: 'patterns', version: '1', score: 1 },
    },
  ]);
  expect((await project.read(id)).set.annotations).toEqual([]);
  await project.change(id, { added: [annotate('a', 'o b', 'claim', 'No boats.')] });
  expect(await suggesting.accepted(id, ['claim:1-2'], signal)).toEqual([]);
  await expect(suggesting.accepted(id, ['claim:2-3'], AbortSignal.abort())).rejects.toThrow(
    'Nothing was accepted',
  );
  await suggesting.close();
});
