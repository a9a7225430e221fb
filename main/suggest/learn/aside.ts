import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GlossError } from '../../../preload/contract';
import { builtWorker } from '../../threads/built-worker';
import type { LearnReply, LearnRequest } from './learner';

/** So long may it take, in milliseconds. */
const LIMIT = 60_000;

/**
 * Answers in a thread of its own, which ends with the answer. Where the built worker is missing, as in unit tests, in
 * this one. Throws GlossError `failed` when the signal aborts, when it takes too long, or when something breaks.
 */
export async function answerAside(request: LearnRequest, signal: AbortSignal): Promise<LearnReply> {
  const file = builtWorker('learn-worker');
  if (!file) return (await import('./learner')).answer(request);
  const worker = new Worker(file);
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]);
    const answer = once(worker, 'message', { signal: either });
    worker.postMessage(request);
    const [reply]: LearnReply[] = await answer;
    if (!reply) throw new Error('there was no answer');
    return reply;
  } catch (error) {
    throw new GlossError('failed', `Learning from the decisions was stopped: ${error}`);
  } finally {
    await worker.terminate();
  }
}
