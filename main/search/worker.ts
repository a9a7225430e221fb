import { parentPort } from 'node:worker_threads';
import { findAll } from '../../preload/contract/query';
import type { FindReply, FindRequest } from './finder';

/** The thread that looks through texts, so that an expression which never ends can be stopped with it. */
parentPort?.on('message', ({ text, query }: FindRequest) => {
  const reply: FindReply = findAll(text, query);
  parentPort?.postMessage(reply);
});
