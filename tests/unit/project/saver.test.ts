import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Saver } from '../../../main/project/saver';
import { GlossError, type SaveState } from '../../../preload/contract';

let states: string[] = [];
let saver: Saver;

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  saver = new Saver(tell, async () => {});
});

afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

function tell(state: SaveState): void {
  states.push(state.state);
}

function failing(code: string): () => Promise<void> {
  return async () => {
    throw Object.assign(new Error(code), { code });
  };
}

/** A write that ends when it is told to. */
function held(): { write: () => Promise<void>; end: () => void; count: () => number } {
  const write = vi.fn<() => Promise<void>>();
  let end = (): void => {};
  write.mockImplementation(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  return { write, end: () => end(), count: () => write.mock.calls.length };
}

test('says saved only when the write has ended', async () => {
  const { write, end } = held();
  saver.queue('a', write);
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['saving']);
  expect(saver.has('a')).toBe(true);
  end();
  expect(await saver.flush()).toEqual({ state: 'saved' });
  expect(saver.has('a')).toBe(false);
  expect(states).toEqual(['saving', 'saved']);
});

test('makes one write of all edits that come while one is in flight', async () => {
  const { write, end, count } = held();
  saver.queue('a', write);
  await vi.advanceTimersByTimeAsync(0);
  for (let edit = 0; edit < 20; edit++) saver.queue('a', write);
  end();
  await vi.advanceTimersByTimeAsync(0);
  end();
  await saver.flush();
  expect(count()).toBe(2);
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'not allowed'],
  ['ENOENT', 'folder is gone'],
  ['EIO', 'fault'],
  ['EWHAT', 'EWHAT'],
])('%s is told in words, with the file and where the edit is', async (code, words) => {
  saver.queue('annotations/ana/x.json', failing(code));
  const state = await saver.flush();
  expect(state).toMatchObject({ state: 'failed', message: expect.stringContaining(words) });
  expect(state).toMatchObject({
    message: expect.stringMatching(/^annotations\/ana\/x\.json .*kept in memory/),
  });
});

test('tries again later and later until it works', async () => {
  const write = vi.fn(failing('ENOSPC'));
  saver.queue('a', write);
  await saver.flush();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(write).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(3_999);
  expect(write).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  const calls = write.mock.calls.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(write).toHaveBeenCalledTimes(calls + 1);
  write.mockImplementation(async () => {});
  await vi.advanceTimersByTimeAsync(30_000);
  expect(states).toEqual(['saving', 'failed', 'saved']);
});

test('writes the newest edit of a file that had failed, once', async () => {
  const old = vi.fn(failing('EIO'));
  saver.queue('a', old);
  await saver.flush();
  const newest = vi.fn(async () => {});
  saver.queue('a', newest);
  expect(await saver.flush()).toEqual({ state: 'saved' });
  expect(await saver.saveNow()).toEqual({ state: 'saved' });
  expect([old.mock.calls.length, newest.mock.calls.length]).toEqual([1, 1]);
});

test('one failing file does not hold up the others, and stays failed until it is written', async () => {
  const bad = vi.fn(failing('EIO'));
  const good = vi.fn(async () => {});
  saver.queue('bad', bad);
  saver.queue('good', good);
  expect(await saver.flush()).toMatchObject({ state: 'failed', message: expect.stringContaining('bad ') });
  expect(good).toHaveBeenCalledTimes(1);
  saver.queue('good', good);
  expect(await saver.flush()).toMatchObject({ state: 'failed', message: expect.stringContaining('bad ') });
  bad.mockImplementation(async () => {});
  expect(await saver.saveNow()).toEqual({ state: 'saved' });
});

test('writes nothing while another window has the project', async () => {
  const write = vi.fn(async () => {});
  saver = new Saver(tell, async () => {
    throw new GlossError('locked', 'Bo has this project open.');
  });
  saver.queue('a', write);
  expect(await saver.flush()).toMatchObject({ state: 'failed', message: expect.stringContaining('Bo has') });
  expect(write).not.toHaveBeenCalled();
});
