import { type Annotation, type Document, exactText, hull } from '../../preload/contract';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { openArticle } from '../state/article';
import { tellError, useNotices } from '../state/notices';
import { formatDay } from '../ui/format';

/** Copies the selected text; with none selected, the selected annotation's. False when there is neither. */
export function copySelection(): boolean {
  if (!document.getSelection()?.isCollapsed) return document.execCommand('copy');
  const annotation = selected();
  if (!annotation) return false;
  navigator.clipboard.writeText(exactText(annotation)).catch(tellError);
  return true;
}

/** Copies the selected text, or annotation, with where it stands. False when there is neither. */
export function copyWithReference(): boolean {
  const article = openArticle();
  if (!article) return false;
  const span = selectedSpan(article.editor);
  const annotation = selected();
  const words = span
    ? article.document.text.slice(span.start, span.end)
    : annotation && exactText(annotation);
  const place = span ?? (annotation && hull(annotation));
  if (!words || !place) return false;
  navigator.clipboard.writeText(reference(words, article.document, place.start)).then(() => {
    useNotices.getState().tell({ kind: 'info', text: 'Copied with its reference.' });
  }, tellError);
  return true;
}

/** “We did not lose” (The Alder Post, “Holm declares victory”, 3 May 2031, paragraph 6). Quotation marks are not doubled. */
export function reference(words: string, { title, outlet, date, text }: Document, offset: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const quoted = /^["“„«].*["”“»]$/u.test(line) ? line : `“${line}”`;
  const paragraph = text
    .slice(0, offset)
    .split('\n')
    .filter((before) => before.trim() !== '').length;
  const own =
    text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '' ? paragraph + 1 : paragraph;
  const facts = [outlet, `“${title}”`, date && formatDay(date), `paragraph ${own}`];
  return `${quoted} (${facts.filter(Boolean).join(', ')})`;
}

function selected(): Annotation | null {
  const article = openArticle();
  return article && selectedAnnotation(article.editor);
}
