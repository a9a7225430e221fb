import type { Transaction } from 'prosemirror-state';
import type { SetChange } from '../../preload/contract';
import { relationStepsOf, stepsOf } from '../editor/annotation-plugin';
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
