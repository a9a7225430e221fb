import { parentPort } from 'node:worker_threads';
import { GlossError } from '../../preload/contract/result';
import { previewArticles } from './preview';
import { type Found, readArticles } from './read-articles';
import type { ReadReply, ReadRequest } from './reader-pool';

/** The thread that reads articles, one after the other, so that a large one never stops the window. */
let last = Promise.resolve();

/** The files that are being read, by the number of the request that opened them. */
const open = new Map<number, AsyncIterator<Found>>();

parentPort?.on('message', (request: ReadRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: ReadRequest): Promise<void> {
  const { id, want } = request;
  try {
    if (want === 'nothing') return await forget(id);
    if (want === 'preview') {
      const preview = await previewArticles(request.path, request.options);
      return reply({ id, ok: true, found: null, preview }, []);
    }
    if (want === 'first') open.set(id, readArticles(request.path, request.options));
    const next = await open.get(id)?.next();
    const found = next && !next.done ? next.value : null;
    if (!found) open.delete(id);
    const bytes = found && 'bytes' in found ? [found.bytes.buffer as ArrayBuffer] : [];
    reply({ id, ok: true, found, preview: null }, bytes);
  } catch (error) {
    open.delete(id);
    const known =
      error instanceof GlossError ? error : new GlossError('failed', `It could not be read: ${error}`);
    reply({ id, ok: false, code: known.code, reason: known.message }, []);
  }
}

async function forget(id: number): Promise<void> {
  const articles = open.get(id);
  open.delete(id);
  await articles?.return?.();
}

function reply(message: ReadReply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
