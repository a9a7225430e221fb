import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentSummary, SaveNews } from '../../../preload/contract';
import { useProject } from '../../../renderer/state/project';
import { project, summary } from './open-text';

/** Numbers go on through all tests, as they do in a window that stays open. */
let number = 0;
function news(state: 'saving' | 'saved'): SaveNews {
  number += 1;
  return { number, state: { state } };
}

const { hearSaved, whileSending } = useProject.getState();

beforeEach(() => useProject.getState().setProject({ ...project, documents: [summary] }));
afterEach(() => expect(shown()).toBe('saved'));

/** What the window says, and whether it shows the edit's outcome in the list. */
function shown() {
  const { saveState, sending } = useProject.getState();
  return sending > 0 ? 'saving' : saveState.state;
}
function wordsListed() {
  return useProject.getState().project?.documents[0]?.words;
}

/** An edit under way; `end` is main's answer to it, which brings a save state. */
function edit(words: number) {
  let arrive: (summaries: DocumentSummary[]) => void = () => {};
  const sent = whileSending(new Promise<DocumentSummary[]>((resolve) => (arrive = resolve)));
  return {
    end: (save: SaveNews) => {
      hearSaved(save);
      arrive([{ ...summary, words }]);
      return sent;
    },
  };
}

it('an edit whose answer comes after the events is saved when the last of them came', async () => {
  const { end } = edit(1);
  expect(shown()).toBe('saving');
  hearSaved(news('saving'));
  const answer = news('saving');
  await end(answer);
  expect([shown(), wordsListed()]).toEqual(['saving', 0]);
  hearSaved(news('saved'));
  expect([shown(), wordsListed()]).toEqual(['saved', 1]);
});

it('an edit whose answer overtakes the event that it is being saved is not called saved', async () => {
  const { end } = edit(2);
  const event = news('saving');
  await end(news('saving'));
  expect([shown(), wordsListed()]).toEqual(['saving', 0]);
  hearSaved(event);
  expect(shown()).toBe('saving');
  hearSaved(news('saved'));
  expect([shown(), wordsListed()]).toEqual(['saved', 2]);
});

it('an answer that is late does not hide that all was written since', async () => {
  const { end } = edit(3);
  hearSaved(news('saving'));
  const answer = news('saving');
  hearSaved(news('saved'));
  expect(shown()).toBe('saving');
  await end(answer);
  expect([shown(), wordsListed()]).toEqual(['saved', 3]);
});

it('what is left of a project before does not speak for the one that was opened', async () => {
  hearSaved({ number: ++number, state: { state: 'failed', message: 'The disk is full.' } });
  const late = { number: ++number, state: { state: 'failed' as const, message: 'The disk is full.' } };
  hearSaved(news('saved'));
  hearSaved(late);
});

it('an edit that could not be written is told, and called saved when it is', async () => {
  const { end } = edit(4);
  await end(news('saving'));
  hearSaved({ number: ++number, state: { state: 'failed', message: 'The disk is full.' } });
  expect([shown(), wordsListed()]).toEqual(['failed', 4]);
  hearSaved(news('saved'));
});
