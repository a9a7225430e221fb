import { annotationsIn } from '../editor/annotation-plugin';
import { selectedAnnotation, selectedSpan } from '../editor/commands';
import { openArticle, useArticle } from '../state/article';
import { useProject } from '../state/project';
import { plural } from '../ui/format';

interface SelectionWords {
  readonly text: string;
  /** The label keys would do something. */
  readonly canLabel: boolean;
  readonly canWalk: boolean;
}

/** What the bottom bar says of the selection in the open article: "38 characters selected", "Quote selected". */
export function useSelectionWords(): SelectionWords {
  const text = useArticle((state) => openArticle(state)?.document.text);
  const span = useArticle((state) => spanKey(state));
  const label = useArticle((state) => {
    const article = openArticle(state);
    return article ? selectedAnnotation(article.editor)?.label : undefined;
  });
  const annotations = useArticle((state) => {
    const article = openArticle(state);
    return article ? annotationsIn(article.editor).index.size : 0;
  });
  const labels = useProject(({ project }) => project?.scheme.labels);
  const words = useProject(({ project }) => project?.documents.find(({ id }) => id === openId())?.words ?? 0);
  const canWalk = annotations > 0;
  if (text === undefined) return { text: '', canLabel: false, canWalk };
  if (span !== null) {
    const [start = 0, end = 0] = span.split('-').map(Number);
    return { text: `${plural(codePoints(text, start, end), 'character')} selected`, canLabel: true, canWalk };
  }
  if (label !== undefined) {
    const name = labels?.find(({ id }) => id === label)?.name ?? label;
    return { text: `${name} selected`, canLabel: true, canWalk };
  }
  return { text: plural(words, 'word'), canLabel: false, canWalk };
}

/** The selected span as one value that can be compared, so that a move of the caret draws nothing anew. */
function spanKey(state: ReturnType<typeof useArticle.getState>): string | null {
  const article = openArticle(state);
  const span = article && selectedSpan(article.editor);
  return span ? `${span.start}-${span.end}` : null;
}

function openId(): string | null {
  return useArticle.getState().open;
}

/** How many characters (code points) lie between two offsets (code units). */
function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}
