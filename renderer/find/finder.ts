import { expressionFor, type Query, type Span } from '../../preload/contract';

export interface Question {
  readonly text: string;
  readonly query: Query;
}
/** That the thread begins to look; then start and end of each hit in turn: numbers cross faster than objects. */
export type Reply = 'begun' | Uint32Array;

/** So long may an expression take in one text, in milliseconds. Plain words always come to an end. */
const LIMIT = 2000;

/** A search that has no answer: the reason is in words for the person. */
export class NoAnswer extends Error {}

/** Looks through one text at a time in a thread of its own. A new question ends the one before. */
export class Finder {
  private worker: Worker | null = null;
  private giveUp: ((reason: NoAnswer | null) => void) | null = null;

  /**
   * Where the query is found in the text, in UTF-16 code units; null when another question came in between.
   * Throws `NoAnswer` for an expression that is none, or that does not come to an end.
   */
  async find(question: Question): Promise<readonly Span[] | null> {
    this.giveUp?.(null);
    refuseWrong(question.query);
    const worker =
      this.worker ?? new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = () => {
        clearTimeout(timer);
        this.giveUp = null;
      };
      this.giveUp = (reason) => {
        settle();
        this.close();
        if (reason) reject(reason);
        else resolve(null);
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data === 'begun') {
          if (question.query.regularExpression) timer = setTimeout(() => this.giveUp?.(tooSlow()), LIMIT);
          return;
        }
        settle();
        resolve(spansOf(data));
      };
      worker.onerror = () => this.giveUp?.(new NoAnswer('The search could not be started.'));
      worker.postMessage(question);
    });
  }

  /** Ends the thread; the next question starts another. */
  close(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

function spansOf(reply: Uint32Array): readonly Span[] {
  return Array.from({ length: reply.length / 2 }, (_, at) => ({
    start: reply[at * 2] ?? 0,
    end: reply[at * 2 + 1] ?? 0,
  }));
}

function refuseWrong(query: Query): void {
  try {
    expressionFor(query);
  } catch (error) {
    // "Invalid regular expression: /(/gmu: Unterminated group"
    const reason = error instanceof Error ? error.message.split(': ').at(-1) : String(error);
    throw new NoAnswer(`Not a regular expression: ${reason?.toLowerCase()}.`);
  }
}

function tooSlow(): NoAnswer {
  return new NoAnswer('The expression does not come to an end here. Try a simpler one.');
}
