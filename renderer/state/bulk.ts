import { absorb } from './absorb';
import { type DocumentChange, useArticle } from './article';
import { call } from './bridge';
import { concerns, type Entry, useJournal } from './journal';
import { tellError, useNotices } from './notices';
import { useProject } from './project';

/**
 * So many annotations are sent at once: main checks each, and must not be kept from the window's other calls by a
 * whole project's.
 */
const PORTION = 400;

/**
 * Edits annotations of several documents, whether they are open or not, as one: when some of it cannot be done, `back`
 * takes back what was. Rejects with what was wrong then.
 */
export async function changeMany(
  changes: readonly DocumentChange[],
  back: readonly DocumentChange[],
): Promise<void> {
  const done = new Set<string>();
  try {
    for (const portion of portionsOf(changes)) {
      await send(portion);
      for (const { document } of portion) done.add(document);
    }
  } catch (error) {
    if (done.size > 0) await send(back.filter(({ document }) => done.has(document)));
    throw error;
  }
}

async function send(changes: readonly DocumentChange[]): Promise<void> {
  const summaries = await call('annotations:change-many', { changes: [...changes] });
  absorb(changes);
  useProject.getState().putDocuments(summaries);
}

/** The documents in groups with about as many annotations each. */
function portionsOf(changes: readonly DocumentChange[]): DocumentChange[][] {
  const portions: DocumentChange[][] = [];
  let room = 0;
  for (const change of changes) {
    if (room <= 0) {
      portions.push([]);
      room = PORTION;
    }
    portions.at(-1)?.push(change);
    room -= change.added.length + change.removed.length;
  }
  return portions;
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
    undo: () => changeMany(back, changes),
    redo: () => changeMany(changes, back),
  };
  useJournal.getState().record(entry);
  return entry;
}

/** Makes such an edit and puts it into the history. Nothing else is undone meanwhile, and the window waits for its end. */
export function changeAsOne(
  title: string,
  changes: readonly DocumentChange[],
  back: readonly DocumentChange[],
): Promise<Entry> {
  return useJournal.getState().inTurn(async () => {
    await changeMany(changes, back);
    return recordBulk(title, changes, back);
  });
}

/** The way back from changes that only added annotations. */
export function withoutAdded(changes: readonly DocumentChange[]): readonly DocumentChange[] {
  return changes.map(({ document, added }) => ({ document, added: [], removed: added.map(({ id }) => id) }));
}

/** Takes the step back if it is still the latest; if not, the history shows what came after it. */
export async function undoIfLatest(entry: Entry): Promise<void> {
  const { done, undo } = useJournal.getState();
  const { open } = useArticle.getState();
  const latest = done.findLast((one) => concerns(one, open));
  if (latest !== entry) {
    const text = 'Other things were done since. The history (Ctrl+Shift+H) goes back to any step.';
    useNotices.getState().tell({ kind: 'info', text });
    return;
  }
  try {
    await undo(open);
    useNotices.getState().tell({ kind: 'info', text: `Undone: ${entry.title}.` });
  } catch (error) {
    tellError(error);
  }
}
