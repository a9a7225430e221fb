import { findAll } from '../../preload/contract/query';
import type { Question, Reply } from './finder';

/** The thread that looks through a text, so that an expression which never ends holds up nothing. */
self.addEventListener('message', ({ data: { text, query } }: MessageEvent<Question>) => {
  tell('begun');
  const hits = findAll(text, query);
  const reply = new Uint32Array(hits.length * 2);
  for (const [at, { start, end }] of hits.entries()) reply.set([start, end], at * 2);
  tell(reply);
});

function tell(reply: Reply): void {
  self.postMessage(reply);
}
