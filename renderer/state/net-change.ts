import type { Transaction } from 'prosemirror-state';
import type { SetChange } from '../../preload/contract';
import { relationStepsOf, stepsOf } from '../editor/annotation-plugin';
import { chunks } from '../editor/chunks';
import { PORTION } from '../editor/portions';
import { rejectionStepsOf } from '../editor/suggestion-plugin';

/** What is there after the transaction's steps and was not before, and the other way round. */
export function netChange(tr: Transaction): SetChange {
  const annotations = net(stepsOf(tr));
  const relations = net(relationStepsOf(tr));
  const rejections = net(rejectionStepsOf(tr));
  return {
    ...annotations,
    ...{ addedRelations: relations.added, removedRelations: relations.removed },
    addedRejections: rejections.added.map(({ rejection }) => rejection),
    removedRejections: rejections.removed,
  };
}

/**
 * The edit as several, each of at most `PORTION` annotations, that come to the same one after the other. What links annotations
 * goes before they do, and comes when they are there.
 */
export function inPortions(change: SetChange): readonly SetChange[] {
  const { added, removed, addedRelations, addedRejections, ...before } = change;
  if (added.length + removed.length <= PORTION) return [change];
  const portions = [
    ...chunks(added, PORTION).map((some) => ({ added: some, removed: [] })),
    ...chunks(removed, PORTION).map((some) => ({ added: [], removed: some })),
  ];
  return portions.map((portion, at) => ({
    ...portion,
    ...(at === 0 ? before : {}),
    ...(at === portions.length - 1 ? { addedRelations, addedRejections } : {}),
  }));
}

function net<T extends { readonly id: string }>(
  steps: readonly { readonly added: readonly T[]; readonly removed: readonly T[] }[],
): { added: T[]; removed: string[] } {
  const added = new Map<string, T>();
  const removed = new Set<string>();
  for (const step of steps) {
    for (const { id } of step.removed) {
      added.delete(id);
      removed.add(id);
    }
    for (const one of step.added) {
      added.set(one.id, one);
      removed.delete(one.id);
    }
  }
  return { added: [...added.values()], removed: [...removed] };
}
