import { Worker } from 'node:worker_threads';
import {
  type ErrorCode,
  type ExportOutcome,
  GlossError,
  type Problem,
  type Progress,
} from '../../preload/contract';
import type { Project } from '../project/project';
import { builtWorker } from '../threads/built-worker';
import { exportProject } from './export';
import type { ExportOptions } from './job';
import { outcomeOf } from './outcome';
import { type Stored, storedOf } from './stored-project';

export interface ExportTask {
  readonly stored: Stored;
  readonly options: ExportOptions;
}

export type ExportReply =
  | { readonly progress: Progress }
  | { readonly problem: Problem }
  | { readonly outcome: ExportOutcome | null }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

/** What is told while an export is under way. */
export interface Listener {
  readonly onProgress: (progress: Progress) => void;
  /** What was wrong with files of the project. */
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Exports as `exportProject` does, in a thread of its own that reads the project's files, and so after all edits are
 * on the disk. When they cannot be written, or where the built worker is missing, as in unit tests, in this one.
 */
export async function exportAside(
  project: Project,
  options: ExportOptions,
  { onProgress, onProblem }: Listener,
  signal: AbortSignal,
  file: URL | null = builtWorker('export-worker'),
): Promise<ExportOutcome | null> {
  const saved = await project.saveNow();
  if (!file || saved.state === 'failed') {
    const exported = await exportProject(project, options, onProgress, signal);
    return exported && outcomeOf(exported);
  }
  const workerData: ExportTask = { stored: await storedOf(project), options };
  const worker = new Worker(file, { workerData });
  // The thread ends its work by itself: it takes away what it has written so far.
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await new Promise<ExportOutcome | null>((resolve, reject) => {
      const fail = (code: ErrorCode, message: string) => reject(new GlossError(code, message));
      worker.on('error', (error) => fail('failed', `The export failed: ${error}`));
      worker.on('exit', () => fail('failed', 'The export stopped without a reason.'));
      worker.on('message', (reply: ExportReply) => {
        if ('progress' in reply) onProgress(reply.progress);
        else if ('problem' in reply) onProblem(reply.problem);
        else if ('outcome' in reply) resolve(reply.outcome);
        else fail(reply.failure.code, reply.failure.message);
      });
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
