import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { defaultScheme, type Suggestion } from '../../../preload/contract';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { changeAnnotation, type Maker } from '../../../renderer/editor/commands';
import { createEditorState } from '../../../renderer/editor/editor-state';
import {
  accept,
  acceptAll,
  goToSuggestion,
  nextSuggestion,
  openSuggestions,
  reject,
} from '../../../renderer/editor/suggestion-commands';
import { addSuggestions, currentSuggestion, suggestionsIn } from '../../../renderer/editor/suggestion-plugin';

const text = 'They won 44% of it.\nSome 7 boats left 🗳️ “Ja!” he said.\n';
let ids = 0;
const maker: Maker = {
  creator: 'ana',
  now: () => '2031-05-03T12:00:00.000Z',
  newId: () => `id-${++ids}`,
  language: 'en',
};

function suggestion(words: string, score = 0.8, label = 'figure'): Suggestion {
  const start = text.indexOf(words);
  const spans = [{ start, end: start + words.length }];
  const rest = {
    attributes: {},
    suggester: 'figures',
    version: '1',
    why: 'a number',
    features: { digits: 1 },
  };
  return { label, spans, score, ...rest };
}

function state(...suggestions: Suggestion[]): EditorState {
  const empty = createEditorState(text, defaultScheme, []);
  return empty.apply(addSuggestions(empty.tr, suggestions));
}

function ran(before: EditorState, command: Command): EditorState {
  let next = before;
  command(before, (tr) => {
    next = before.apply(tr);
  });
  return next;
}

const open = (editor: EditorState) =>
  openSuggestions(editor).map(({ hull: { start, end } }) => text.slice(start, end));
const at = (editor: EditorState, place: number) => {
  const one = openSuggestions(editor)[place];
  if (!one) throw new Error(`There is no suggestion ${place}.`);
  return one;
};
const any = () => true;

describe('suggestions in an editor', () => {
  test('stand in text order, and one that comes again takes the place of the one before', () => {
    const first = state(suggestion('7 boats'), suggestion('44%'));
    const again = first.apply(addSuggestions(first.tr, [suggestion('7 boats', 0.3)]));
    expect(open(again)).toEqual(['44%', '7 boats']);
    expect(at(again, 1).score).toBe(0.3);
  });

  test('are accepted with their origin and rejected, which undo takes back', () => {
    const first = state(suggestion('44%'), suggestion('7 boats'));
    const accepted = ran(first, accept(at(first, 0), maker, false));
    expect(annotationsIn(accepted).index.all[0]).toMatchObject({
      label: 'figure',
      attributes: { value: 44, unit: '%' },
      origin: { kind: 'suggester', name: 'figures', version: '1', score: 0.8, features: { digits: 1 } },
    });
    const rejected = ran(accepted, reject(at(accepted, 0), maker.now));
    expect(open(rejected)).toEqual([]);
    expect([...suggestionsIn(rejected).rejected.values()]).toMatchObject([
      { rejection: { fragments: [{ exact: '7 boats' }], score: 0.8 } },
    ]);
    const back = ran(ran(rejected, undo), undo);
    expect(open(back)).toEqual(['44%', '7 boats']);
    expect(suggestionsIn(ran(ran(back, redo), redo)).rejected.size).toBe(1);
  });

  test('one that a person changes afterwards says so', () => {
    const first = state(suggestion('44%'));
    const accepted = ran(first, accept(at(first, 0), maker, true));
    const id = annotationsIn(accepted).selected ?? '';
    const noted = ran(accepted, changeAnnotation(id, { note: 'sic' }, maker));
    expect(annotationsIn(noted).index.get(id)?.origin).not.toHaveProperty('edited');
    const edited = ran(noted, changeAnnotation(id, { attributes: { value: 45 } }, maker));
    expect(annotationsIn(edited).index.get(id)?.origin).toMatchObject({ edited: true });
  });

  test('all are accepted as one step; of those that overlap with one label, the surest', () => {
    const first = state(suggestion('44%', 0.6), suggestion('44% of it', 0.9), suggestion('7 boats'));
    const done = ran(first, acceptAll(openSuggestions(first), maker));
    expect(annotationsIn(done).index.all.map(({ fragments }) => fragments[0]?.exact)).toEqual([
      '44% of it',
      '7 boats',
    ]);
    expect(open(done)).toEqual([]);
    expect(annotationsIn(ran(done, undo)).index.size).toBe(0);
  });

  test('are walked in both directions, past those that do not pass', () => {
    const first = state(suggestion('44%'), suggestion('7 boats', 0.2), suggestion('“Ja!”', 0.9, 'quote'));
    const sure = ({ score }: Suggestion) => score >= 0.5;
    const one = nextSuggestion(first, 1, sure);
    expect(one?.key).toBe(at(first, 0).key);
    const there = ran(first, goToSuggestion(at(first, 0)));
    expect(currentSuggestion(there)?.key).toBe(at(first, 0).key);
    expect(nextSuggestion(there, 1, sure)?.label).toBe('quote');
    expect(nextSuggestion(there, 1, any)?.score).toBe(0.2);
    expect(nextSuggestion(there, -1, any)).toBeNull();
  });
});
