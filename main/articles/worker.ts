import { parentPort } from 'node:worker_threads';
import { GlossError } from '../../preload/contract/result';
import { readFile } from './read-file';
import type { ReadReply, ReadRequest } from './reader-pool';

/** The thread that reads articles, one after the other, so that a large one never stops the window. */
let last = Promise.resolve();

parentPort?.on('message', (request: ReadRequest) => {
  last = last.then(() => answer(request));
});

async function answer({ id, path, options }: ReadRequest): Promise<void> {
  try {
    const reading = await readFile(path, options);
    reply({ id, ok: true, reading }, [reading.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    const known =
      error instanceof GlossError ? error : new GlossError('failed', `It could not be read: ${error}`);
    reply({ id, ok: false, code: known.code, reason: known.message }, []);
  }
}

function reply(message: ReadReply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
