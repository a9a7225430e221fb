import { accept, reject } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { maker, run } from '../state/article';

/** What a person decides about a suggestion. */
export type Verdict = 'accept' | 'reject';

const commandFor = {
  accept: (one: Proposal) => accept(one, maker(), false),
  reject: (one: Proposal) => reject(one, maker().now),
};
export const saidOf = { accept: 'Accepted', reject: 'Rejected' } as const;

/** Decides on a suggestion of the open article. False when somebody has already. */
export function settle(one: Proposal, verdict: Verdict): boolean {
  return run(commandFor[verdict](one));
}

/**
 * What a click on a suggestion decides: with Ctrl (Cmd) it accepts; with Alt it rejects, and so it does with the middle
 * button, since some window managers keep Alt and a click to themselves. Null for any other click.
 */
export function verdictOf({
  button,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<MouseEvent, 'button' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): Verdict | null {
  const mod = ctrlKey || metaKey;
  if (shiftKey || (mod && altKey)) return null;
  if (button === 1) return mod || altKey ? null : 'reject';
  if (button !== 0) return null;
  if (altKey) return 'reject';
  return mod ? 'accept' : null;
}
