import { create } from 'zustand';
import { goTo, selectedAnnotation } from '../editor/commands';
import { relate } from '../editor/relation-commands';
import { focusText } from '../inspector/field-focus';
import { maker, openArticle, run } from '../state/article';
import { useNotices } from '../state/notices';
import type { Point } from '../ui/point';

/** A relation that is being made: from which annotation, and to which once that is chosen. */
interface Linking {
  readonly document: string;
  readonly from: string;
  readonly to: string | null;
}

interface LinkingState {
  readonly linking: Linking | null;
  /** From where to where a relation is being dragged just now, in CSS pixels of the window. */
  readonly drag: { readonly from: Point; readonly to: Point } | null;
  /** Whether all relations are drawn, or only those of the selected annotation. */
  readonly showsAll: boolean;
}

export const useLinking = create<LinkingState>()(() => ({ linking: null, drag: null, showsAll: false }));

/** Begins a relation at the selected annotation; once it has begun, ends it there. False when none is selected. */
export function linkSelected(): boolean {
  const article = openArticle();
  const annotation = article && selectedAnnotation(article.editor);
  if (!annotation) return false;
  return useLinking.getState().linking ? finishLinking() : startLinking(annotation.id);
}

/** Begins a relation at this annotation. */
export function startLinking(from: string): boolean {
  const article = openArticle();
  if (!article) return false;
  useLinking.setState({ linking: { document: article.document.id, from, to: null } });
  focusText();
  return true;
}

/** Ends the relation at the selected annotation, or at this one: what it is, is chosen next. False when none was begun. */
export function finishLinking(to: string | null = null): boolean {
  const { linking } = useLinking.getState();
  const article = openArticle();
  if (!linking || linking.to !== null || article?.document.id !== linking.document) return false;
  const end = to ?? selectedAnnotation(article.editor)?.id;
  if (end === undefined || end === linking.from) {
    const text = 'Go to the other annotation, with Tab or a click, then press R or Enter. Escape stops.';
    useNotices.getState().tell({ kind: 'info', text });
    return true;
  }
  if (to !== null) run(goTo(to));
  useLinking.setState({ linking: { ...linking, to: end } });
  return true;
}

/** Makes the relation, of this type. */
export function chooseType(type: string): void {
  const { linking } = useLinking.getState();
  stopLinking();
  if (linking?.to == null) return;
  if (run(relate(type, linking.from, linking.to, maker()))) return;
  useNotices.getState().tell({ kind: 'info', text: 'The two are related so already.' });
}

/** Gives up the relation that was begun. False when there is none. */
export function stopLinking(): boolean {
  if (!useLinking.getState().linking) return false;
  useLinking.setState({ linking: null, drag: null });
  return true;
}

/** Draws all relations of the article, or only those of the selected annotation. */
export function toggleRelations(): void {
  useLinking.setState(({ showsAll }) => ({ showsAll: !showsAll }));
}
