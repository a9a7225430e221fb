import { type Annotation, fragmentAt } from '../preload/contract';
import { annotationsIn } from './editor/annotation-plugin';
import { AnnotationStep } from './editor/annotation-step';
import { maker, openArticle, openDocument, putArticle, run, useArticle } from './state/article';
import { call } from './state/bridge';
import { useProject } from './state/project';

/** An annotation as a bench gives it; offsets in UTF-16 code units of the document's text. */
interface Given {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface GivenDocument {
  readonly text: string;
  readonly annotations: readonly Given[];
}

/** What a bench drives: the same ways through the app that a person takes, with saving on. Only with BENCH=1. */
const hook = {
  version: 'gloss',

  /** Resolves when the empty window is interactive. */
  async ready(): Promise<void> {
    while (!useProject.getState().project) await new Promise((next) => requestAnimationFrame(next));
  },

  /** Takes the document into the project, opens it and puts its annotations on it, as an import does. */
  async mount(given: GivenDocument): Promise<void> {
    const answer = call('articles:paste', { text: given.text });
    const annotations = annotationsFrom(given.text, given.annotations);
    const { summary, ...read } = await answer;
    useProject.getState().putDocuments([summary]);
    putArticle(read);
    add(annotations, summary.id);
    await openDocument(summary.id);
  },

  add(given: Given): void {
    const article = openArticle();
    if (article) add(annotationsFrom(article.document.text, [given]), article.document.id);
  },

  remove({ id }: Given): void {
    run((state, dispatch) => {
      const annotation = annotationsIn(state).index.get(id);
      if (annotation) dispatch?.(state.tr.step(new AnnotationStep([], [annotation])));
      return annotation !== undefined;
    });
  },

  /** Whether the annotation is in the picture: in the page, not only in the model. */
  shown({ id }: Given): boolean {
    return document.querySelector(`[data-article-text] [data-annotation="${CSS.escape(id)}"]`) !== null;
  },

  /** Scrolls the text at this offset to the middle of the view. */
  reveal(offset: number): void {
    const state = openArticle()?.editor;
    const lines = state && annotationsIn(state).lines;
    const line = lines?.lineAt(offset) ?? 0;
    const block = lines?.blockOf(line) ?? 0;
    const element = document.querySelectorAll('[data-article-text] > .block')[block];
    element?.children[line - (lines?.blocks[block]?.from ?? 0)]?.scrollIntoView({ block: 'center' });
  },

  scroller: () => document.querySelector('[data-scroller]'),

  info: () => {
    const { open, articles } = useArticle.getState();
    const article = open === null ? undefined : articles.get(open);
    return { annotations: article && annotationsIn(article.editor).index.size };
  },
};

function annotationsFrom(text: string, given: readonly Given[]): Annotation[] {
  const { creator, now } = maker();
  const time = now();
  return given.map(({ id, start, end, label }) => ({
    id,
    label,
    fragments: [fragmentAt(text, { start, end })],
    attributes: {},
    note: '',
    origin: { kind: 'hand' },
    creator,
    created: time,
    modified: time,
  }));
}

function add(annotations: readonly Annotation[], document: string): void {
  run((state, dispatch) => {
    dispatch?.(state.tr.step(new AnnotationStep(annotations, [])));
    return true;
  }, document);
}

Object.assign(window, { __bench: hook });
