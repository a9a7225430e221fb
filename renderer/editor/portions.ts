import type { EditorState, Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { relationStepsOf, stepsOf } from './annotation-plugin';
import { historyPlugin } from './editor-state';
import { rejectionStepsOf } from './suggestion-plugin';
import type { SwapStep } from './swap-step';

/** So many annotations are changed at a time: neither the page nor the main process is busy with them for long. */
export const PORTION = 2000;

/** An edit, or a step of the history, that changes very much, as edits that come to the same when they are done one by one. */
interface Portions {
  /** Moves the history, as the whole would: what is done between the portions comes after it. */
  readonly first: Transaction;
  /** Puts each of the others into a state as it is by then. */
  readonly rest: readonly ((now: EditorState) => Transaction)[];
}

/** The portions of an edit, or of what `undo` or `redo` made of the state; one that changes little is the first and only one. */
export function portionsOf(whole: Transaction, state: EditorState): Portions {
  const many = stepsOf(whole).some(({ added, removed }) => Math.max(added.length, removed.length) > PORTION);
  if (!many) return { first: whole, rest: [] };
  const [steps = [], ...rest] = stepsInPortions(whole);
  const first = withSteps(state.tr, steps)
    .setSelection(whole.selection)
    .setMeta(historyPlugin, whole.getMeta(historyPlugin) ?? { historyState: historyAfter(whole, state) });
  return {
    first,
    rest: rest.map((more) => (now) => withSteps(now.tr, more).setMeta('addToHistory', false)),
  };
}

/** The history as it is when the whole edit has been made. */
function historyAfter(whole: Transaction, state: EditorState): unknown {
  return historyPlugin.spec.state?.apply(whole, historyPlugin.getState(state), state, state);
}

/** What links annotations goes before they do, and comes when they are there. */
function stepsInPortions(whole: Transaction): readonly (readonly Step[])[] {
  const portions: Step[][] = joined(stepsOf(whole)).flatMap((step) =>
    step.portions(PORTION).map((portion) => [portion]),
  );
  for (const { removing, adding } of [
    ...joined(relationStepsOf(whole)).map((step) => step.halves()),
    ...joined(rejectionStepsOf(whole)).map((step) => step.halves()),
  ]) {
    portions.at(0)?.push(removing);
    portions.at(-1)?.push(adding);
  }
  return portions;
}

/** The steps of one kind as a single one; none where there are none. */
function joined<T extends { readonly id: string }>(steps: readonly SwapStep<T>[]): readonly SwapStep<T>[] {
  const [first, ...rest] = steps;
  const whole = first && rest.reduce<SwapStep<T> | null>((one, next) => one?.merge(next) ?? null, first);
  return whole ? [whole] : [];
}

function withSteps(tr: Transaction, steps: readonly Step[]): Transaction {
  for (const step of steps) tr.step(step);
  return tr;
}
