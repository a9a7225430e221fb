import { create } from 'zustand';
import type { QueueSettings } from '../../preload/contract';
import { goToSuggestion } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { isOpen, suggestionsIn } from '../editor/suggestion-plugin';
import { announce } from '../state/announce';
import { openArticle, openDocument, run, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { tellError, useNotices } from '../state/notices';
import { showSuggestions, suggestionChoice, useSuggestions } from '../state/suggestions';
import { plural } from '../ui/format';
import { spoken } from './words';

/** A queue goes from suggestion to suggestion through all articles. */
interface QueueState {
  /** Null when there is no queue. */
  readonly order: QueueSettings['order'] | null;
  /** How many may still come. */
  readonly left: number;
}

export const useQueue = create<QueueState>()(() => ({ order: null, left: 0 }));

export function inQueue(): boolean {
  return useQueue.getState().order !== null;
}

/** Ends the queue where it is. False when there is none. */
export function leaveQueue(): boolean {
  if (!inQueue()) return false;
  useQueue.setState({ order: null });
  announce('Queue ended.');
  return true;
}

/** Looks for suggestions in all articles, where that has not been done, and begins a queue of them. */
export async function startQueue(order: QueueSettings['order']): Promise<void> {
  if (useQueue.getState().order === order) {
    leaveQueue();
    return;
  }
  showSuggestions({ isShown: true });
  try {
    if ((await call('suggest:project', undefined)) === null) return;
    await call('suggest:queue', { order, ...suggestionChoice() });
    useQueue.setState({ order });
    await nextInQueue();
  } catch (error) {
    tellError(error);
  }
}

/** Looks for suggestions in all articles, and says how many there are to be decided on. */
export async function lookThrough(): Promise<void> {
  try {
    const found = await call('suggest:project', undefined);
    if (!found) return;
    const { documents, suggestions, cancelled } = found;
    const text = cancelled
      ? `${plural(suggestions, 'suggestion')} in ${plural(documents, 'article')}; it was stopped before the end.`
      : await stillOpen();
    useNotices.getState().tell({
      kind: 'info',
      text,
      action: { title: 'Begin with the most certain', run: () => void startQueue('certain') },
    });
  } catch (error) {
    tellError(error);
  }
}

/** "146 suggestions in 5 articles are open and at least 50 % sure." */
async function stillOpen(): Promise<string> {
  const choice = suggestionChoice();
  const chosen = await call('suggest:choose', choice);
  const articles = chosen?.articles ?? [];
  const count = articles.reduce((sum, { keys }) => sum + keys.length, 0);
  const are = count === 1 ? 'is' : 'are';
  const least = Math.round(choice.threshold * 100);
  return `${plural(count, 'suggestion')} in ${plural(articles.length, 'article')} ${are} open and at least ${least} % sure.`;
}

/** One step at a time: whoever presses a key twice is shown two suggestions, one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** Opens the article of the queue's next suggestion and goes to it. `said` is what was just done. */
export function nextInQueue(said = ''): Promise<void> {
  const next = turn.then(() => step(said === '' ? '' : `${said}. `));
  turn = next.catch(() => undefined);
  return next.catch(tellError);
}

async function step(said: string): Promise<void> {
  while (inQueue()) {
    const next = await call('suggest:next', undefined);
    if (!next) {
      useQueue.setState({ order: null, left: 0 });
      useNotices.getState().tell({ kind: 'info', text: `${said}That was the last one of the queue.` });
      return;
    }
    if (useArticle.getState().open !== next.document) await openDocument(next.document);
    useQueue.setState({ left: next.left });
    const one = await arrived(next.document, next.key);
    if (!one) continue;
    run(goToSuggestion(one));
    announce(said + spoken(one));
    return;
  }
}

/** The suggestion, as soon as it has come; null when it will not, or somebody has decided on it meanwhile. */
function arrived(document: string, key: string): Promise<Proposal | null> {
  const look = () => {
    const article = openArticle();
    if (article?.document.id !== document) return null;
    const one = suggestionsIn(article.editor).index.get(key);
    if (one) return isOpen(article.editor, one) ? one : null;
    return useSuggestions.getState().read.has(document) ? null : undefined;
  };
  return new Promise((resolve) => {
    const settle = () => {
      const found = look();
      if (found === undefined) return;
      for (const end of ends) end();
      resolve(found);
    };
    const ends = [useArticle.subscribe(settle), useSuggestions.subscribe(settle)];
    settle();
  });
}
