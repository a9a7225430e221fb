import type { Channel } from './channels';
import type { EventName } from './events';

/**
 * One function a channel: the channel's input as JSON goes in, an `Answer` with its output as JSON comes out. Objects
 * would be copied property by property on the way between page and preload script, which takes a quarter of a second
 * for ten thousand annotations; text is copied at once.
 */
export type Calls = {
  readonly [C in Channel]: (input: string) => Promise<string>;
};

/** What the preload script gives the window as `window.gloss`: one function a channel, and two more. */
export interface Bridge extends Calls {
  /** Calls the listener at each such event, with its value as JSON. Returns the function that ends it. */
  readonly on: (event: EventName, listener: (value: string) => void) => () => void;
  /** The path on this computer of a file that was dropped on the window; empty for one that has none. */
  readonly pathOf: (file: File) => string;
}
