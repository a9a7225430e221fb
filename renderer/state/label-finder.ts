import { create } from 'zustand';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { openArticle } from './article';

/** Whether the field in which a label is found by its name is open, at the selection. */
export const useLabelFinder = create<{ readonly open: boolean }>()(() => ({ open: false }));

/** Opens the field. Returns false when nothing is selected that could be labelled. */
export function findLabel(): boolean {
  const editor = openArticle()?.editor;
  if (!editor || !(selectedSpan(editor) || selectedAnnotation(editor))) return false;
  useLabelFinder.setState({ open: true });
  return true;
}

export function closeLabelFinder(): void {
  useLabelFinder.setState({ open: false });
}
