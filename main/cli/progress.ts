import type { Streams } from './command';

const BAR = 24;
/** How often progress is said, in milliseconds: on a terminal, and in a log. */
const EVERY = { terminal: 100, log: 3000 };

/** How far a long piece of work has come. */
interface Progress {
  /** What is done, in a word. */
  readonly task: string;
  readonly done: number;
  /** Null when it is not known. */
  readonly total: number | null;
  readonly current: string;
}

/** Says how far a long piece of work has come, on standard error; `end` clears the bar away. */
export function progressOn({ stderr }: Streams): { report(progress: Progress): void; end(): void } {
  const terminal = stderr.isTTY === true;
  let last = Date.now();
  let drawn = false;
  return {
    report(progress) {
      const now = Date.now();
      if (now - last < (terminal ? EVERY.terminal : EVERY.log)) return;
      last = now;
      drawn = terminal;
      stderr.write(terminal ? `\r${bar(progress)}\x1b[K` : `${count(progress)}\n`);
    },
    end() {
      if (drawn) stderr.write('\r\x1b[K');
    },
  };
}

function bar(progress: Progress): string {
  const { done, total, current } = progress;
  if (!total) return `${count(progress)} ${current.slice(0, 40)}`;
  const filled = Math.round((done / total) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${count(progress)} ${current.slice(0, 40)}`;
}

function count({ task, done, total }: Progress): string {
  return `${task} ${done}${total === null ? '' : ` of ${total}`}`;
}
