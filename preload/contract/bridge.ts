import type { Channel, EventName, EventValue, Input, Output } from './channels';
import type { Result } from './result';

/** One function a channel. */
export type Calls = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>>;
};

/** What the preload script gives the window as `window.gloss`: one function a channel, and two more. */
export interface Bridge extends Calls {
  /** Calls the listener at each such event. Returns the function that ends it. */
  readonly on: <E extends EventName>(event: E, listener: (value: EventValue<E>) => void) => () => void;
  /** The path on this computer of a file that was dropped on the window; empty for one that has none. */
  readonly pathOf: (file: File) => string;
}
