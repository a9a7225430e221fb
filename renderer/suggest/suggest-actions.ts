import type { CommandId } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { acceptAll, goToSuggestion, nextSuggestion, openSuggestions } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { suggestionsIn } from '../editor/suggestion-plugin';
import { announce } from '../state/announce';
import { maker, openArticle, run } from '../state/article';
import { useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { togglePane } from '../state/panes';
import { useScreen } from '../state/screen';
import { askForSuggestions, passes, shownSuggestions, showSuggestions } from '../state/suggestions';
import { plural } from '../ui/format';
import { askForEverywhere } from './everywhere';
import { current } from './on-suggestion';
import { inQueue, lookThrough, nextInQueue, startQueue } from './queue';
import { saidOf, settle, type Verdict } from './verdict';
import { named, spoken } from './words';

/** What the commands do that are about suggestions. Each is false when there is nothing for it to do. */
export const suggestActions = {
  'suggestion.accept': () => hasAny() && decide('accept'),
  'suggestion.reject': () => current() !== null && decide('reject'),
  'suggestion.next': () => (inQueue() ? nextInQueue() : walk(1)),
  'suggestion.previous': () => walk(-1),
  'suggestion.acceptAll': acceptShown,
  'suggestion.acceptEverywhere': askForEverywhere,
  'suggestion.queueCertain': () => startQueue('certain'),
  'suggestion.queueUseful': () => startQueue('useful'),
  'suggestion.project': lookThrough,
  'suggestion.show': toggleShown,
  'suggestion.list': toggleList,
} satisfies Partial<Record<CommandId, () => unknown>>;

/** Decides on the current suggestion and goes on to the next; without a current one, goes to the next. */
function decide(verdict: Verdict): boolean {
  const one = current();
  if (!one && inQueue()) void nextInQueue();
  if (!one) return inQueue() || walk(1);
  if (!settle(one, verdict)) return false;
  goOn(one, saidOf[verdict]);
  return true;
}

/** Decides on a suggestion that was pointed at. If it is the current one, the next becomes that, as with a key. */
export function decideOn(one: Proposal, verdict: Verdict): void {
  const wasCurrent = current()?.key === one.key;
  if (!settle(one, verdict)) return;
  if (wasCurrent) goOn(one, saidOf[verdict]);
  else announce(`${saidOf[verdict]}: ${named(one)}`);
}

function goOn(from: Proposal, said: string): void {
  const editor = openArticle()?.editor;
  const next = editor && nextSuggestion(editor, 1, passes, from);
  if (inQueue()) void nextInQueue(said);
  else if (next) show(next, `${said}. `);
  else announce(`${said}. That was the last suggestion in this article.`);
}

function show(suggestion: Proposal, said = ''): void {
  run(goToSuggestion(suggestion));
  announce(said + spoken(suggestion));
}

/** Whether there are suggestions in the open article: elsewhere the key may be a label's. */
function hasAny(): boolean {
  const article = openArticle();
  return article !== null && suggestionsIn(article.editor).index.all.length > 0;
}

/** Goes to the next suggestion or the one before; shows them first where they are hidden. */
function walk(direction: 1 | -1): boolean {
  if (!shownSuggestions().isShown) showSuggestions({ isShown: true });
  const article = openArticle();
  if (!article) return false;
  if (askForSuggestions()) {
    useNotices.getState().tell({ kind: 'info', text: 'Looking for suggestions in this long text…' });
    return true;
  }
  const next = nextSuggestion(article.editor, direction, passes);
  if (!next) {
    const more = direction === 1 ? 'No more suggestions below.' : 'No more suggestions above.';
    useNotices.getState().tell({ kind: 'info', text: more });
    return true;
  }
  show(next);
  return true;
}

/** Accepts all suggestions of the article that are shown, as one step. */
function acceptShown(): boolean {
  const article = openArticle();
  if (!article) return false;
  const before = annotationsIn(article.editor).index.size;
  const all = openSuggestions(article.editor).filter(passes);
  const { tell, dismiss } = useNotices.getState();
  if (!run(acceptAll(all, maker()))) {
    tell({ kind: 'info', text: 'No suggestions are shown here that could be accepted.' });
    return true;
  }
  const { index, scheme } = annotationsIn(openArticle()?.editor ?? article.editor);
  const count = index.size - before;
  const names = scheme.labels.flatMap(({ id, name }) => {
    const many = all.filter(({ label }) => label === id).length;
    return many > 0 ? [name] : [];
  });
  const id = tell({
    kind: 'info',
    text: `${plural(count, 'suggestion')} accepted (${names.join(', ')}), all above ${Math.round(shownSuggestions().threshold * 100)} %.`,
    action: {
      title: 'Undo',
      run: () => {
        dismiss(id);
        useJournal.getState().undo(article.document.id).catch(tellError);
      },
    },
  });
  return true;
}

function toggleShown(): void {
  const isShown = !shownSuggestions().isShown;
  showSuggestions({ isShown });
  useNotices
    .getState()
    .tell({ kind: 'info', text: isShown ? 'Suggestions are shown.' : 'Suggestions are hidden.' });
}

function toggleList(): void {
  const { side } = useScreen.getState();
  useScreen.setState({ side: side === 'suggestions' ? 'annotations' : 'suggestions' });
  if (side !== 'suggestions') togglePane('right', true);
}
