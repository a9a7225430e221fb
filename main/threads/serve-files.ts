import { parentPort } from 'node:worker_threads';
import { GlossError } from '../../preload/contract/result';
import type { FileReply, FileRequest } from './file-thread';

/**
 * Makes this thread one that a `FileThread` reads files with: `open` gives what is found in a file, and `transfer` the
 * memory of one such thing that is handed over without being copied.
 */
export function serveFiles<Task, Item>(
  open: (task: Task) => AsyncIterable<Item>,
  transfer: (item: Item) => ArrayBuffer[] = () => [],
): void {
  let items: AsyncIterator<Item> | undefined;
  const reply = (message: FileReply<Item>, memory: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, memory);

  const answer = async (request: FileRequest<Task>): Promise<void> => {
    const { id, want } = request;
    try {
      if (want === 'nothing') return void (await items?.return?.());
      if (want === 'first') items = open(request.task)[Symbol.asyncIterator]();
      const next = await items?.next();
      if (!next || next.done) reply({ id, ok: true, item: null });
      else reply({ id, ok: true, item: next.value }, transfer(next.value));
    } catch (error) {
      const known =
        error instanceof GlossError ? error : new GlossError('failed', `It could not be read: ${error}`);
      reply({ id, ok: false, code: known.code, reason: known.message });
    }
  };

  let last = Promise.resolve();
  parentPort?.on('message', (request: FileRequest<Task>) => {
    last = last.then(() => answer(request));
  });
}
