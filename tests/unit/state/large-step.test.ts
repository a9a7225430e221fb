import type { Command } from 'prosemirror-state';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Relation } from '../../../preload/contract';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { AnnotationStep } from '../../../renderer/editor/annotation-step';
import { goTo } from '../../../renderer/editor/commands';
import { PORTION } from '../../../renderer/editor/portions';
import { RelationStep } from '../../../renderer/editor/relation-step';
import { closeArticles, dispatchInPortions, openArticle, run } from '../../../renderer/state/article';
import { useJournal } from '../../../renderer/state/journal';
import { useProject } from '../../../renderer/state/project';
import { hurry } from '../../../renderer/state/slices';
import { annotation } from '../editor/build';
import { ID, openText, sent, setOnDisk } from './open-text';

const MANY = PORTION + 500;
const text = 'boat '.repeat(MANY);
const boats = Array.from({ length: MANY }, (_, at) =>
  annotation(text, `b${String(at).padStart(6, '0')}`, { start: at * 5, end: at * 5 + 4 }),
);
const [first, last] = [boats[0], boats.at(-1)];
const link: Relation = {
  ...{ id: 'r1', type: 'supports', from: first?.id ?? '', to: last?.id ?? '' },
  ...{ creator: 'ana', created: '2031-05-03T09:00:00.000Z' },
};

beforeEach(async () => {
  await openText(text);
  run(edit(new AnnotationStep(boats, []), new RelationStep([link], [])));
  await answered();
  sent.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  closeArticles();
});

function edit(...steps: (AnnotationStep | RelationStep)[]): Command {
  return (state, dispatch) => {
    const { tr } = state;
    for (const step of steps) tr.step(step);
    dispatch?.(tr);
    return true;
  };
}

/** What the editor holds; the file must hold the same. */
function held() {
  const article = openArticle();
  if (!article) throw new Error('No article is open.');
  const { index, relations } = annotationsIn(article.editor);
  const set = setOnDisk();
  expect(set.annotations).toEqual(index.all);
  expect(set.relations).toEqual(relations);
  return { annotations: index.all, relations };
}

/** When the main process has answered all that was sent. */
async function answered(): Promise<void> {
  await vi.waitUntil(() => useProject.getState().sending === 0);
}

const { undo, redo, inTurn } = useJournal.getState();

it('sends a large edit in portions once the window has shown it, and what comes after it later', async () => {
  const more = boats.map((boat) => ({ ...boat, id: `${boat.id}-more`, label: 'quote' }));
  const mine = annotation(text, 'mine', { start: 0, end: 9 }, 'figure');
  run(edit(new AnnotationStep(more, boats), new RelationStep([], [link])));
  run(edit(new AnnotationStep([mine], [])));
  expect(sent).toEqual([]);
  await answered();
  expect(sent).toEqual([PORTION, 500, PORTION, 500, 1]);
  expect(held().annotations).toHaveLength(MANY + 1);
  run(edit(new AnnotationStep([{ ...mine, label: 'quote' }], [mine])));
  expect(sent).toHaveLength(6);
});

it('sends all of a large edit at once when the window is left', async () => {
  run(edit(new AnnotationStep([], boats), new RelationStep([], [link])));
  await Promise.resolve();
  hurry();
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  expect(sent).toEqual([PORTION, 500]);
  await answered();
  expect(held().annotations).toEqual([]);
});

it('undoes and redoes very much a few thousand at a time, relations with it', async () => {
  await undo(ID);
  await answered();
  expect(held()).toEqual({ annotations: [], relations: [] });
  expect(sent).toEqual([PORTION, 500]);
  await redo(ID);
  await answered();
  expect(held()).toEqual({ annotations: boats, relations: [link] });
  expect(sent).toEqual([PORTION, 500, PORTION, 500]);
  await undo(ID);
  await answered();
  expect(held().annotations).toEqual([]);
  expect(await undo(ID)).toBeNull();
});

it('takes a change of very many back as it was made, and keeps what links them', async () => {
  const changed = boats.map((boat) => ({ ...boat, label: 'quote' }));
  run(edit(new AnnotationStep(changed, boats)));
  await answered();
  await undo(ID);
  await answered();
  expect(held()).toEqual({ annotations: boats, relations: [link] });
  await redo(ID);
  await answered();
  expect(held()).toEqual({ annotations: changed, relations: [link] });
});

it('is not called saved before its last portion is', async () => {
  const states: boolean[] = [];
  const end = useProject.subscribe(({ sending }) => states.push(sending > 0));
  await undo(ID);
  await answered();
  end();
  expect(states.indexOf(false)).toBe(states.length - 1);
});

it('an edit between the portions comes after the step', async () => {
  const mine = annotation(text, 'mine', { start: 0, end: 9 }, 'quote');
  const undoing = undo(ID);
  await vi.waitUntil(() => sent.length > 0);
  run(edit(new AnnotationStep([mine], [])));
  await undoing;
  await answered();
  expect(held().annotations).toEqual([mine]);
  expect(useJournal.getState().undone).toEqual([]);
  await undo(ID);
  await answered();
  expect(held().annotations).toEqual([]);
  expect(await undo(ID)).toBeNull();
});

it('is done to its end when the window is left in the middle of it', async () => {
  const undoing = undo(ID);
  hurry();
  // Only what is done before anything else gets its turn.
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  expect(sent).toEqual([PORTION, 500]);
  await undoing;
});

it('selects what comes back, so that it is seen', async () => {
  await undo(ID);
  run(goTo('none'));
  await redo(ID);
  const article = openArticle();
  expect(article && annotationsIn(article.editor).selected).toBe(first?.id);
});

it('makes very much a few thousand at a time as one step, which is undone when all of it is there', async () => {
  const more = boats.map((boat) => ({ ...boat, id: `${boat.id}-more`, label: 'quote' }));
  const mine = annotation(text, 'mine', { start: 0, end: 9 }, 'figure');
  const steps = () => useJournal.getState().done.map(({ title }) => title);
  const before = steps();
  const making = inTurn(() => dispatchInPortions(ID, edit(new AnnotationStep(more, []))));
  await vi.waitUntil(() => sent.length > 0);
  expect(sent).toEqual([PORTION]);
  run(edit(new AnnotationStep([mine], [])));
  const undoing = undo(ID);
  expect(await making).toMatchObject({ title: `Label ${MANY} places as Quote` });
  await undoing;
  await answered();
  expect(steps()).toEqual([...before, `Label ${MANY} places as Quote`]);
  expect(held().annotations).toHaveLength(2 * MANY);
  await undo(ID);
  await answered();
  expect(held().annotations).toEqual(boats);
  await redo(ID);
  await redo(ID);
  await answered();
  expect(held().annotations).toHaveLength(2 * MANY + 1);
});
