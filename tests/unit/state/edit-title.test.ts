import { expect, it } from 'vitest';
import { type Annotation, defaultScheme } from '../../../preload/contract';
import { AnnotationStep } from '../../../renderer/editor/annotation-step';
import { RelationStep } from '../../../renderer/editor/relation-step';
import { shorten, titleOf } from '../../../renderer/state/edit-title';
import { annotation, stateOf } from '../editor/build';

const text = 'The election office declared 51 percent for Edda Holm on Tuesday evening.';
const state = stateOf(text);
const claim = annotation(text, 'c', { start: 0, end: text.length });
const figure = annotation(text, 'f', { start: 29, end: 39 }, 'figure');

function title(added: Annotation[], removed: Annotation[]): string {
  return titleOf(state.tr.step(new AnnotationStep(added, removed)), defaultScheme);
}

it('names a step as a person would', () => {
  const quote = { ...figure, label: 'quote' };
  expect(title([claim], [])).toBe('Label as Claim: “The election office declared 51 percent…”');
  expect(title([], [figure])).toBe('Delete Figure: “51 percent”');
  expect(title([quote], [figure])).toBe('Relabel as Quote: “51 percent”');
  expect(title([{ ...figure, note: 'x' }], [figure])).toBe('Note on “51 percent”');
  expect(title([{ ...figure, attributes: { value: 51 } }], [figure])).toBe('Change value to 51');
  expect(title([{ ...quote, attributes: { speaker: 'Holm' } }], [quote])).toBe('Change speaker to Holm');
  expect(title([figure], [{ ...figure, attributes: { unit: '%' } }])).toBe('Clear unit (was %)');
  expect(title([annotation(text, 'f', { start: 29, end: 43 }, 'figure')], [figure])).toBe(
    'Move the edge of Figure: “51 percent for”',
  );
  expect(title([figure, { ...figure, id: 'g' }], [])).toBe('Label 2 places as Figure');
  expect(title([], [figure, claim])).toBe('Delete 2 annotations');
});

it('gives no second quotation marks to words that have some', () => {
  const quote = annotation('“We won,” she said.', 'q', { start: 0, end: 9 }, 'quote');
  expect(title([quote], [])).toBe('Label as Quote: “We won,”');
});

it('names relations by their type', () => {
  const relation = { id: 'r', type: 'supports', from: 'c', to: 'f', creator: 'ana', created: claim.created };
  expect(titleOf(state.tr.step(new RelationStep([relation], [])), defaultScheme)).toBe('Relate: supports');
  expect(titleOf(state.tr.step(new RelationStep([], [relation])), defaultScheme)).toBe(
    'Remove relation: supports',
  );
});

it('shortens words after a word, and never inside a character', () => {
  expect(shorten('one\n two')).toBe('one two');
  expect(shorten('👩‍👩‍👧‍👦 '.repeat(20))).toMatch(/👦…$/u);
  expect(shorten('x'.repeat(60))).toBe(`${'x'.repeat(40)}…`);
});
