import { type EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { annotationsIn } from '../editor/annotation-plugin';
import type { Direction } from '../editor/boundaries';
import { moveToEnd } from '../editor/caret';
import { selectAt, selectedSpan } from '../editor/commands';
import { reveal } from '../editor/reveal';
import { trackShownLines } from '../editor/shown-lines';
import type { Point } from '../ui/point';
import { pointAt } from './suggestion-marks';

/** The keys that go to an end of the text, on a Mac too. */
const textEnds: Readonly<Record<string, Direction>> = {
  'Ctrl Home': -1,
  'Ctrl End': 1,
  'Cmd ArrowUp': -1,
  'Cmd ArrowDown': 1,
};

interface Surroundings {
  readonly title: string;
  readonly dispatch: (tr: Transaction) => void;
  readonly openMenu: (at: Point) => void;
  /** What else watches the view. */
  readonly plugins: readonly Plugin[];
}

/**
 * Puts an article into `place` as a ProseMirror view. It is editable, so that there is a caret and Shift+arrows
 * select, but nothing gets in: the schema's plugin refuses every step that is not about annotations, and what a
 * browser would do to the page before ProseMirror is asked is stopped here.
 */
export function createArticleView(
  place: HTMLElement,
  state: EditorState,
  { title, dispatch, openMenu, plugins }: Surroundings,
): EditorView {
  const view = new EditorView(null, {
    state,
    plugins,
    dispatchTransaction: dispatch,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-readonly': 'true',
      'aria-label': `Text of ${title}`,
      tabindex: '0',
      spellcheck: 'false',
      'data-article-text': '',
      'data-pane-focus': '',
    },
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
    handleTextInput: () => true,
    handlePaste: () => true,
    handleDrop: () => true,
    handleKeyDown: (view, event) => {
      const direction = textEnds[`${event.ctrlKey ? 'Ctrl' : event.metaKey ? 'Cmd' : ''} ${event.key}`];
      return direction !== undefined && moveToEnd(direction, event.shiftKey)(view.state, view.dispatch);
    },
    handleClick: (view, position, event) => {
      if (event.button !== 0 || event.shiftKey) return false;
      // With these keys, words are added to the selected annotation (see `watchPointer`) or suggestions decided on.
      if (event.ctrlKey || event.metaKey || event.altKey) return true;
      // The caret too: after a quick click ProseMirror has not heard of it yet, and would put it back.
      const tr = view.state.tr.setSelection(TextSelection.create(view.state.doc, position));
      view.dispatch(selectAt(tr, view.state, position));
      return false;
    },
    handleDOMEvents: {
      beforeinput: prevent,
      cut: prevent,
      dragstart: prevent,
      compositionstart: refuseComposition,
      contextmenu: (view, event) => {
        selectForMenu(view, event);
        openMenu({ x: event.clientX, y: event.clientY });
        return prevent(view, event);
      },
      contentvisibilityautostatechange: trackShownLines(),
    },
    handleScrollToSelection: reveal,
  });
  // React counts the characters of a focused element that is `contenteditable="true"` whenever it draws anything,
  // which on a book takes 30 ms. It leaves this kind alone, which is just as editable.
  view.dom.contentEditable = 'plaintext-only';
  place.append(view.dom);
  return view;
}

function prevent(_view: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

/** The menu is about the selected words; without any, about the annotation under the pointer, or the suggestion. */
function selectForMenu(view: EditorView, event: MouseEvent): void {
  if (selectedSpan(view.state)) return;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!place) return;
  const { index, lines, selected } = annotationsIn(view.state);
  const offset = lines.toOffset(place.pos);
  const here = index.overlapping({ start: offset, end: offset });
  if (!here.some(({ id }) => id === selected)) view.dispatch(selectAt(view.state.tr, view.state, place.pos));
  if (here.length === 0) pointAt(view, place.pos);
}

/** An input method writes into the page without asking. Taking the focus away for a moment ends its session. */
function refuseComposition(view: EditorView): boolean {
  view.dom.blur();
  requestAnimationFrame(() => view.focus());
  return true;
}
