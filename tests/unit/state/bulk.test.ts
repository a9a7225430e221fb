import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { channels } from '../../../preload/contract';
import { changeAsOne, changeMany, withoutAdded } from '../../../renderer/state/bulk';
import { useJournal } from '../../../renderer/state/journal';
import { annotate } from '../project/fixture';

/** What the main process was sent: the documents of each call. It refuses the document "gone". */
let sent: string[][] = [];

beforeEach(() => {
  sent = [];
  const change = async (input: string) => {
    const { changes } = channels['annotations:change-many'].input.parse(JSON.parse(input));
    const ids = changes.map(({ document, added }) => `${document} ${added.length > 0 ? 'added' : 'removed'}`);
    sent.push(ids);
    if (ids.includes('gone added'))
      return JSON.stringify({ ok: false, code: 'not-found', message: 'It is gone.' });
    return JSON.stringify({ ok: true, value: [] });
  };
  vi.stubGlobal('window', { gloss: { 'annotations:change-many': change } });
});
afterEach(() => vi.unstubAllGlobals());

/** So many annotations in a document. */
function adding(document: string, count: number) {
  const added = Array.from({ length: count }, (_, at) => annotate(`${document}-${at}`, 'claims'));
  return { document, added, removed: [] };
}

it('sends an edit of many documents in portions', async () => {
  const changes = [adding('a', 300), adding('b', 300), adding('c', 1)];
  await changeMany(changes, withoutAdded(changes));
  expect(sent).toEqual([['a added', 'b added'], ['c added']]);
  sent = [];
  await changeMany(withoutAdded(changes), changes);
  expect(sent).toEqual([['a removed', 'b removed'], ['c removed']]);
});

it('takes back what was done when a later portion cannot be', async () => {
  const changes = [adding('a', 500), adding('b', 500), adding('gone', 500), adding('d', 500)];
  await expect(changeMany(changes, withoutAdded(changes))).rejects.toThrow('It is gone.');
  expect(sent).toEqual([['a added'], ['b added'], ['gone added'], ['a removed', 'b removed']]);
});

it('makes an edit of many documents in the turn of the history', async () => {
  const journal = useJournal.getState();
  const changes = [adding('a', 300), adding('b', 300)];
  const entry = changeAsOne('Label', changes, withoutAdded(changes));
  await journal.inTurn(async () => expect(sent).toEqual([['a added', 'b added']]));
  expect(useJournal.getState().done.at(-1)).toBe(await entry);
  await journal.undo(null);
  expect(sent.at(-1)).toEqual(['a removed', 'b removed']);
});
