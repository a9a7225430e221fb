import { create } from 'zustand';

/**
 * One thing the person did, and how to take it back. What belongs to one document is undone while that document is
 * open; what belongs to the project (an import, say) has no document and is undone anywhere.
 */
export interface Entry {
  readonly title: string;
  readonly document: string | null;
  /** Of an entry of the project: the documents whose annotations it changes. */
  readonly changes?: readonly string[];
  /** Throws, or rejects, when it could not be done. Then nothing is changed. */
  readonly undo: () => unknown;
  readonly redo: () => unknown;
}

type Stack = 'done' | 'undone';

interface Journal {
  /** Oldest first. */
  readonly done: readonly Entry[];
  /** What was taken back, the latest last. */
  readonly undone: readonly Entry[];
  /** What the latest entry is a part of, if nothing has been taken back since. */
  readonly group: string | null;
  /**
   * Puts in what was just done. What had been taken back and would no longer fit is forgotten. More of the latest
   * entry's group joins it: both are taken back at once.
   */
  readonly record: (entry: Entry, group?: string) => void;
  /**
   * Takes back the latest thing done to the document or to the project. Returns it, or null when there is none.
   * Rejects, in words for the person, when it can't be taken back: then it stays where it is.
   */
  readonly undo: (document: string | null) => Promise<Entry | null>;
  readonly redo: (document: string | null) => Promise<Entry | null>;
  /** Does what takes a while when nothing is being undone or redone any more; nothing is until it has been done. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Takes back or does again, one after the other, until the entry is the latest that is done; null: until none is. */
  readonly goTo: (entry: Entry | null, document: string | null) => Promise<void>;
  /** Forgets what was done to these documents, as when they begin anew. */
  readonly forget: (documents: readonly string[]) => void;
  readonly clear: () => void;
}

/** Whether the entry is undone while this document is open. */
export function concerns(entry: Entry, document: string | null): boolean {
  return entry.document === null || entry.document === document;
}

/** The documents whose annotations the entry changes. */
function changedBy({ document, changes }: Entry): readonly string[] {
  return document === null ? (changes ?? []) : [document];
}

/** One undo or redo at a time: the next one waits for the one before, or for what else takes a while. */
let busy: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = busy.then(work);
  busy = turn.catch(() => undefined);
  return turn;
}

export const useJournal = create<Journal>()((set) => ({
  done: [],
  undone: [],
  group: null,
  record: (entry, group) =>
    set(({ done, undone, group: before }) => {
      const first = group !== undefined && group === before ? done.at(-1) : undefined;
      return {
        done: first
          ? [...done.slice(0, -1), { ...entry, title: first.title, undo: first.undo }]
          : [...done, entry],
        undone: stillPossible(undone, entry),
        group: group ?? null,
      };
    }),
  undo: (document) => inTurn(() => move(document, 'done')),
  redo: (document) => inTurn(() => move(document, 'undone')),
  inTurn,
  goTo: (entry, document) => inTurn(() => travel(entry, document)),
  forget: (documents) =>
    set(({ done, undone }) => {
      const stays = (entry: Entry) => entry.document === null || !documents.includes(entry.document);
      return { done: done.filter(stays), undone: undone.filter(stays) };
    }),
  clear: () => set({ done: [], undone: [], group: null }),
}));

/**
 * What of the undone can still be done again after a new entry: nothing that changes the same documents, nothing of
 * the project, and nothing that was built upon what is dropped.
 */
function stillPossible(undone: readonly Entry[], entry: Entry): readonly Entry[] {
  const touched = new Set(changedBy(entry));
  const kept: Entry[] = [];
  for (const other of undone.toReversed()) {
    const changed = changedBy(other);
    if (other.document === null || changed.some((id) => touched.has(id))) {
      for (const id of changed) touched.add(id);
    } else kept.unshift(other);
  }
  return kept;
}

/** Moves the latest entry that concerns the document from its stack to the other. */
async function move(document: string | null, from: Stack): Promise<Entry | null> {
  const stack = useJournal.getState()[from];
  const entry = stack.findLast((candidate) => concerns(candidate, document));
  if (!entry) return null;
  refuseOutOfTurn(entry, stack, from);
  useJournal.setState({ group: null });
  const known = new Set(useJournal.getState().done);
  await (from === 'done' ? entry.undo() : entry.redo());
  useJournal.setState(({ done, undone }) => {
    const earlier = done.filter((other) => other !== entry && known.has(other));
    // What was done while a large step was under way came after it.
    const since = done.filter((other) => !known.has(other));
    return from === 'done'
      ? { done: [...earlier, ...since], undone: since.reduce(stillPossible, [...undone, entry]) }
      : { done: [...earlier, entry, ...since], undone: undone.filter((other) => other !== entry) };
  });
  return entry;
}

/** An edit of many documents is not taken back from under what was done later in one that is not on the screen. */
function refuseOutOfTurn(entry: Entry, stack: readonly Entry[], from: Stack): void {
  const changed = new Set(changedBy(entry));
  const above = stack.slice(stack.indexOf(entry) + 1).findLast(({ document }) => changed.has(document ?? ''));
  if (!above) return;
  const [verb, past] = from === 'done' ? ['undo', 'undone'] : ['redo', 'redone'];
  throw new Error(
    `“${entry.title}” cannot be ${past} yet: “${above.title}” came after it in another article. ` +
      `Open that article and ${verb} it there first.`,
  );
}

async function travel(entry: Entry | null, document: string | null): Promise<void> {
  const latest = () => useJournal.getState().done.findLast((one) => concerns(one, document)) ?? null;
  const forwards = entry !== null && useJournal.getState().undone.includes(entry);
  if (!forwards && entry !== null && !useJournal.getState().done.includes(entry)) return;
  while (latest() !== entry) {
    if ((await move(document, forwards ? 'undone' : 'done')) === null) return;
  }
}
