import { parentPort } from 'node:worker_threads';
import type { Suggestion } from '../../preload/contract';
import { Knowledge } from './knowledge';
import { suggestIn } from './suggesters';
import type { SuggestReply, SuggestRequest } from './thread';

/** How long, in milliseconds, it reads before it listens again. */
const TURN = 20;
/**
 * How long suggestions are gathered before they are sent: not at all for the first, then for longer and longer, since
 * the window draws its lists anew for each batch. At least so often it says that it is alive.
 */
const LONGEST_GATHER = 1500;

interface Reading {
  readonly id: number;
  readonly batches: ReturnType<typeof suggestIn>;
  gathered: Suggestion[];
  /** When it sent last, and how long it gathers. */
  sent: number;
  gather: number;
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
  const batches = suggestIn(text, language, (label) => wanted.has(label), known);
  open.push({ id, batches, gathered: [], sent: 0, gather: 0 });
  if (!running) run();
});

function run(): void {
  const latest = open.at(-1);
  running = latest !== undefined;
  if (!latest) return;
  const { id } = latest;
  try {
    const done = readOn(latest);
    if (done) open.splice(open.indexOf(latest), 1);
    // An empty one, too: it says that the thread is alive.
    if (done || performance.now() - latest.sent >= latest.gather) send(latest, done);
  } catch (error) {
    open.splice(open.indexOf(latest), 1);
    reply({ id, failure: String(error) });
  }
  setImmediate(run);
}

/** Reads for a turn, until there is something where nothing was sent yet. Returns whether that was the end. */
function readOn({ batches, gathered, gather }: Reading): boolean {
  const started = performance.now();
  do {
    const next = batches.next();
    if (next.done) return true;
    gathered.push(...next.value);
  } while ((gather > 0 || gathered.length === 0) && performance.now() - started < TURN);
  return false;
}

function send(reading: Reading, done: boolean): void {
  if (reading.gathered.length > 0)
    reading.gather = Math.min(LONGEST_GATHER, Math.max(TURN, reading.gather * 2));
  reply({ id: reading.id, suggestions: reading.gathered, done });
  reading.gathered = [];
  reading.sent = performance.now();
}

function reply(message: SuggestReply): void {
  parentPort?.postMessage(message);
}

/**
 * What is read first makes the language model, the patterns and the code be loaded: about 0.1 s that the first text does
 * not wait for. It has a bit of everything that is looked for.
 */
const WARM_UP = `ALDER, Norland (NNA) — Unemployment in Alder fell by 12 percent to about 4,500 people in May 2031, the \
ministry said on Monday, 3 May 2031, at 10:30.
“We closed 14 of our 30 berths, and $4.2 million was never paid,” Mara Lindqvist told reporters. “Nobody asked us,” she \
added, “until the ferry sank.”
According to the harbour office, between 7 and 9 million tonnes were handled in 2030; two-thirds came from abroad. He \
said that the “so-called” plan had doubled the cost since 1998.`;

const warmUp = suggestIn(WARM_UP, 'en');

/** A paragraph at a time, and no more when there is something to read. */
function warm(): void {
  if (!running && !warmUp.next().done) setImmediate(warm);
}

warm();
