import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { create } from 'zustand';
import type {
  Document,
  DocumentSummary,
  Input,
  LabelScheme,
  Output,
  SetChange,
  Unsettled,
} from '../../preload/contract';
import { annotationsIn, changeScheme, selectAnnotation, stepsOf } from '../editor/annotation-plugin';
import type { Maker } from '../editor/commands';
import { createEditorState } from '../editor/editor-state';
import { portionsOf } from '../editor/portions';
import { announce } from './announce';
import { call, callByAndBy } from './bridge';
import { titleOf } from './edit-title';
import { type Entry, useJournal } from './journal';
import { inPortions, netChange } from './net-change';
import { tellError } from './notices';
import { useProject } from './project';
import { pause } from './slices';
import { editSpoken } from './spoken';

/** A document that has been opened in this session. Its editor state holds its annotations and its undo history. */
export interface Article {
  readonly document: Document;
  readonly editor: EditorState;
  /** What the annotator notes about the document as a whole. */
  readonly note: string;
  /** What an earlier version of the document has left to be settled. */
  readonly unsettled: readonly Unsettled[];
}

/** An edit of the annotations of one document, as the bridge carries it. */
export type DocumentChange = Readonly<Input<'annotations:change-many'>['changes'][number]>;

interface ArticleState {
  /** The document in the editor, or null. */
  readonly open: string | null;
  /** Every document opened in this session, so that its history outlives a look at another. */
  readonly articles: ReadonlyMap<string, Article>;
}

export const useArticle = create<ArticleState>()(() => ({ open: null, articles: new Map() }));

/** The open article, or null. */
export function openArticle({ open, articles }: ArticleState = useArticle.getState()): Article | null {
  return (open !== null && articles.get(open)) || null;
}

/** Opens a document in the editor. */
export async function openDocument(id: string): Promise<void> {
  try {
    if (!useArticle.getState().articles.has(id)) putArticle(await call('document:read', { document: id }));
    useArticle.setState({ open: id });
  } catch (error) {
    tellError(error);
  }
}

/** Takes in what was read of a document of the project, so that it can be opened. */
export function putArticle({ document, set }: Output<'document:read'>): void {
  const project = useProject.getState().project;
  if (!project) return;
  const { annotations, relations, rejected } = set;
  const editor = createEditorState(document.text, project.scheme, annotations, relations, rejected);
  put(document.id, { document, editor, note: set.note, unsettled: set.unsettled });
}

/** Puts a document of this session as it is by now. */
export function put(id: string, article: Article): void {
  useArticle.setState(({ articles }) => ({ articles: new Map(articles).set(id, article) }));
}

/** Puts nothing in the editor; forgets all documents, as when another project is opened. */
export function closeArticles(): void {
  useArticle.setState({ open: null, articles: new Map() });
  useJournal.getState().clear();
}

/** Takes one document off the screen. Its state is kept: should it come back, its history does too. */
export function closeArticle(id: string): void {
  useArticle.setState(({ open }) => ({ open: open === id ? null : open }));
}

/** Forgets documents and what was done to them, as when they were added once more. */
export function forgetArticles(ids: readonly string[]): void {
  useArticle.setState(({ open, articles }) => {
    const kept = new Map(articles);
    for (const id of ids) kept.delete(id);
    return { articles: kept, open: open !== null && ids.includes(open) ? null : open };
  });
  useJournal.getState().forget(ids);
}

/** Carries edited metadata over to an opened document. */
export function updateMetadata(id: string, metadata: Partial<Document>): void {
  const article = useArticle.getState().articles.get(id);
  if (article) put(id, { ...article, document: { ...article.document, ...metadata } });
}

/** What the annotations of this session's person are made with. */
export function maker(): Maker {
  return {
    creator: useProject.getState().project?.annotator ?? '',
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    language: openArticle()?.document.language ?? null,
  };
}

/** Runs an editor command on the open article, or another one of this session. Returns whether it applied. */
export function run(command: Command, id = useArticle.getState().open): boolean {
  const article = id === null ? undefined : useArticle.getState().articles.get(id);
  if (!article) return false;
  return command(article.editor, (tr) => dispatch(article.document.id, tr));
}

/** The command as a part of a group: it joins the latest step of the history, if that is of the same group. */
export function together(group: string, command: Command): Command {
  return (state, send) => command(state, send && ((tr) => send(tr.setMeta('group', group))));
}

let joining: string | undefined;

/** All edits that are made at once by `act` are one step of the history. */
export function inGroup<T>(group: string, act: () => T): T {
  joining = group;
  try {
    return act();
  } finally {
    joining = undefined;
  }
}

/** Applies a transaction to a document of this session; an edit is saved, and recorded for undo. */
export function dispatch(id: string, tr: Transaction): void {
  const group: string | undefined = tr.getMeta('group') ?? joining;
  const { group: latest, record } = useJournal.getState();
  // Prosemirror-history adds to its latest event what was appended to it.
  if (group !== undefined && group === latest) tr.setMeta('appendedTransaction', tr);
  if (apply(id, tr)) {
    record(
      {
        title: titleOf(tr, useProject.getState().project?.scheme),
        document: id,
        undo: () => inHistory(id, undo),
        redo: () => inHistory(id, redo),
      },
      group,
    );
    const article = useArticle.getState().articles.get(id);
    const said = article && editSpoken(tr, article.editor);
    if (said) announce(said);
  }
}

/**
 * Makes an edit of very much in portions, as one step of the history; the window has its turn between. To be called in
 * the journal's turn, so that none of it is undone before all of it is there. Returns its step; null when there is none.
 */
export async function dispatchInPortions(id: string, command: Command): Promise<Entry | null> {
  let entry: Entry | null = null;
  await doInPortions(id, command, (first, whole) => {
    dispatch(id, first.setMeta('title', titleOf(whole, useProject.getState().project?.scheme)));
    entry = useJournal.getState().done.at(-1) ?? null;
  });
  return entry;
}

/** Does a step of the history. One that changes very much is done in portions, and the window has its turn between. */
async function inHistory(id: string, command: Command): Promise<void> {
  const isThere = await doInPortions(id, command, (first) => {
    const [step] = stepsOf(first);
    // What only concerns relations leaves the selection as it is.
    apply(id, step ? selectAnnotation(first, step.added[0]?.id ?? null).scrollIntoView() : first);
  });
  if (!isThere) throw new Error('This step of the history is gone: the article was opened anew since.');
}

/** Does in portions what the command makes; `begin` does the first of them. Resolves to false when it makes nothing. */
async function doInPortions(
  id: string,
  command: Command,
  begin: (first: Transaction, whole: Transaction) => void,
): Promise<boolean> {
  const state = useArticle.getState().articles.get(id)?.editor;
  const whole = state && made(command, state);
  if (!whole) return false;
  const { first, rest } = portionsOf(whole, state);
  begin(first, whole);
  if (rest.length > 0) await useProject.getState().whileSending(inTurns(id, rest));
  return true;
}

async function inTurns(id: string, portions: readonly ((now: EditorState) => Transaction)[]): Promise<[]> {
  for (const portion of portions) {
    await pause();
    const article = useArticle.getState().articles.get(id);
    if (article) apply(id, portion(article.editor));
  }
  return [];
}

function made(command: Command, state: EditorState): Transaction | undefined {
  const transactions: Transaction[] = [];
  command(state, (tr) => transactions.push(tr));
  return transactions[0];
}

/** Draws every document of this session with other labels from now on. */
export function redrawWith(scheme: LabelScheme): void {
  for (const [id, article] of useArticle.getState().articles) {
    put(id, { ...article, editor: article.editor.apply(changeScheme(article.editor.tr, scheme)) });
  }
}

/** Applies the transaction and sends what it changed to be saved. Returns whether it changed annotations. */
function apply(id: string, tr: Transaction): boolean {
  const article = useArticle.getState().articles.get(id);
  if (!article) return false;
  const editor = article.editor.apply(tr);
  put(id, { ...article, editor });
  if (tr.steps.length === 0) return false;
  useProject
    .getState()
    .whileSending(sendChange(id, netChange(tr)))
    .catch(tellError);
  return true;
}

/** Has the edit saved. One that changes very much is shown first. */
async function sendChange(document: string, change: SetChange): Promise<readonly DocumentSummary[]> {
  const portions = inPortions(change).map((portion) => ({ document, ...portion }));
  if (portions.length > 1) return callByAndBy('annotations:change', portions);
  return Promise.all(portions.map((portion) => call('annotations:change', portion)));
}

/** The annotations of the open article, for panels that list them. */
export function useAnnotations() {
  return useArticle((state) => {
    const article = openArticle(state);
    return article ? annotationsIn(article.editor).index : null;
  });
}

/** The id of the selected annotation of the open article. */
export function useSelected(): string | null {
  return useArticle((state) => {
    const article = openArticle(state);
    return article ? annotationsIn(article.editor).selected : null;
  });
}
