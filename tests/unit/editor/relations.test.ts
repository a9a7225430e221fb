import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { pasteAttributes, setAttribute } from '../../../renderer/editor/attribute-commands';
import { deleteSelected, goTo } from '../../../renderer/editor/commands';
import { linksOf, relate, removeRelation } from '../../../renderer/editor/relation-commands';
import { annotation, counting, stateOf } from './build';

const text = 'One claim and another.';
const maker = counting();

function start(): EditorState {
  return stateOf(
    text,
    annotation(text, 'one', { start: 0, end: 9 }),
    annotation(text, 'two', { start: 14, end: 21 }, 'quote'),
  );
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

function links(state: EditorState, id: string): string[] {
  return linksOf(state, id).map(({ relation, other, outgoing }) =>
    outgoing ? `${relation.type} ${other.id}` : `${other.id} ${relation.type}`,
  );
}

it('relates two annotations, once, and lists it at both', () => {
  const related = run(start(), relate('supports', 'one', 'two', maker));
  expect(links(related, 'one')).toEqual(['supports two']);
  expect(links(related, 'two')).toEqual(['one supports']);
  expect(relate('supports', 'one', 'two', maker)(related)).toBe(false);
  expect(relate('supports', 'two', 'one', maker)(related)).toBe(true);
  expect(relate('repeats', 'one', 'one', maker)(related)).toBe(false);
  expect(relate('repeats', 'one', 'gone', maker)(related)).toBe(false);
});

it('takes relations back and does them again, with their annotation when it is deleted', () => {
  const related = run(start(), relate('supports', 'one', 'two', maker));
  const deleted = run(run(related, goTo('one')), deleteSelected(maker));
  expect(annotationsIn(deleted).relations).toEqual([]);
  const back = run(deleted, undo);
  expect(links(back, 'two')).toEqual(['one supports']);
  const none = run(back, undo);
  expect(links(none, 'two')).toEqual([]);
  expect(links(run(none, redo), 'two')).toEqual(['one supports']);
  const [link] = linksOf(back, 'two');
  expect(links(run(back, removeRelation(link?.relation.id ?? '')), 'one')).toEqual([]);
});

it('sets and clears an attribute as one step each, and not at all when nothing changes', () => {
  const set = run(start(), setAttribute('two', 'speaker', 'Holm', maker));
  expect(annotationsIn(set).index.get('two')?.attributes).toEqual({ speaker: 'Holm' });
  expect(setAttribute('two', 'speaker', 'Holm', maker)(set)).toBe(false);
  const cleared = run(set, setAttribute('two', 'speaker', undefined, maker));
  expect(annotationsIn(cleared).index.get('two')?.attributes).toEqual({});
  expect(annotationsIn(run(cleared, undo)).index.get('two')?.attributes).toEqual({ speaker: 'Holm' });
});

it('pastes the attributes that the label has, if they fit', () => {
  const copied = { speaker: 'Holm', kind: 'sung', value: 3 };
  const selected = run(start(), goTo('two'));
  const pasted = run(selected, pasteAttributes(copied, maker));
  expect(annotationsIn(pasted).index.get('two')?.attributes).toEqual({ speaker: 'Holm' });
  expect(pasteAttributes(copied, maker)(pasted)).toBe(false);
  expect(pasteAttributes(copied, maker)(run(start(), goTo('one')))).toBe(false);
});
