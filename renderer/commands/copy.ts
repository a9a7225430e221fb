import { exactText } from '../../preload/contract';
import { selectedAnnotation } from '../editor/commands';
import { openArticle } from '../state/article';
import { tellError } from '../state/notices';

/** Copies the selected text; with none selected, the selected annotation's. False when there is neither. */
export function copySelection(): boolean {
  if (!document.getSelection()?.isCollapsed) return document.execCommand('copy');
  const editor = openArticle()?.editor;
  const annotation = editor && selectedAnnotation(editor);
  if (!annotation) return false;
  navigator.clipboard.writeText(exactText(annotation)).catch(tellError);
  return true;
}
