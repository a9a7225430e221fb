import { exactText, fragmentAt, type Suggestion } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { openArticle } from '../state/article';
import { shorten } from '../state/edit-title';

/** "Figure, 7.7 million, sure to 93 %: a number with a unit". */
export function spoken(suggestion: Suggestion): string {
  return `Suggestion: ${named(suggestion)}, ${percent(suggestion)}. ${suggestion.why}`;
}

/** "Figure, 7.7 million", of the open article. */
export function named(suggestion: Suggestion): string {
  const article = openArticle();
  if (!article) return '';
  const { scheme, lines } = annotationsIn(article.editor);
  const label = scheme.labels.find(({ id }) => id === suggestion.label)?.name ?? suggestion.label;
  return `${label}, ${shorten(wordsOf(lines.text, suggestion))}`;
}

/** The words that are suggested; parts are joined by an ellipsis. */
export function wordsOf(text: string, { spans }: Suggestion): string {
  return exactText({ fragments: spans.map((span) => fragmentAt(text, span)) });
}

/** How sure it is: "93 % sure". */
export function percent({ score }: Suggestion): string {
  return `${Math.round(score * 100)} % sure`;
}
