import { Worker } from 'node:worker_threads';
import {
  type Annotation,
  type Fragment,
  GlossError,
  type Rejection,
  type Span,
} from '../../preload/contract';
import { builtWorker } from '../threads/built-worker';
import { type Anchored, anchorAll } from './anchor';
import { difference, type Run } from './difference';
import { straysIn } from './strays';

/** Two versions of a text, and what is to be found of the one in the other. */
export interface AnchorRequest {
  readonly before: string;
  readonly after: string;
  readonly annotations: readonly Annotation[];
  /** Orphans of still earlier versions. */
  readonly strays: readonly Annotation[];
  readonly rejected: readonly Rejection[];
  /** Whether the runs are wanted, too. */
  readonly compare: boolean;
}

export interface Answer {
  readonly anchored: readonly Anchored[];
  readonly strays: readonly (readonly (readonly Span[])[])[];
  /** Where rejected suggestions stand now; null for those that are gone. */
  readonly rejected: readonly (readonly Fragment[] | null)[];
  readonly runs: readonly Run[];
}

export type AnchorReply = { readonly done: number } | { readonly value: Answer };

/** Answers in this thread. */
export function answer(request: AnchorRequest, onProgress: (done: number) => void): Answer {
  const { before, after, annotations, strays, rejected, compare } = request;
  return {
    anchored: annotations.length > 0 ? anchorAll(before, after, annotations, onProgress) : [],
    strays: strays.length > 0 ? straysIn(after, strays) : [],
    rejected: rejected.length > 0 ? anchorAll(before, after, rejected).map(({ fragments }) => fragments) : [],
    runs: compare ? difference(before, after) : [],
  };
}

/**
 * Answers in a thread of its own, which ends with the answer. Where the built worker is missing, as in unit tests, in
 * this one. Throws GlossError `failed` when the signal aborts.
 */
export async function answerAside(
  request: AnchorRequest,
  onProgress: (done: number) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  const file = builtWorker('anchor-worker');
  if (signal.aborted) throw stopped();
  if (!file) return answer(request, onProgress);
  const worker = new Worker(file);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(stopped()), { once: true });
      worker.on('error', (error) => reject(new GlossError('failed', `Comparing the texts failed: ${error}`)));
      worker.on('message', (reply: AnchorReply) => {
        if ('done' in reply) onProgress(reply.done);
        else resolve(reply.value);
      });
      worker.postMessage(request);
    });
  } finally {
    await worker.terminate();
  }
}

function stopped(): GlossError {
  return new GlossError('stopped', 'Taking over the annotations was stopped. Nothing was changed.');
}
