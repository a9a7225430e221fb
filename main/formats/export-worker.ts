import { parentPort, workerData } from 'node:worker_threads';
import { GlossError } from '../../preload/contract/result';
import { exportProject } from './export';
import type { ExportReply, ExportTask } from './export-aside';
import { outcomeOf } from './outcome';
import { StoredProject } from './stored-project';

/** The thread that exports a project, so that a large one never stops the window. Any message stops it. */
const { stored, options }: ExportTask = workerData;
const stop = new AbortController();
parentPort?.on('message', () => stop.abort());

const reply = (message: ExportReply) => parentPort?.postMessage(message);
const project = new StoredProject(stored, (problem) => reply({ problem }));

try {
  const exported = await exportProject(project, options, (progress) => reply({ progress }), stop.signal);
  reply({ outcome: exported && outcomeOf(exported) });
} catch (error) {
  const known = error instanceof GlossError ? error : new GlossError('failed', `The export failed: ${error}`);
  reply({ failure: { code: known.code, message: known.message } });
}
