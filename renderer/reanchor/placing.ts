import { create } from 'zustand';
import type { Unsettled } from '../../preload/contract';
import { selectedSpan } from '../editor/commands';
import { focusText } from '../inspector/field-focus';
import { openArticle } from '../state/article';
import { useNotices } from '../state/notices';
import { useScreen } from '../state/screen';
import { openIn, putAt } from './settle';

/** An annotation of the earlier version that is being placed by selecting words of the new text. */
interface Placing {
  readonly document: string;
  readonly one: Unsettled;
}

export const usePlacing = create<{ readonly placing: Placing | null }>()(() => ({ placing: null }));

/** Leaves the list for the text, to select the words there. */
export function startPlacing(document: string, one: Unsettled): void {
  useScreen.getState().close();
  usePlacing.setState({ placing: { document, one } });
  requestAnimationFrame(focusText);
}

/** Puts the annotation on the selected words, and goes back to the list while something is left. False when nothing is placed. */
export function finishPlacing(): boolean {
  const { placing } = usePlacing.getState();
  if (!placing) return false;
  const article = openArticle();
  const span = article?.document.id === placing.document ? selectedSpan(article.editor) : null;
  if (!span) {
    const text = 'Select some words first, then press Enter. Escape stops.';
    useNotices.getState().tell({ kind: 'info', text });
    return true;
  }
  putAt(placing.document, placing.one, [span]);
  usePlacing.setState({ placing: null });
  if (openIn(article).length > 1) useScreen.getState().show({ kind: 'reanchor', document: placing.document });
  return true;
}

/** Goes back to the list. False when nothing was being placed. */
export function stopPlacing(): boolean {
  const { placing } = usePlacing.getState();
  if (!placing) return false;
  usePlacing.setState({ placing: null });
  useScreen.getState().show({ kind: 'reanchor', document: placing.document });
  return true;
}
