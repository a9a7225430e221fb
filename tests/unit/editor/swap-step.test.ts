import fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import type { Annotation } from '../../../preload/contract';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { AnnotationStep } from '../../../renderer/editor/annotation-step';
import { RelationStep } from '../../../renderer/editor/relation-step';
import { annotation, stateOf } from './build';

const text = 'One claim. Two claims. Three claims.';

/** A step that gives one of four annotations another label, adds it, or takes it away. */
function stepOn(state: EditorState, id: string, label: string | null): AnnotationStep {
  const before = annotationsIn(state).index.get(id);
  const span = { start: id.charCodeAt(0) - 97, end: 9 };
  return new AnnotationStep(
    label === null ? [] : [annotation(text, id, span, label)],
    before ? [before] : [],
  );
}

const contents = (state: EditorState): Annotation[] =>
  [...annotationsIn(state).index.all].sort((a, b) => (a.id < b.id ? -1 : 1));

const edits = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('claim', 'quote', null)),
  {
    maxLength: 12,
  },
);

it('does in one step what several do, and takes it back', () => {
  fc.assert(
    fc.property(edits, edits, (earlier, later) => {
      let before = stateOf(text);
      for (const [id, label] of earlier) before = before.apply(before.tr.step(stepOn(before, id, label)));
      let after = before;
      let merged = new AnnotationStep([], []);
      for (const [id, label] of later) {
        const step = stepOn(after, id, label);
        const both = merged.merge(step);
        if (!(both instanceof AnnotationStep)) throw new Error('The steps were not joined.');
        merged = both;
        after = after.apply(after.tr.step(step));
      }
      const atOnce = before.apply(before.tr.step(merged));
      expect(contents(atOnce)).toEqual(contents(after));
      expect(contents(atOnce.apply(atOnce.tr.step(merged.invert())))).toEqual(contents(before));
    }),
  );
});

it('is not joined with a step of another kind', () => {
  expect(new AnnotationStep([], []).merge(new RelationStep([], []))).toBeNull();
});

it('what belongs to one event is taken back and done again by a single step', () => {
  let state = stateOf(text);
  const first = state.tr.step(stepOn(state, 'a', 'claim'));
  state = state.apply(first);
  for (const id of ['b', 'c']) {
    const more: Transaction = state.tr.step(stepOn(state, id, 'claim'));
    state = state.apply(more.setMeta('appendedTransaction', first));
  }
  const steps: number[] = [];
  const send = (tr: Transaction) => {
    steps.push(tr.steps.length);
    state = state.apply(tr);
  };
  undo(state, send);
  expect(contents(state)).toEqual([]);
  redo(state, send);
  expect(contents(state).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(steps).toEqual([1, 1]);
});

it('does in portions what it does at once', () => {
  fc.assert(
    fc.property(edits, edits, fc.integer({ min: 1, max: 3 }), (earlier, later, size) => {
      let before = stateOf(text);
      for (const [id, label] of earlier) before = before.apply(before.tr.step(stepOn(before, id, label)));
      let after = before;
      const whole = later.reduce((one, [id, label]) => {
        const step = stepOn(after, id, label);
        after = after.apply(after.tr.step(step));
        const both = one.merge(step);
        if (!(both instanceof AnnotationStep)) throw new Error('The steps were not joined.');
        return both;
      }, new AnnotationStep([], []));
      let state = before;
      const portions = whole.portions(size);
      for (const portion of portions) {
        expect(Math.max(portion.added.length, portion.removed.length)).toBeLessThanOrEqual(size);
        state = state.apply(state.tr.step(portion));
      }
      expect(contents(state)).toEqual(contents(after));
      for (const portion of portions.toReversed()) state = state.apply(state.tr.step(portion.invert()));
      expect(contents(state)).toEqual(contents(before));
    }),
  );
});
