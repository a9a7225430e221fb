import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileThread } from '../../../main/threads/file-thread';
import { limitOf } from '../../../main/threads/limit';

/** A thread that finds `a`, `b`, `c` in each file; in `never…` it finds nothing for ever, in `stuck…` nothing after `a`. */
const worker = `
import { parentPort, threadId } from 'node:worker_threads';
let path = '';
let given = 0;
parentPort.on('message', ({ id, want, task }) => {
  if (want === 'nothing') return;
  if (want === 'first') [path, given] = [task.path, 0];
  if (path.startsWith('never') || (path.startsWith('stuck') && given > 0)) for (;;);
  if (path.startsWith('crash')) process.exit(1);
  parentPort.postMessage({ id, ok: true, item: given < 3 ? path + ' abc'[++given] + threadId : null });
});
`;

let dir: string;
let thread: FileThread<{ path: string }, string>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-thread-'));
  const file = join(dir, 'worker.mjs');
  writeFileSync(file, worker);
  const limit = async (path: string) =>
    path.startsWith('never') ? 50 : path.startsWith('stuck') ? 1000 : 600_000;
  thread = new FileThread(pathToFileURL(file), limit);
});
afterEach(async () => {
  await thread.close();
  rmSync(dir, { recursive: true, force: true });
});

/** What is found in the file, without the number of the thread, and the failure at its end. */
async function all(items: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const item of items) found.push(item.replace(/\d+$/, ''));
  } catch (error) {
    found.push(String(error));
  }
  return found;
}

const stopped = 'GlossError: Reading it took longer than 1 second and was stopped.';

describe('a thread that reads files', () => {
  it('hands over what is in one file after the other, whatever the order in which one looks', async () => {
    const [x, y] = [thread.read({ path: 'x' }), thread.read({ path: 'y' })];
    expect(await all(x)).toEqual(['xa', 'xb', 'xc']);
    expect(await all(y)).toEqual(['ya', 'yb', 'yc']);
  });

  it('is ended by a file that takes for ever, which alone fails', async () => {
    const files = ['x', 'never', 'y', 'never too', 'z'].map((path) => thread.read({ path }));
    expect(await Promise.all(files.map(all))).toEqual([
      ['xa', 'xb', 'xc'],
      [stopped],
      ['ya', 'yb', 'yc'],
      [stopped],
      ['za', 'zb', 'zc'],
    ]);
  });

  it('keeps what was found in a file before it took for ever', async () => {
    const files = ['x', 'stuck', 'y'].map((path) => thread.read({ path }));
    expect(await Promise.all(files.map(all))).toEqual([
      ['xa', 'xb', 'xc'],
      ['stucka', `${stopped} What had been read of it until then was kept.`],
      ['ya', 'yb', 'yc'],
    ]);
  });

  it('goes on with a file behind the place that took for ever, where that can be', async () => {
    await thread.close();
    const rest = (task: { path: string }, given: number, reason: string) =>
      task.path.startsWith('x') ? null : { path: `x after ${given}: ${reason}` };
    thread = new FileThread(pathToFileURL(join(dir, 'worker.mjs')), async () => 1000, rest);
    const [first = '', second = ''] = await all(thread.read({ path: 'stuck' }));
    expect([first, second]).toEqual([
      'stucka',
      'x after 1: Reading it took longer than 1 second and was stopped.a',
    ]);
  });

  it('starts anew after a file that ends the thread', async () => {
    const files = ['crash', 'y'].map((path) => thread.read({ path }));
    expect(await Promise.all(files.map(all))).toEqual([
      ['GlossError: Reading it stopped without a reason.'],
      ['ya', 'yb', 'yc'],
    ]);
  });

  it('goes on to the next file when one is let go', async () => {
    const [x, y] = [thread.read({ path: 'x' }), thread.read({ path: 'y' })];
    for await (const item of x) if (item.startsWith('xa')) break;
    expect(await all(y)).toEqual(['ya', 'yb', 'yc']);
  });

  it('fails what is being read and what waits when it is closed', async () => {
    const files = ['never', 'x'].map((path) => thread.read({ path }));
    const ends = Promise.all(files.map(all));
    await thread.close();
    expect(await ends).toEqual([['GlossError: Reading was stopped.'], ['GlossError: Reading was stopped.']]);
  });
});

it('gives a file ten seconds, and one more for each megabyte that was begun', async () => {
  const path = join(dir, 'a.txt');
  expect(await limitOf(path)).toBe(10_000);
  writeFileSync(path, new Uint8Array(2 * 1024 * 1024 + 1));
  expect(await limitOf(path)).toBe(13_000);
});
