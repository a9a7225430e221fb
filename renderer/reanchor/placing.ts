import { create } from 'zustand';
import type { Span, Unsettled } from '../../preload/contract';
import { selectedSpan } from '../editor/commands';
import { focusText } from '../inspector/field-focus';
import { openArticle } from '../state/article';
import { useNotices } from '../state/notices';
import { useScreen } from '../state/screen';
import { areApart, partsIn } from './parts';
import { openIn, putAt } from './settle';

/** An annotation of the earlier version that is being placed by selecting words of the new text. */
interface Placing {
  readonly document: string;
  readonly one: Unsettled;
  /** Where its first parts were put, of several. */
  readonly spans: readonly Span[];
}

export const usePlacing = create<{ readonly placing: Placing | null }>()(() => ({ placing: null }));

/** Leaves the list for the text, to select the words there. */
export function startPlacing(document: string, one: Unsettled): void {
  useScreen.getState().close();
  usePlacing.setState({ placing: { document, one, spans: [] } });
  requestAnimationFrame(focusText);
}

/**
 * Puts the annotation on the selected words, and goes back to the list while something is left. One of several parts
 * keeps them: they are found in the selection, or else selected one after the other. False when nothing is placed.
 */
export function finishPlacing(): boolean {
  const { placing } = usePlacing.getState();
  if (!placing) return false;
  const article = openArticle();
  const span = article?.document.id === placing.document ? selectedSpan(article.editor) : null;
  if (!article || !span) return tell('Select some words first, then press Enter. Escape stops.');
  const { fragments } = placing.one.annotation;
  const found = placing.spans.length === 0 ? partsIn(article.document.text, span, fragments) : null;
  const spans = found ?? [...placing.spans, span].sort((a, b) => a.start - b.start);
  if (!areApart(spans)) return tell('These words are part of it already. Select others, then press Enter.');
  if (spans.length < fragments.length) {
    usePlacing.setState({ placing: { ...placing, spans } });
    const next = spans.length + 1;
    return tell(`This annotation has ${fragments.length} parts. Select part ${next}, then press Enter.`);
  }
  putAt(placing.document, placing.one, spans);
  usePlacing.setState({ placing: null });
  if (openIn(article).length > 1) useScreen.getState().show({ kind: 'reanchor', document: placing.document });
  return true;
}

function tell(text: string): true {
  useNotices.getState().tell({ kind: 'info', text });
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
