import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { create } from 'zustand';
import type { Annotation, Document } from '../../preload/contract';
import { annotationsIn, selectAnnotation, stepsOf } from '../editor/annotation-plugin';
import type { Maker } from '../editor/commands';
import { createEditorState } from '../editor/editor-state';
import { call } from './bridge';
import { useJournal } from './journal';
import { tellError } from './notices';
import { useProject } from './project';

/** A document that has been opened in this session. Its editor state holds its annotations and its undo history. */
export interface Article {
  readonly document: Document;
  readonly editor: EditorState;
}

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
    if (!useArticle.getState().articles.has(id)) await load(id);
    useArticle.setState({ open: id });
  } catch (error) {
    tellError(error);
  }
}

async function load(id: string): Promise<void> {
  const { document, set } = await call('document:read', { document: id });
  const project = useProject.getState().project;
  if (!project) return;
  const editor = createEditorState(document.text, project.scheme, set.annotations);
  put(id, { document, editor });
}

function put(id: string, article: Article): void {
  useArticle.setState(({ articles }) => ({ articles: new Map(articles).set(id, article) }));
}

/** Puts nothing in the editor; forgets all documents, as when another project is opened. */
export function closeArticles(): void {
  useArticle.setState({ open: null, articles: new Map() });
  useJournal.getState().clear();
}

/** Forgets one document, as when it was removed from the project. */
export function forgetArticle(id: string): void {
  useArticle.setState(({ open, articles }) => {
    const kept = new Map(articles);
    kept.delete(id);
    return { articles: kept, open: open === id ? null : open };
  });
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
  };
}

/** Runs an editor command on the open article, or another one of this session. Returns whether it applied. */
export function run(command: Command, id = useArticle.getState().open): boolean {
  const article = id === null ? undefined : useArticle.getState().articles.get(id);
  if (!article) return false;
  return command(article.editor, (tr) => dispatch(article.document.id, tr));
}

/** Applies a transaction to a document of this session; an edit is saved, and recorded for undo. */
export function dispatch(id: string, tr: Transaction): void {
  if (apply(id, tr)) {
    useJournal.getState().record({
      title: titleOf(tr),
      document: id,
      undo: () => inHistory(id, undo),
      redo: () => inHistory(id, redo),
    });
  }
}

function inHistory(id: string, command: Command): void {
  const article = useArticle.getState().articles.get(id);
  if (!article) return;
  command(article.editor, (tr) => {
    const back = stepsOf(tr)[0]?.added[0];
    apply(id, selectAnnotation(tr, back?.id ?? null).scrollIntoView());
  });
}

/** Applies the transaction and sends what it changed to be saved. Returns whether it changed annotations. */
function apply(id: string, tr: Transaction): boolean {
  const article = useArticle.getState().articles.get(id);
  if (!article) return false;
  const editor = article.editor.apply(tr);
  put(id, { ...article, editor });
  const change = netChange(tr);
  if (change.added.length === 0 && change.removed.length === 0) return false;
  const { putDocuments, whileSending } = useProject.getState();
  whileSending(call('annotations:change', { document: id, ...change }))
    .then((summary) => putDocuments([summary]))
    .catch(tellError);
  return true;
}

/** What is there after the transaction's steps and was not before, and the other way round. */
function netChange(tr: Transaction): { added: Annotation[]; removed: string[] } {
  const added = new Map<string, Annotation>();
  const removed = new Set<string>();
  for (const step of stepsOf(tr)) {
    for (const { id } of step.removed) {
      added.delete(id);
      removed.add(id);
    }
    for (const annotation of step.added) {
      added.set(annotation.id, annotation);
      removed.delete(annotation.id);
    }
  }
  return { added: [...added.values()], removed: [...removed] };
}

/** What an edit is called in the history: told from the steps, as a person would say it. */
function titleOf(tr: Transaction): string {
  const [step] = stepsOf(tr);
  const added = step?.added[0];
  const removed = step?.removed[0];
  const labels = useProject.getState().project?.scheme.labels ?? [];
  const name = (id = '') => labels.find((label) => label.id === id)?.name ?? id;
  if (added && removed)
    return added.label === removed.label ? 'Change annotation' : `Relabel as ${name(added.label)}`;
  return added ? `Label as ${name(added.label)}` : `Delete ${name(removed?.label)}`;
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
