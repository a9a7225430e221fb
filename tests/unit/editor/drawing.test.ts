import type { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import type { Suggestion } from '../../../preload/contract';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { AnnotationStep } from '../../../renderer/editor/annotation-step';
import { drawingIn } from '../../../renderer/editor/drawing-plugin';
import { filterByDefault } from '../../../renderer/editor/suggestion-filter';
import {
  addSuggestions,
  filterSuggestions,
  setCurrent,
  suggestionsIn,
} from '../../../renderer/editor/suggestion-plugin';
import { annotation, stateOf } from './build';
import { drawnIn, suggestedIn } from './drawn';

const text = 'They won 44% of it.\nSome 7 boats left 🗳️ “Ja!” he said.\n';

function place(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function suggestion(words: string, score = 0.8): Suggestion {
  const rest = { attributes: {}, suggester: 'figures', version: '1', why: 'a number', features: {} };
  return { label: 'figure', spans: [place(words)], score, ...rest };
}

function withSuggestions(...suggestions: Suggestion[]): EditorState {
  const state = stateOf(text);
  return state.apply(addSuggestions(state.tr, suggestions));
}

function annotated(state: EditorState, words: string, label = 'claim'): EditorState {
  return state.apply(state.tr.step(new AnnotationStep([annotation(text, words, place(words), label)], [])));
}

test('suggestions are drawn while they are open, sure enough, and of a label that is wanted', () => {
  const state = withSuggestions(suggestion('44%'), suggestion('7 boats', 0.4));
  expect(suggestedIn(state)).toEqual(['44%']);
  const shown = (change: object) =>
    suggestedIn(state.apply(filterSuggestions(state.tr, { ...filterByDefault, ...change })));
  expect(shown({ threshold: 0.3 })).toEqual(['44%', '7 boats']);
  expect(shown({ isShown: false })).toEqual([]);
  expect(shown({ hidden: new Set(['figure']) })).toEqual([]);
  expect(suggestedIn(annotated(state, '44%', 'figure'))).toEqual([]);
});

test('a suggestion that shares words with an annotation is drawn whole, and so is the annotation', () => {
  const state = annotated(withSuggestions(suggestion('44% of it')), 'They won 44%');
  expect(suggestedIn(state)).toEqual(['44% of it']);
  const { start, end } = place('They won 44%');
  expect(drawnIn(state).get('They won 44%')?.offsets).toEqual(
    Array.from({ length: end - start }, (_, at) => start + at),
  );
});

test('the current one looks otherwise', () => {
  const state = withSuggestions(suggestion('44%'), suggestion('7 boats'));
  const [first] = suggestionsIn(state).index.all;
  expect(suggestedIn(state, 'current')).toEqual([]);
  expect(suggestedIn(state.apply(setCurrent(state.tr, first?.key ?? null)), 'current')).toEqual(['44%']);
});

test('an edit draws only its own line anew, whatever is suggested in the others', () => {
  const before = withSuggestions(suggestion('44%'), suggestion('7 boats'));
  const after = annotated(before, 'Ja!');
  expect(annotationsIn(after).index.size).toBe(1);
  expect(drawingIn(after).lines.get(0)).toBe(drawingIn(before).lines.get(0));
  expect(drawingIn(after).lines.get(1)).not.toBe(drawingIn(before).lines.get(1));
});
