import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressOn } from '../../../main/cli/progress';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listener(isTTY: boolean) {
  const said: string[] = [];
  const streams = {
    stdout: { write: () => {} },
    stderr: { isTTY, write: (text: string) => said.push(text) },
    env: {},
  };
  return { said, progress: progressOn(streams) };
}

const at = (done: number) => ({ task: 'import', done, total: 100, current: 'a.txt' }) as const;

describe('progress', () => {
  it('is a line every few seconds in a log', () => {
    const { said, progress } = listener(false);
    for (let done = 0; done < 10; done++) {
      progress.report(at(done));
      vi.advanceTimersByTime(1000);
    }
    progress.end();
    expect(said).toEqual(['import 3 of 100\n', 'import 6 of 100\n', 'import 9 of 100\n']);
  });

  it('is a bar on a terminal, which is cleared at the end', () => {
    const { said, progress } = listener(true);
    vi.advanceTimersByTime(1000);
    progress.report(at(50));
    progress.end();
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('████████████░░░░░░░░░░░░ import 50 of 100 a.txt');
    expect(said[1]).toBe('\r\x1b[K');
  });
});
