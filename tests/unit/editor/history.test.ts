import fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { applyLabel, deleteSelected, goTo, walk } from '../../../renderer/editor/commands';
import { Lines } from '../../../renderer/editor/lines';
import { docFromText } from '../../../renderer/editor/schema';
import { spanIn, text } from './arbitrary';
import { annotation, counting, ids, stateOf } from './build';

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

/** Selects the words and gives them the label. */
function label(
  state: EditorState,
  start: number,
  end: number,
  name: string,
  maker: ReturnType<typeof counting>,
) {
  const { lines } = annotationsIn(state);
  const selection = TextSelection.create(state.doc, lines.toPosition(start), lines.toPosition(end));
  return run(state.apply(state.tr.setSelection(selection)), applyLabel(name, maker));
}

it('labels, takes back and does again', () => {
  const maker = counting();
  let state = label(stateOf('One claim. Two claims.'), 0, 10, 'claim', maker);
  state = label(state, 4, 9, 'figure', maker);
  expect(ids(state)).toEqual(['a1', 'a2']);
  state = run(state, undo);
  expect(ids(state)).toEqual(['a1']);
  state = run(run(state, undo), redo);
  expect(ids(state)).toEqual(['a1']);
  expect(ids(run(state, redo))).toEqual(['a1', 'a2']);
});

it('leaves the text as it is whatever is tried', () => {
  const state = stateOf('Not to be changed.', annotation('Not to be changed.', 'a1', { start: 0, end: 3 }));
  for (const tr of [state.tr.insertText('x', 1), state.tr.delete(1, 4), state.tr.split(3)]) {
    expect(state.apply(tr).doc.eq(docFromText(new Lines('Not to be changed.')))).toBe(true);
  }
});

it('walks through the annotations in text order and stops at the ends', () => {
  const sample = 'aa bb cc';
  const state = stateOf(
    sample,
    annotation(sample, 'b', { start: 3, end: 5 }),
    annotation(sample, 'a', { start: 0, end: 2 }),
  );
  const first = run(state, walk(1));
  const second = run(first, walk(1));
  expect([first, second].map((one) => annotationsIn(one).selected)).toEqual(['a', 'b']);
  expect(walk(1)(second)).toBe(false);
  expect(annotationsIn(run(second, walk(-1))).selected).toBe('a');
});

type Edit =
  | { do: 'label'; at: number; length: number; label: string }
  | { do: 'delete'; at: number }
  | { do: 'undo' }
  | { do: 'redo' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('label' as const),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 9 }),
      label: fc.constantFrom('claim', 'figure', 'quote'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
);

it('comes back to every earlier state by undo, and forward again by redo', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 40 }), (sample, edits) => {
      const maker = counting();
      let state = stateOf(sample);
      for (const one of edits) state = perform(state, one, maker);
      const all = annotationsIn(state).index.all;
      let back = state;
      let steps = 0;
      while (undo(back)) {
        back = run(back, undo);
        steps++;
      }
      expect(ids(back)).toEqual([]);
      for (let step = 0; step < steps; step++) back = run(back, redo);
      expect(annotationsIn(back).index.all).toEqual(all);
      for (const { fragments } of all) {
        for (const { start, end, exact } of fragments) expect(sample.slice(start, end)).toBe(exact);
      }
    }),
    { numRuns: 150 },
  );
});

function perform(state: EditorState, one: Edit, maker: ReturnType<typeof counting>): EditorState {
  const { lines, index } = annotationsIn(state);
  if (one.do === 'undo') return run(state, undo);
  if (one.do === 'redo') return run(state, redo);
  if (one.do === 'delete') {
    const target = index.all[one.at % Math.max(1, index.size)];
    return target ? run(run(state, goTo(target.id)), deleteSelected(maker)) : state;
  }
  const start = one.at % lines.text.length;
  return label(state, start, Math.min(lines.text.length, start + one.length), one.label, maker);
}

it('makes annotations of whole grapheme clusters, without white space at the edges', () => {
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(
      text.chain((sample) => fc.tuple(fc.constant(sample), spanIn(sample.length))),
      ([sample, span]) => {
        const state = label(stateOf(sample), span.start, span.end, 'claim', counting());
        const [made] = annotationsIn(state).index.all;
        if (!made) {
          expect(sample.slice(span.start, span.end).trim()).toBe('');
          return;
        }
        const edges = new Set([...clusters.segment(sample)].map(({ index }) => index).concat(sample.length));
        const [part] = made.fragments;
        expect(edges.has(part?.start ?? -1) && edges.has(part?.end ?? -1)).toBe(true);
        expect(part?.exact.trim()).not.toBe('');
      },
    ),
  );
});
