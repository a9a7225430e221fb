import { type Command, TextSelection } from 'prosemirror-state';
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
