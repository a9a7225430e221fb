import {
  type Calls,
  type Channel,
  type EventName,
  type EventValue,
  GlossError,
  type Input,
  type Output,
  type Result,
} from '../../preload/contract';

/**
 * Asks the main process. Returns what it answers.
 * @throws GlossError with words for the person when it could not be done.
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const calls: Calls = window.gloss;
  const result: Result<Output<C>> = JSON.parse(await calls[channel](JSON.stringify(input ?? null)));
  if (!result.ok) throw new GlossError(result.code, result.message);
  return result.value;
}

/** Calls the listener at each such event of the main process. Returns the function that ends it. */
export function listen<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void {
  return window.gloss.on(event, (text) => {
    const value: EventValue<E> = JSON.parse(text);
    listener(value);
  });
}
