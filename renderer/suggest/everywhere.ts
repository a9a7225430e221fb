import { type ChosenSuggestions, GlossError } from '../../preload/contract';
import type { DocumentChange } from '../state/article';
import { call } from '../state/bridge';
import { changeAsOne, undoIfLatest, withoutAdded } from '../state/bulk';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { showSuggestions, suggestionChoice } from '../state/suggestions';
import { plural } from '../ui/format';

/** Asks whether all suggestions that pass the filter are to be accepted in all articles; says first how many they are. */
export async function askForEverywhere(): Promise<void> {
  showSuggestions({ isShown: true });
  const choice = suggestionChoice();
  const { threshold } = choice;
  try {
    const chosen = await call('suggest:choose', choice);
    if (chosen) useScreen.getState().show({ kind: 'accept-everywhere', chosen, threshold });
  } catch (error) {
    tellError(error);
  }
}

let isStopped = false;

/** Stops an accepting that is under way: then nothing is accepted. */
export async function stopAccepting(): Promise<void> {
  isStopped = true;
  await call('suggest:cancel', undefined);
}

/** Accepts the suggestions in all articles as one step of the history, and says what came of it. */
export async function acceptEverywhere({ articles }: ChosenSuggestions, threshold: number): Promise<void> {
  isStopped = false;
  try {
    const changes = await changesFor(articles);
    const back = withoutAdded(changes);
    const count = changes.reduce((sum, { added }) => sum + added.length, 0);
    const what = `${plural(count, 'suggestion')} in ${plural(changes.length, 'article')}`;
    const entry = count > 0 && (await changeAsOne(`Accept ${what}`, changes, back));
    useNotices.getState().tell({
      kind: 'info',
      text: `${what} accepted, all at least ${Math.round(threshold * 100)} % sure.`,
      ...(entry && { action: { title: 'Undo', run: () => void undoIfLatest(entry) } }),
    });
  } catch (error) {
    tellError(error);
  } finally {
    useScreen.getState().setProgress(null);
  }
}

/** The suggestions as annotations, article by article. Nothing is changed yet. Throws when it is stopped. */
async function changesFor(articles: ChosenSuggestions['articles']): Promise<DocumentChange[]> {
  const documents = useProject.getState().project?.documents ?? [];
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const changes: DocumentChange[] = [];
  for (const [done, { document, keys }] of articles.entries()) {
    const current = titles.get(document) ?? '';
    useScreen.getState().setProgress({ task: 'accept', done, total: articles.length, current });
    const added = await call('suggest:accepted', { document, keys });
    if (isStopped) throw new GlossError('stopped', 'Accepting was stopped. Nothing was accepted.');
    if (added.length > 0) changes.push({ document, added, removed: [] });
  }
  return changes;
}
