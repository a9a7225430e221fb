import { create } from 'zustand';
import { tellError } from './notices';

/**
 * One thing the person did, and how to take it back. What belongs to one document is undone while that document is
 * open; what belongs to the project (an import, say) has no document and is undone anywhere.
 */
export interface Entry {
  readonly title: string;
  readonly document: string | null;
  readonly undo: () => unknown;
  readonly redo: () => unknown;
}

interface Journal {
  /** Oldest first. */
  readonly done: readonly Entry[];
  /** What was taken back, the latest last. */
  readonly undone: readonly Entry[];
  readonly record: (entry: Entry) => void;
  /** Takes back the latest thing done to the document or to the project. Returns it, or null when there is none. */
  readonly undo: (document: string | null) => Promise<Entry | null>;
  readonly redo: (document: string | null) => Promise<Entry | null>;
  readonly clear: () => void;
}

function concerns(entry: Entry, document: string | null): boolean {
  return entry.document === null || entry.document === document;
}

/** One undo or redo at a time: the next one waits for the one before. */
let busy: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = busy.then(work);
  busy = turn.catch(() => undefined);
  return turn;
}

export const useJournal = create<Journal>()((set) => ({
  done: [],
  undone: [],
  record: (entry) =>
    set(({ done, undone }) => ({
      done: [...done, entry],
      undone: undone.filter((other) => !concerns(other, entry.document)),
    })),
  undo: (document) => inTurn(() => move(document, 'done', 'undone', (entry) => entry.undo())),
  redo: (document) => inTurn(() => move(document, 'undone', 'done', (entry) => entry.redo())),
  clear: () => set({ done: [], undone: [] }),
}));

async function move(
  document: string | null,
  from: 'done' | 'undone',
  to: 'done' | 'undone',
  act: (entry: Entry) => unknown,
): Promise<Entry | null> {
  const entry = useJournal.getState()[from].findLast((candidate) => concerns(candidate, document));
  if (!entry) return null;
  try {
    await act(entry);
  } catch (error) {
    tellError(error);
    return null;
  }
  useJournal.setState((journal) => ({
    [from]: journal[from].filter((other) => other !== entry),
    [to]: [...journal[to], entry],
  }));
  return entry;
}
