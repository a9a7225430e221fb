import { absorb, type DocumentChange } from './article';
import { call } from './bridge';
import { type Entry, useJournal } from './journal';
import { useProject } from './project';

/** Edits annotations of several documents at once, whether they are open or not. */
export async function changeMany(changes: readonly DocumentChange[]): Promise<void> {
  const summaries = await call('annotations:change-many', { changes: [...changes] });
  absorb(changes);
  useProject.getState().putDocuments(summaries);
}

/**
 * Puts into the history, as one step, that many documents were changed.
 * @param changes what was done already
 * @param back what takes it back: the annotations as they were before
 */
export function recordBulk(
  title: string,
  changes: readonly DocumentChange[],
  back: readonly DocumentChange[],
): Entry {
  const entry: Entry = {
    title,
    document: null,
    changes: changes.map(({ document }) => document),
    undo: () => changeMany(back),
    redo: () => changeMany(changes),
  };
  useJournal.getState().record(entry);
  return entry;
}

/** The way back from changes that only added annotations. */
export function withoutAdded(changes: readonly DocumentChange[]): readonly DocumentChange[] {
  return changes.map(({ document, added }) => ({ document, added: [], removed: added.map(({ id }) => id) }));
}
