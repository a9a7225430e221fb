import type { CommandId } from '../../preload/contract';
import type { Direction, Unit } from '../editor/boundaries';
import { moveCaret } from '../editor/caret';
import { walkSameLabel, walkUnfilled } from '../editor/commands';
import {
  addFragment,
  expandToQuotation,
  expandToSentence,
  moveEdge,
  nextEdge,
  removeFragment,
} from '../editor/shape';
import { announce } from '../state/announce';
import { maker, openArticle, run } from '../state/article';
import { chooseLabelMode, leaveLabelMode, useLabelMode } from '../state/label-mode';
import { useNotices } from '../state/notices';
import { usePreferences } from '../state/preferences';
import { edgeSpoken } from '../state/spoken';
import { onSuggestion } from '../suggest/on-suggestion';

/** What the commands do that choose and shape spans. */
export const spanActions = {
  'caret.nextSentence': () => caret('sentence', 1, false),
  'caret.previousSentence': () => caret('sentence', -1, false),
  'caret.nextParagraph': () => caret('paragraph', 1, false),
  'caret.previousParagraph': () => caret('paragraph', -1, false),
  'select.nextSentence': () => caret('sentence', 1, true),
  'select.previousSentence': () => caret('sentence', -1, true),
  'select.nextParagraph': () => caret('paragraph', 1, true),
  'select.previousParagraph': () => caret('paragraph', -1, true),

  'annotation.nextSame': () => run(walkSameLabel(1)),
  'annotation.previousSame': () => run(walkSameLabel(-1)),
  'annotation.nextUnfilled': () => run(walkUnfilled(1)),
  'annotation.previousUnfilled': () => run(walkUnfilled(-1)),

  'label.mode': () => {
    const { label, choosing } = useLabelMode.getState();
    if (label !== null || choosing) leaveLabelMode();
    else chooseLabelMode();
  },
  'edge.other': onSuggestion(otherEdge),
  'edge.right.word': onSuggestion(() => run(moveEdge('word', 'right', maker()))),
  'edge.left.word': onSuggestion(() => run(moveEdge('word', 'left', maker()))),
  'edge.right.character': onSuggestion(() => run(moveEdge('character', 'right', maker()))),
  'edge.left.character': onSuggestion(() => run(moveEdge('character', 'left', maker()))),
  'edge.on.sentence': onSuggestion(() => run(moveEdge('sentence', 'on', maker()))),
  'edge.back.sentence': onSuggestion(() => run(moveEdge('sentence', 'back', maker()))),
  'expand.sentence': onSuggestion(() => run(expandToSentence(maker()))),
  'expand.quotation': onSuggestion(() => run(expandToQuotation(maker()))),
  'fragment.add': onSuggestion(() => run(addFragment(maker()))),
  'fragment.remove': onSuggestion(() => run(removeFragment(maker()))),
  snap: toggleSnap,
} satisfies Partial<Record<CommandId, () => unknown>>;

/** The lists of the other panes have their own use for such keys. */
function caret(unit: Unit, direction: Direction, extend: boolean): boolean {
  const elsewhere = document.activeElement?.closest('[data-pane]:not([data-pane="article"])');
  return !elsewhere && run(moveCaret(unit, direction, extend));
}

function otherEdge(): boolean {
  const moved = run(nextEdge);
  const article = openArticle();
  const said = moved && article && edgeSpoken(article.editor);
  if (said) announce(said);
  return moved;
}

function toggleSnap(): void {
  const { preferences, change } = usePreferences.getState();
  if (!preferences) return;
  const snapToWords = !preferences.snapToWords;
  change({ snapToWords });
  const text = snapToWords
    ? 'Selections by mouse snap to whole words; Alt lets go.'
    : 'No more snapping to words; Alt snaps.';
  useNotices.getState().tell({ kind: 'info', text });
}
