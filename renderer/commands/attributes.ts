import type { Attributes } from '../../preload/contract';
import { pasteAttributes } from '../editor/attribute-commands';
import { selectedAnnotation } from '../editor/commands';
import { maker, openArticle, run } from '../state/article';
import { useNotices } from '../state/notices';
import { plural } from '../ui/format';

/** The attributes that were copied last, in this session. */
let copied: Attributes | null = null;

/** Remembers the selected annotation's attributes for others. False when there is none. */
export function copyAttributes(): boolean {
  const article = openArticle();
  const annotation = article && selectedAnnotation(article.editor);
  if (!annotation) return false;
  copied = annotation.attributes;
  say(`${plural(Object.keys(copied).length, 'attribute')} copied.`);
  return true;
}

/** Gives the selected annotation the copied attributes that its label has. False when none is selected. */
export function pasteCopiedAttributes(): boolean {
  const article = openArticle();
  if (!article || !selectedAnnotation(article.editor)) return false;
  if (copied === null) say('No attributes have been copied yet.');
  else if (!run(pasteAttributes(copied, maker()))) say('There is nothing among them that is new here.');
  return true;
}

function say(text: string): void {
  useNotices.getState().tell({ kind: 'info', text });
}
