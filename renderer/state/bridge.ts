import {
  type Answer,
  type Calls,
  type Channel,
  type EventName,
  type EventValue,
  GlossError,
  type Input,
  type Output,
} from '../../preload/contract';
import { useProject } from './project';
import { painted, pause } from './slices';

/** Resolves when what is sent by and by has been sent; null when nothing is. */
let ahead: Promise<void> | null = null;

/**
 * Asks the main process, which hears everything in the order of the calls. Returns what it answers.
 * @throws GlossError with words for the person when it could not be done.
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  while (ahead) await ahead;
  return ask(channel, input);
}

/**
 * Makes calls that together are long to send, for the page and for the main process: each at a turn of its own, and the
 * first when what the window shows is on the screen. Other calls are made after them. Returns what they are answered.
 * @throws GlossError of the first that could not be done; the others are made.
 */
export async function callByAndBy<C extends Channel>(
  channel: C,
  inputs: readonly Input<C>[],
): Promise<Output<C>[]> {
  while (ahead) await ahead;
  let turn = painted();
  const answers = inputs.map((input) => {
    turn = turn.then(pause);
    return turn.then(() => ask(channel, input));
  });
  ahead = turn.then(() => {
    ahead = null;
  });
  return Promise.all(answers);
}

async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const calls: Calls = window.gloss;
  const answer: Answer<Output<C>> = JSON.parse(await calls[channel](JSON.stringify(input ?? null)));
  if (answer.save) useProject.getState().hearSaved(answer.save);
  if (!answer.ok) throw new GlossError(answer.code, answer.message);
  return answer.value;
}

/** Calls the listener at each such event of the main process. Returns the function that ends it. */
export function listen<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void {
  return window.gloss.on(event, (text) => {
    const value: EventValue<E> = JSON.parse(text);
    listener(value);
  });
}
