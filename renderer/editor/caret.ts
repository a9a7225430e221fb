import { type Command, Selection, TextSelection } from 'prosemirror-state';
import { annotationsIn } from './annotation-plugin';
import { type Direction, step, type Unit } from './boundaries';

/**
 * Moves the caret to the start of the next (or an earlier) sentence or paragraph; `extend` selects on the way, and
 * stops at the end of what was gone over. Characters and words are the browser's own keys.
 */
export function moveCaret(unit: Unit, direction: Direction, extend: boolean): Command {
  return (state, dispatch) => {
    const { lines } = annotationsIn(state);
    const { anchor, head } = state.selection;
    const side = extend && direction === 1 ? 'end' : 'start';
    const target = lines.toPosition(step(lines.text, lines.toOffset(head), unit, direction, side));
    const selection = TextSelection.create(state.doc, extend ? anchor : target, target);
    if (selection.eq(state.selection)) return false;
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

/**
 * Moves the caret to the start or the end of the text; `extend` selects on the way. The browser's own keys for it stop
 * at the first line of what was never laid out.
 */
export function moveToEnd(direction: Direction, extend: boolean): Command {
  return (state, dispatch) => {
    const { head } = direction === 1 ? Selection.atEnd(state.doc) : Selection.atStart(state.doc);
    const selection = TextSelection.create(state.doc, extend ? state.selection.anchor : head, head);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}
