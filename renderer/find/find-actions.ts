import { TextSelection } from 'prosemirror-state';
import type { Query, Span } from '../../preload/contract';
import { annotationsIn, selectAnnotation } from '../editor/annotation-plugin';
import { selectedSpan } from '../editor/commands';
import { openArticle, openDocument, run, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { useProject } from '../state/project';
import { clearHits, type Hit, type Scope, useFind } from './find';
import { Finder } from './finder';

const finder = new Finder();

/** Words that are longer are not meant to be looked for. */
const LONGEST_SELECTION = 200;

/** Shows the bar and looks for `text`, or else the selected words, or else what was looked for last. */
export function openFind(scope: Scope, text?: string): boolean {
  if (!useProject.getState().project || (scope === 'article' && !openArticle())) return false;
  const { query, summons, scope: before } = useFind.getState();
  if (before !== scope) clearHits();
  const wanted = text ?? selectedWords() ?? query.text;
  useFind.setState({ isOpen: true, scope, query: { ...query, text: wanted }, summons: summons + 1 });
  if (scope === 'project') useFind.setState({ isListed: true });
  // All articles are looked through when the person says so; a given text says so.
  if (scope === 'article' || text !== undefined) void search();
  return true;
}

/** Puts the bar away. The hit stays selected, and the focus goes to it. */
export function closeFind(): void {
  if (useFind.getState().isBusy) stopSearch().catch(tellError);
  finder.close();
  useFind.setState({ isOpen: false });
  clearHits();
  document.querySelector<HTMLElement>('[data-article-text]')?.focus();
}

/** Changes what is looked for. In one article the answer comes as one types; all are looked through on demand. */
export function ask(change: Partial<Query>): void {
  const { query, scope, answered } = useFind.getState();
  useFind.setState({ query: { ...query, ...change } });
  if (scope === 'article' || (answered && change.text === undefined)) void search();
}

/** Looks for the query where the person wants it looked for. */
export async function search(): Promise<void> {
  const { query, scope, isBusy } = useFind.getState();
  if (isBusy && scope === 'project') return;
  if (query.text === '') return clearHits();
  try {
    if (scope === 'article') await searchArticle(query);
    else await searchProject(query);
  } catch (error) {
    clearHits();
    useFind.setState({ failure: error instanceof Error ? error.message : String(error) });
  }
}

async function searchArticle(query: Query): Promise<void> {
  const article = openArticle();
  if (!article) return clearHits();
  const { id, text } = article.document;
  const found = await finder.find({ text, query });
  if (!found || useFind.getState().scope !== 'article' || openArticle()?.document.id !== id) return;
  answer(
    query,
    found.map((span) => ({ document: id, span })),
  );
  const caret = annotationsIn(article.editor).lines.toOffset(article.editor.selection.from);
  const next = found.findIndex(({ start }) => start >= caret);
  if (found.length > 0) void goToHit(Math.max(next, 0));
}

async function searchProject(query: Query): Promise<void> {
  isStopped = false;
  useFind.setState({ isBusy: true, failure: null });
  try {
    const found = await call('search:project', query);
    if (useFind.getState().scope !== 'project') return;
    answer(
      query,
      found.flatMap(({ document, hits }) => hits.map((span) => ({ document, span }))),
    );
    if (isStopped) useFind.setState({ failure: 'The search was stopped. This is what it had found.' });
  } finally {
    useFind.setState({ isBusy: false });
  }
}

function answer(query: Query, hits: readonly Hit[]): void {
  useFind.setState({ answered: query, hits, current: -1, ticked: new Set(), failure: null, isBusy: false });
}

let isStopped = false;

/** Stops the search of all articles; what was found until then is shown. */
export async function stopSearch(): Promise<void> {
  isStopped = true;
  await call('search:cancel', undefined);
}

/** Goes to the next hit (or the one before), and from the last to the first. Looks first where nothing was asked yet. */
export function stepHit(direction: 1 | -1): boolean {
  const { isOpen, hits, current, query, answered, scope, failure } = useFind.getState();
  if (!isOpen) return openFind('article');
  const isStale = query !== answered && (scope === 'project' || answered === null);
  if (isStale || (failure !== null && hits.length === 0)) {
    void search();
    return true;
  }
  if (hits.length === 0) return true;
  const from = current < 0 && direction === -1 ? 0 : current;
  void goToHit((from + direction + hits.length) % hits.length);
  return true;
}

/** Opens the hit's article, selects the words and brings them into view. The focus stays where it is. */
export async function goToHit(at: number): Promise<void> {
  const hit = useFind.getState().hits[at];
  if (!hit) return;
  useFind.setState({ current: at });
  if (useArticle.getState().open !== hit.document) await openBeside(hit.document);
  if (useArticle.getState().open === hit.document) select(hit.span);
}

/** Opens another article without giving its text the focus. */
async function openBeside(id: string): Promise<void> {
  const focused = document.activeElement;
  await openDocument(id);
  await shown();
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
}

function shown(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

function select({ start, end }: Span): void {
  run((state, dispatch) => {
    const { lines } = annotationsIn(state);
    const words = TextSelection.create(state.doc, lines.toPosition(start), lines.toPosition(end));
    dispatch?.(selectAnnotation(state.tr.setSelection(words), null).scrollIntoView());
    return true;
  });
}

function selectedWords(): string | null {
  const article = openArticle();
  const span = article && selectedSpan(article.editor);
  if (!span || span.end - span.start > LONGEST_SELECTION) return null;
  const words = article.document.text.slice(span.start, span.end);
  return words.includes('\n') ? null : words;
}
