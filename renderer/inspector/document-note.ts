import { useArticle } from '../state/article';
import { call } from '../state/bridge';
import { useJournal } from '../state/journal';
import { tellError } from '../state/notices';
import { usePreferences } from '../state/preferences';
import { useProject } from '../state/project';

/** Keeps what the annotator notes about a document as a whole; can be undone, with all that has the same `group`. */
export async function keepDocumentNote(document: string, note: string, group: string): Promise<void> {
  const before = useArticle.getState().articles.get(document)?.note ?? '';
  const put = async (text: string) => {
    const answer = call('document:note', { document, note: text });
    await useProject.getState().whileSending(answer.then((summary) => [summary]));
    useArticle.setState(({ articles }) => {
      const article = articles.get(document);
      return article ? { articles: new Map(articles).set(document, { ...article, note: text }) } : {};
    });
  };
  try {
    await put(note);
    const title = note === '' ? 'Remove the note on the article' : 'Note on the article';
    const entry = { title, document, undo: () => put(before), redo: () => put(note) };
    useJournal.getState().record(entry, group);
  } catch (error) {
    tellError(error);
  }
}

/** Puts the caret into the note on the open article; opens the pane it is in. */
export function focusDocumentNote(): void {
  const { preferences, change } = usePreferences.getState();
  if (preferences && !preferences.panes.rightOpen)
    change({ panes: { ...preferences.panes, rightOpen: true } });
  // The pane is in the page once React has drawn it.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-document-note] [data-field="note"]')?.focus(),
  );
}
