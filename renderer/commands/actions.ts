import type { CommandId } from '../../preload/contract';
import {
  applyLabel,
  deleteSelected,
  selectedAnnotation,
  selectNothing,
  selectWholeText,
  walk,
} from '../editor/commands';
import { useFind } from '../find/find';
import { closeFind, openFind, stepHit } from '../find/find-actions';
import { focusDocumentNote } from '../inspector/document-note';
import { focusField } from '../inspector/field-focus';
import { finishPicking, startPicking, stopPicking } from '../inspector/picking';
import { importNewVersion } from '../reanchor/new-version';
import { finishPlacing, stopPlacing } from '../reanchor/placing';
import { openIn } from '../reanchor/settle';
import { finishLinking, linkSelected, stopLinking, toggleRelations } from '../relations/linking';
import { toggleGuidelines } from '../settings/guidelines';
import { maker, openArticle, run, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { useJournal } from '../state/journal';
import { findLabel } from '../state/label-finder';
import { leaveLabelMode } from '../state/label-mode';
import { tellError, useNotices } from '../state/notices';
import { togglePane } from '../state/panes';
import { usePreferences } from '../state/preferences';
import { useScreen } from '../state/screen';
import { leaveSuggestion, onSuggestion } from '../suggest/on-suggestion';
import { leaveQueue } from '../suggest/queue';
import { suggestActions } from '../suggest/suggest-actions';
import { cycleStatus, openNeighbour, removeArticle, setStatus } from './article-actions';
import { copyAttributes, pasteCopiedAttributes } from './attributes';
import { copySelection, copyWithReference } from './copy';
import { findModeLabel, labelInMode } from './label-mode';
import { cyclePanes } from './panes';
import { addArticles, openProject, openSample, pasteArticle, saveNow } from './project-actions';
import { spanActions } from './span-actions';

const NORMAL_SIZE = 18;
const zooms = [1, 1.25, 1.5, 1.75, 2];

/** What each command of the contract does. Returns false when there is nothing for it to do just now. */
const actions: Readonly<Record<CommandId, () => unknown>> = {
  'project.new': () => useScreen.getState().show({ kind: 'new-project' }),
  'project.open': () => openProject(),
  'project.sample': openSample,
  'project.save': saveNow,
  'window.new': () => call('window:new', undefined).catch(tellError),
  'window.close': () => call('window:close', undefined).catch(tellError),
  'articles.files': () => addArticles({ ask: 'files' }),
  'articles.folder': () => addArticles({ ask: 'folder' }),
  'articles.paste': pasteArticle,
  export: () => useScreen.getState().show({ kind: 'export' }),
  labels: () => useScreen.getState().show({ kind: 'labels' }),
  'suggestion.learning': () => useScreen.getState().show({ kind: 'learning' }),
  annotator: () => useScreen.getState().show({ kind: 'annotator' }),

  undo: () => timeTravel('undo'),
  redo: () => timeTravel('redo'),
  copy: copySelection,
  'copy.reference': copyWithReference,
  selectAll: () => run(selectWholeText),
  find: () => openFind('article'),
  'find.next': () => stepHit(1),
  'find.previous': () => stepHit(-1),
  'find.project': () => openFind('project'),
  history: toggleHistory,

  ...spanActions,
  ...suggestActions,

  'label.find': () => findModeLabel() || findLabel(),
  'annotation.next': () => run(walk(1)),
  'annotation.previous': () => run(walk(-1)),
  'annotation.edit': () =>
    finishPlacing() ||
    finishPicking() ||
    finishLinking() ||
    labelInMode() ||
    onSuggestion(() => selected() !== null && focusField())(),
  'annotation.relate': linkSelected,
  'annotation.pick': () => finishPicking() || startPicking(),
  'annotation.note': onSuggestion(() => selected() !== null && focusField('note')),
  'annotation.copyAttributes': copyAttributes,
  'annotation.pasteAttributes': pasteCopiedAttributes,
  'annotation.delete': () => run(deleteSelected(maker())),
  'annotation.deselect': () =>
    stopPlacing() ||
    stopPicking() ||
    stopLinking() ||
    leaveLabelMode() ||
    leaveQueue() ||
    leaveSuggestion() ||
    run(selectNothing) ||
    leaveFind() ||
    leaveQuiet(),

  'article.next': () => openNeighbour(1),
  'article.previous': () => openNeighbour(-1),
  'article.status': () => withArticle(cycleStatus),
  'article.done': () =>
    withArticle((id) => {
      setStatus(id, 'done');
      return openNeighbour(1);
    }),
  'article.edit': () =>
    withArticle((id) => useScreen.getState().show({ kind: 'edit-article', document: id })),
  'article.note': () => withArticle(focusDocumentNote),
  'article.newVersion': () => withArticle(importNewVersion),
  'article.settle': () => withArticle(settleOpen),
  'article.remove': () => withArticle(removeArticle),

  palette: () => useScreen.getState().show({ kind: 'palette' }),
  keys: () => useScreen.getState().show({ kind: 'keys' }),
  'pane.left': () => togglePane('left'),
  'pane.right': () => togglePane('right'),
  'view.quiet': () => leaveQuiet() || enterQuiet(),
  'relations.show': toggleRelations,
  guidelines: toggleGuidelines,
  'focus.next': () => cyclePanes(1),
  'focus.previous': () => cyclePanes(-1),
  'font.larger': () => changePreferences(({ fontSize }) => ({ fontSize: Math.min(32, fontSize + 1) })),
  'font.smaller': () => changePreferences(({ fontSize }) => ({ fontSize: Math.max(12, fontSize - 1) })),
  'font.reset': () => changePreferences(() => ({ fontSize: NORMAL_SIZE })),
  'font.family': () => changePreferences(({ font }) => ({ font: font === 'serif' ? 'sans' : 'serif' })),
  'zoom.in': () => changePreferences(({ zoom = 1 }) => ({ zoom: zooms.find((one) => one > zoom) ?? 2 })),
  'zoom.out': () => changePreferences(({ zoom = 1 }) => ({ zoom: zooms.findLast((one) => one < zoom) ?? 1 })),
  'zoom.reset': () => changePreferences(() => ({ zoom: 1 })),
  'theme.system': () => changePreferences(() => ({ theme: 'system' })),
  'theme.light': () => changePreferences(() => ({ theme: 'light' })),
  'theme.dark': () => changePreferences(() => ({ theme: 'dark' })),
  'theme.contrast': () => changePreferences(() => ({ theme: 'contrast' })),
};

/** Does what the command says. Returns false when there was nothing to do, so that its key may mean something else. */
export function runCommand(id: CommandId): boolean {
  return actions[id]() !== false;
}

/** Labels the selected text, or relabels the selected annotation. */
export function labelSelection(label: string): boolean {
  return onSuggestion(() => run(applyLabel(label, maker())) || selected()?.label === label)();
}

function selected() {
  const article = openArticle();
  return article && selectedAnnotation(article.editor);
}

function withArticle(act: (id: string) => unknown): unknown {
  const { open } = useArticle.getState();
  return open !== null && act(open);
}

function settleOpen(id: string): void {
  if (openIn(openArticle()).length > 0) useScreen.getState().show({ kind: 'reanchor', document: id });
  else useNotices.getState().tell({ kind: 'info', text: 'Nothing in this article is to be settled.' });
}

function toggleHistory(): void {
  const { side } = useScreen.getState();
  useScreen.setState({ side: side === 'history' ? 'annotations' : 'history' });
  if (side !== 'history') togglePane('right', true);
}

function leaveFind(): boolean {
  const { isOpen } = useFind.getState();
  if (isOpen) closeFind();
  return isOpen;
}

function enterQuiet(): void {
  useScreen.setState({ isQuiet: true });
  document.querySelector<HTMLElement>('[data-article-text]')?.focus();
}

function leaveQuiet(): boolean {
  const { isQuiet } = useScreen.getState();
  useScreen.setState({ isQuiet: false });
  return isQuiet;
}

type Change = Parameters<ReturnType<typeof usePreferences.getState>['change']>[0];
type Current = NonNullable<ReturnType<typeof usePreferences.getState>['preferences']>;

function changePreferences(change: (current: Current) => Change): void {
  const { preferences, change: put } = usePreferences.getState();
  if (preferences) put(change(preferences));
}

async function timeTravel(way: 'undo' | 'redo'): Promise<void> {
  try {
    const entry = await useJournal.getState()[way](useArticle.getState().open);
    const said = way === 'undo' ? 'Undone' : 'Redone';
    const text = entry ? `${said}: ${entry.title}.` : `There is nothing to ${way} here.`;
    useNotices.getState().tell({ kind: 'info', text });
  } catch (error) {
    tellError(error);
  }
}
