import type { Bridge } from '../preload/contract';

declare global {
  interface Window {
    readonly gloss: Bridge;
  }
}
