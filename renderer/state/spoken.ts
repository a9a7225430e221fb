import type { EditorState, Transaction } from 'prosemirror-state';
import { type Annotation, exactText } from '../../preload/contract';
import { activeEdge } from '../editor/active-edge';
import { annotationsIn, stepsOf } from '../editor/annotation-plugin';
import { nearestWordEdge } from '../editor/boundaries';
import { selectedAnnotation } from '../editor/commands';
import { plural } from '../ui/format';
import { isMore, shorten } from './edit-title';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** An edit in the words of a screen reader: "Labelled as Claim". Null where a field has said so, or it was many at once. */
export function editSpoken(tr: Transaction, state: EditorState): string | null {
  const added = stepsOf(tr).flatMap((step) => step.added);
  const removed = stepsOf(tr).flatMap((step) => step.removed);
  if (added.length > 1 || removed.length > 1) return null;
  const [after] = added;
  const [before] = removed;
  if (after && before) return changeSpoken(before, after, state);
  if (after)
    return `${after.origin.kind === 'suggester' ? 'Accepted' : 'Labelled'} as ${labelName(state, after.label)}`;
  return before ? `${labelName(state, before.label)} deleted` : null;
}

function changeSpoken(before: Annotation, after: Annotation, state: EditorState): string | null {
  if (before.label !== after.label) return `Relabelled as ${labelName(state, after.label)}`;
  if (before.fragments.length !== after.fragments.length)
    return `${isMore(before, after) ? 'Words added' : 'Words taken out'}, ${plural(after.fragments.length, 'part')} now`;
  const { text } = annotationsIn(state).lines;
  const moves = after.fragments.flatMap((fragment, at) => {
    const old = before.fragments[at] ?? fragment;
    return [
      moveSpoken('Start', old.start, fragment.start, text),
      moveSpoken('End', old.end, fragment.end, text),
    ];
  });
  return moves.filter((move) => move !== null).join(', ') || null;
}

/** "End moved on by 2 words". */
function moveSpoken(edge: 'Start' | 'End', from: number, to: number, text: string): string | null {
  if (from === to) return null;
  const passed = text.slice(Math.min(from, to), Math.max(from, to));
  const count = countWords(passed);
  const whole = count > 0 && [from, to].every((offset) => nearestWordEdge(text, offset) === offset);
  const distance = whole ? plural(count, 'word') : plural([...passed].length, 'character');
  return `${edge} moved ${to > from ? 'on' : 'back'} by ${distance}`;
}

/** Where one is: "Claim: the election office…, 12 words, 2 of 13". Null when no annotation is selected. */
export function selectionSpoken(state: EditorState): string | null {
  const annotation = selectedAnnotation(state);
  if (!annotation) return null;
  const { index } = annotationsIn(state);
  const text = exactText(annotation);
  const parts = annotation.fragments.length > 1 ? `, ${annotation.fragments.length} parts` : '';
  const place = `${index.all.indexOf(annotation) + 1} of ${index.size}`;
  return `${labelName(state, annotation.label)}: ${shorten(text)}, ${plural(countWords(text), 'word')}${parts}, ${place}`;
}

/** Which edge of the selected annotation the keys move: "Start", or "End of part 2". Null when none is selected. */
export function edgeSpoken(state: EditorState): string | null {
  const annotation = selectedAnnotation(state);
  const edge = activeEdge(state);
  if (!annotation || edge === null) return null;
  const part = annotation.fragments.length > 1 ? ` of part ${(edge >> 1) + 1}` : '';
  return `${edge % 2 === 0 ? 'Start' : 'End'}${part}`;
}

/** What the caret has come into and out of: "In Claim. Out of Quote". Null when neither. */
export function caretSpoken(before: EditorState, after: EditorState): string | null {
  const were = atCaret(before);
  const are = atCaret(after);
  const into = are.filter((one) => !were.includes(one)).map(({ label }) => `In ${labelName(after, label)}`);
  const outOf = were
    .filter((one) => !are.includes(one))
    .map(({ label }) => `Out of ${labelName(after, label)}`);
  return [...into, ...outOf].join('. ') || null;
}

function atCaret(state: EditorState): readonly Annotation[] {
  const { index, lines } = annotationsIn(state);
  const at = lines.toOffset(state.selection.head);
  return index.overlapping({ start: at, end: at });
}

/** The words of a text: only the first of a very long one are looked at. */
function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text.slice(0, 20_000))) if (isWordLike) count++;
  return count;
}

function labelName(state: EditorState, id: string): string {
  return annotationsIn(state).scheme.labels.find((label) => label.id === id)?.name ?? id;
}
