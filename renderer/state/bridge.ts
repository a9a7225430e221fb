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

/**
 * Asks the main process. Returns what it answers.
 * @throws GlossError with words for the person when it could not be done.
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
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
