import { parentPort } from 'node:worker_threads';
import type { Suggestion } from '../../preload/contract';
import { Knowledge } from './knowledge';
import { suggestIn } from './suggesters';
import type { SuggestReply, SuggestRequest } from './thread';

/** How long, in milliseconds, suggestions are gathered before they are sent. The first are sent at once. */
const GATHER = 20;

interface Reading {
  readonly id: number;
  readonly batches: ReturnType<typeof suggestIn>;
  hasSent: boolean;
}

/** Texts that are being read; the latest one is read first. */
const open: Reading[] = [];
let running = false;

/** Of the one project that the thread works for. */
const knowledge = new Knowledge();

/** The thread that looks for suggestions. Between two paragraphs it listens. */
parentPort?.on('message', (request: SuggestRequest) => {
  if (request.want === 'stop') {
    const at = open.findIndex(({ id }) => id === request.id);
    if (at >= 0) open.splice(at, 1);
    return;
  }
  if (request.want === 'knowledge') return knowledge.learn(request.news);
  const { id, document, text, language, labels } = request;
  const wanted = new Set(labels);
  const known = knowledge.for(document);
  open.push({ id, batches: suggestIn(text, language, (label) => wanted.has(label), known), hasSent: false });
  if (!running) run();
});

function run(): void {
  const latest = open.at(-1);
  running = latest !== undefined;
  if (!latest) return;
  const { id } = latest;
  try {
    const { suggestions, done } = readOn(latest);
    if (done) open.splice(open.indexOf(latest), 1);
    // An empty one, too: it says that the thread is alive.
    reply({ id, suggestions, done });
  } catch (error) {
    open.splice(open.indexOf(latest), 1);
    reply({ id, failure: String(error) });
  }
  setImmediate(run);
}

function readOn(reading: Reading): { suggestions: Suggestion[]; done: boolean } {
  const started = performance.now();
  const suggestions: Suggestion[] = [];
  do {
    const next = reading.batches.next();
    if (next.done) return { suggestions, done: true };
    suggestions.push(...next.value);
  } while ((reading.hasSent || suggestions.length === 0) && performance.now() - started < GATHER);
  reading.hasSent ||= suggestions.length > 0;
  return { suggestions, done: false };
}

function reply(message: SuggestReply): void {
  parentPort?.postMessage(message);
}

// So that the first text does not wait for it: wink-nlp's model is read when it is first used.
for (const _ of suggestIn('Nobody said that 7 boats had left.', 'en'));
