import { parentPort } from 'node:worker_threads';
import { type AnchorReply, type AnchorRequest, answer } from './anchorer';

/** The thread that compares two versions of a text, so that a large one never stops the window. */
parentPort?.on('message', (request: AnchorRequest) => {
  const value = answer(request, (done) => reply({ done }));
  reply({ value });
});

function reply(message: AnchorReply): void {
  parentPort?.postMessage(message);
}
