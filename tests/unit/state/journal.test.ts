import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { concerns, type Entry, useJournal } from '../../../renderer/state/journal';

beforeEach(() => useJournal.getState().clear());

/** An entry that notes what happens to it. */
function noting(title: string, document: string | null, log: string[], changes?: readonly string[]): Entry {
  return {
    title,
    document,
    ...(changes ? { changes } : {}),
    undo: () => log.push(`-${title}`),
    redo: () => log.push(`+${title}`),
  };
}

const titles = (stack: 'done' | 'undone') => useJournal.getState()[stack].map(({ title }) => title);

it('undoes what belongs to the open document or to the project, the latest first', async () => {
  const log: string[] = [];
  const { record, undo } = useJournal.getState();
  for (const [title, document] of [
    ['a1', 'a'],
    ['import', null],
    ['b1', 'b'],
  ] as const)
    record(noting(title, document, log));
  expect((await undo('a'))?.title).toBe('import');
  expect((await undo('a'))?.title).toBe('a1');
  expect(await undo('a')).toBeNull();
  expect(titles('done')).toEqual(['b1']);
});

it('takes what belongs to one group back at once, and begins anew after an undo or something else', async () => {
  const log: string[] = [];
  const { record, undo, redo } = useJournal.getState();
  record(noting('a1', 'a', log), 'note');
  record(noting('a2', 'a', log), 'note');
  expect(titles('done')).toEqual(['a1']);
  await undo('a');
  await redo('a');
  expect(log).toEqual(['-a1', '+a2']);
  record(noting('a3', 'a', log), 'note');
  record(noting('a4', 'a', log));
  record(noting('a5', 'a', log), 'note');
  expect(titles('done')).toEqual(['a1', 'a3', 'a4', 'a5']);
});

it('keeps an entry whose undo fails where it is, and says why', async () => {
  const { record, undo } = useJournal.getState();
  record({
    title: 'import',
    document: null,
    undo: () => Promise.reject(new Error('The disk is full.')),
    redo: () => undefined,
  });
  await expect(undo('a')).rejects.toThrow('The disk is full.');
  expect(titles('done')).toEqual(['import']);
  expect(titles('undone')).toEqual([]);
});

it('does not take an edit of many documents from under a later edit of one that is not on the screen', async () => {
  const log: string[] = [];
  const { record, undo, redo } = useJournal.getState();
  record(noting('bulk', null, log, ['a', 'b']));
  record(noting('a1', 'a', log));
  await expect(undo('b')).rejects.toThrow('“a1” came after it in another article');
  await undo('a');
  await undo('b');
  expect(log).toEqual(['-a1', '-bulk']);
  await redo('b');
  await redo('a');
  expect(log).toEqual(['-a1', '-bulk', '+bulk', '+a1']);
});

it('forgets what was undone when it would no longer fit', async () => {
  const log: string[] = [];
  const { record, undo, redo } = useJournal.getState();
  record(noting('a1', 'a', log));
  await undo('a');
  record(noting('bulk', null, log, ['a', 'b']));
  expect(await redo('a')).toBeNull();
});

it('goes to any point of the history and back', async () => {
  const log: string[] = [];
  const entries = [1, 2, 3, 4].map((at) => noting(`a${at}`, 'a', log));
  for (const entry of entries) useJournal.getState().record(entry);
  await useJournal.getState().goTo(entries[1] ?? null, 'a');
  expect(titles('done')).toEqual(['a1', 'a2']);
  await useJournal.getState().goTo(null, 'a');
  expect(titles('done')).toEqual([]);
  await useJournal.getState().goTo(entries[2] ?? null, 'a');
  expect(titles('done')).toEqual(['a1', 'a2', 'a3']);
  expect(log).toEqual(['-a4', '-a3', '-a2', '-a1', '+a1', '+a2', '+a3']);
});

type Move =
  | { readonly do: 'edit'; readonly in: readonly string[] }
  | { readonly do: 'undo' | 'redo' | 'goTo'; readonly at: string; readonly to: number };

const place = fc.constantFrom('a', 'b', 'c');
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), in: fc.tuple(place) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      in: fc.uniqueArray(place, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo', 'goTo'), at: place, to: fc.nat() }),
  },
);

/** What the journal is about: documents whose states follow from the edits made to them, one upon the other. */
class Model {
  readonly documents = new Map<string, readonly number[]>([
    ['a', []],
    ['b', []],
    ['c', []],
  ]);
  private count = 0;

  edit(documents: readonly string[]): void {
    const id = ++this.count;
    const under = new Map(documents.map((document) => [document, this.documents.get(document) ?? []]));
    const redo = () => {
      for (const [document, before] of under) {
        expect(this.documents.get(document)).toEqual(before);
        this.documents.set(document, [...before, id]);
      }
    };
    const undo = () => {
      for (const [document, before] of under) {
        expect(this.documents.get(document)).toEqual([...before, id]);
        this.documents.set(document, before);
      }
    };
    redo();
    const [only] = documents;
    const own =
      documents.length === 1 && only !== undefined
        ? { document: only }
        : { document: null, changes: documents };
    useJournal.getState().record({ title: `e${id}`, undo, redo, ...own });
  }
}

const refused = /came after it in another article/;

it('takes nothing back, and does nothing again, but upon the very state it was done upon', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 60, size: 'max' }), async (moves) => {
      useJournal.getState().clear();
      const model = new Model();
      for (const one of moves) await perform(model, one);
      const { done, undone } = useJournal.getState();
      expect(new Set([...done, ...undone]).size).toBe(done.length + undone.length);
      const steps = done.flatMap(({ document, changes = [] }) => (document === null ? changes : [document]));
      expect(steps.length).toBe([...model.documents.values()].flat().length);
    }),
    { numRuns: 300 },
  );
});

async function perform(model: Model, one: Move): Promise<void> {
  const journal = useJournal.getState();
  if (one.do === 'edit') return model.edit(one.in);
  const points = [null, ...journal.done, ...journal.undone].filter(
    (entry) => entry === null || concerns(entry, one.at),
  );
  try {
    if (one.do === 'goTo') await journal.goTo(points[one.to % points.length] ?? null, one.at);
    else await journal[one.do](one.at);
  } catch (error) {
    expect(String(error)).toMatch(refused);
  }
}
