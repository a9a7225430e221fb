import fc from 'fast-check';
import { type Command, TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { byPlace, hull, wholeGraphemes } from '../../../preload/contract';
import { annotationsIn, showLines } from '../../../renderer/editor/annotation-plugin';
import { applyLabel, changeAnnotation, deleteSelected, goTo, walk } from '../../../renderer/editor/commands';
import { relate } from '../../../renderer/editor/relation-commands';
import {
  addFragment,
  expandToQuotation,
  expandToSentence,
  moveEdge,
  nextEdge,
  putEdge,
  removeFragment,
} from '../../../renderer/editor/shape';
import { closeArticles, dispatch, maker, openArticle, run } from '../../../renderer/state/article';
import { useJournal } from '../../../renderer/state/journal';
import { text } from '../editor/arbitrary';
import { drawnIn } from '../editor/drawn';
import { ID, openText, setOnDisk } from './open-text';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  closeArticles();
});

/** A number stands for a place: which of the annotations, or where in the text. */
interface Act {
  readonly name: keyof typeof acts;
  readonly a: number;
  readonly b: number;
}

const units = ['character', 'word', 'sentence', 'paragraph'] as const;
const ways = ['on', 'back', 'left', 'right'] as const;
const labels = ['claim', 'figure', 'quote'];

function pick<T>(from: readonly T[], at: number): T {
  const one = from[at % from.length];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
}

function editor() {
  const article = openArticle();
  if (!article) throw new Error('No article is open.');
  return article.editor;
}

function select(a: number, b: number): void {
  const state = editor();
  const { lines } = annotationsIn(state);
  const [anchor, head] = [a, a + (b % 12)].map((at) => lines.toPosition(at % (lines.text.length + 1)));
  dispatch(ID, state.tr.setSelection(TextSelection.create(state.doc, anchor ?? 1, head)));
}

/** Selects some words and does something with them. */
function withWords(a: number, b: number, command: Command): void {
  select(a, b);
  run(command);
}

/** Selects some annotation and does something with it. */
function withOne(a: number, command: (id: string) => Command): void {
  const { all } = annotationsIn(editor()).index;
  if (all.length === 0) return;
  const { id } = pick(all, a);
  run(goTo(id));
  run(command(id));
}

const acts = {
  label: (a: number, b: number) => withWords(a, b, applyLabel(pick(labels, b), maker())),
  relabel: (a: number, b: number) => withOne(a, () => applyLabel(pick(labels, b), maker())),
  put: (a: number, b: number) => withOne(a, () => putEdge(b % 2, Math.floor(b / 2), maker())),
  move: (a: number, b: number) => withOne(a, () => moveEdge(pick(units, b), pick(ways, a), maker())),
  edge: () => run(nextEdge),
  sentence: (a: number) => withOne(a, () => expandToSentence(maker())),
  quotation: (a: number) => withOne(a, () => expandToQuotation(maker())),
  add: (a: number, b: number) => withWords(a, b, addFragment(maker())),
  take: (a: number, b: number) => withWords(a, b, removeFragment(maker())),
  note: (a: number, b: number) => withOne(a, (id) => changeAnnotation(id, { note: `note ${b}` }, maker())),
  attribute: (a: number, b: number) =>
    withOne(a, (id) => changeAnnotation(id, { attributes: { speaker: `S${b}` } }, maker())),
  relate: (a: number, b: number) =>
    withOne(a, (id) => relate('supports', id, pick(annotationsIn(editor()).index.all, b).id, maker())),
  delete: (a: number) => withOne(a, () => deleteSelected(maker())),
  walk: (a: number) => run(walk(a % 2 === 0 ? 1 : -1)),
  scroll: (a: number, b: number) => {
    const state = editor();
    const last = annotationsIn(state).lines.count - 1;
    const from = Math.min(a % (last + 1), last);
    dispatch(ID, showLines(state.tr, { from, to: Math.min(last, from + (b % 5)) }));
  },
  undo: () => useJournal.getState().undo(ID),
  redo: () => useJournal.getState().redo(ID),
};

const names: readonly Act['name'][] = [
  ...([
    'label',
    'label',
    'label',
    'put',
    'put',
    'move',
    'move',
    'add',
    'add',
    'take',
    'undo',
    'undo',
  ] as const),
  ...([
    'relabel',
    'edge',
    'sentence',
    'quotation',
    'relate',
    'note',
    'attribute',
    'delete',
    'walk',
    'scroll',
    'redo',
  ] as const),
];
const act: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(...names),
  a: fc.nat({ max: 500 }),
  b: fc.nat({ max: 500 }),
});

/** What is in the editor, in the file and on the screen is one and the same, and as it must be. */
function expectAgreement(sample: string): void {
  const state = editor();
  const { index, lines, selected, shown, relations } = annotationsIn(state);
  const onDisk = setOnDisk();
  expect(onDisk.annotations).toEqual(index.all);
  expect(onDisk.relations).toEqual(relations);
  expect(index.all).toEqual([...index.all].sort(byPlace));
  for (const { fragments } of index.all) {
    fragments.forEach((part, at) => {
      expect(part.exact).toBe(sample.slice(part.start, part.end));
      expect(wholeGraphemes(sample, part)).toEqual({ start: part.start, end: part.end });
      expect(part.start).toBeGreaterThanOrEqual(fragments[at - 1]?.end ?? 0);
    });
  }

  const from = lines.startOf(shown.from);
  const to = lines.endOf(Math.min(shown.to, lines.count - 1));
  const expected = new Map<string, { offsets: number[]; looksSelected: boolean }>();
  for (const annotation of index.all) {
    const offsets: number[] = [];
    const { start, end } = hull(annotation);
    for (let at = Math.max(start, from); at < Math.min(end, to); at++) {
      const isHeld = annotation.fragments.some((part) => part.start <= at && at < part.end);
      if (isHeld && sample[at] !== '\n') offsets.push(at);
    }
    if (offsets.length > 0)
      expected.set(annotation.id, { offsets, looksSelected: annotation.id === selected });
  }
  expect(drawnIn(state)).toEqual(expected);
}

it('keeps editor, screen and file in agreement through thousands of edits, undos and redos', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(act, { minLength: 60, maxLength: 100 }), async (sample, script) => {
      await openText(sample);
      for (const { name, a, b } of script) {
        await acts[name](a, b);
        expectAgreement(sample);
      }
      const last = annotationsIn(editor()).index.all;
      let steps = 0;
      while (await useJournal.getState().undo(ID)) steps++;
      expect(annotationsIn(editor()).index.all).toEqual([]);
      expectAgreement(sample);
      for (let step = 0; step < steps; step++) await useJournal.getState().redo(ID);
      expect(annotationsIn(editor()).index.all).toEqual(last);
      expectAgreement(sample);
    }),
    { numRuns: 40 },
  );
}, 60_000);
