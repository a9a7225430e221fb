import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Reading, SuggestThread } from '../../../main/suggest/thread';

/** A thread that suggests each word of a text as a batch of its own. `never` takes for ever, `crash` ends it. */
const worker = `
import { parentPort } from 'node:worker_threads';
const stopped = new Set();
parentPort.on('message', async ({ want, id, text, labels: [label] = [] }) => {
  if (want === 'stop') return stopped.add(id);
  if (text === 'never') for (;;);
  if (text === 'crash') process.exit(1);
  if (text === 'broken') return parentPort.postMessage({ id, failure: 'Error: no' });
  let start = 0;
  for (const word of text.split(' ')) {
    await new Promise(setImmediate);
    if (stopped.has(id)) return;
    const spans = [{ start, end: (start += word.length + 1) - 1 }];
    const rest = { score: 1, attributes: {}, suggester: 'words', version: '1', why: word, features: {} };
    parentPort.postMessage({ id, suggestions: [{ label, spans, ...rest }], done: false });
  }
  parentPort.postMessage({ id, suggestions: [], done: true });
});
`;

let dir: string;
let file: URL;
let thread: SuggestThread;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-suggest-'));
  file = pathToFileURL(join(dir, 'worker.mjs'));
  writeFileSync(file, worker);
  thread = new SuggestThread(file, 600_000);
});
afterEach(async () => {
  await thread.close();
  rmSync(dir, { recursive: true, force: true });
});

const reading = (text: string): Reading => ({ document: 'harbour', text, language: 'en', labels: ['claim'] });
const going = new AbortController().signal;

async function all(text: string, within = thread): Promise<string[]> {
  const words: string[] = [];
  const take = (batch: readonly { readonly why: string }[]) => words.push(...batch.map(({ why }) => why));
  const end = await within.read(reading(text), take, going).then(String, String);
  return [...words, end];
}

describe('the thread that looks for suggestions', () => {
  it('hands them over as they come, and tells the end', async () => {
    expect(await Promise.all([all('one two'), all('three')])).toEqual([
      ['one', 'two', 'true'],
      ['three', 'true'],
    ]);
  });

  it('stops at a text that is no longer wanted', async () => {
    const stop = new AbortController();
    const found: string[] = [];
    const take = (batch: readonly { readonly why: string }[]) => {
      found.push(...batch.map(({ why }) => why));
      stop.abort();
    };
    expect(await thread.read(reading('one two three'), take, stop.signal)).toBe(false);
    expect(found).toEqual(['one']);
    expect(await thread.read(reading('one'), take, stop.signal)).toBe(false);
    expect(await all('four')).toEqual(['four', 'true']);
  });

  it('says what went wrong, and goes on with the next text', async () => {
    expect(await all('broken')).toEqual([expect.stringContaining('failed: Error: no')]);
    expect(await all('crash')).toEqual([expect.stringContaining('stopped without a reason')]);
    expect(await all('five')).toEqual(['five', 'true']);
  });

  it('is ended when it takes too long', async () => {
    const impatient = new SuggestThread(file, 50);
    expect(await all('never', impatient)).toEqual([expect.stringContaining('took longer than 1 s')]);
    await impatient.close();
  });
});
